import Flow
import Foundation
import Wizard

/// Works out what the ladders are worth against the articles' fixed order, on the pack's own model
/// of causes and evidence: see docs/decisions/ladder-bench.md. Prints a line of JSON for each
/// article, then one for each symptom.
@main
struct Ladder {
  let index: PackIndex
  let draws: Int
  private let model: Model

  init(_ index: PackIndex, draws: Int) {
    (self.index, self.draws) = (index, draws)
    model = Model(index)
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    let root = URL(filePath: arguments.count > 1 ? arguments[1] : ".")
    let draws = arguments.count > 2 ? Int(arguments[2]) ?? 2_000 : 2_000
    let ladder = Ladder(try pack(root.appending(path: "Resources/packs/notion")), draws: draws)
    for article in try Article.all(in: root.appending(path: "Tests/Fixtures/articles.tsv")) {
      try ladder.tell(ladder.comparison(with: article))
    }
    for chart in ladder.index.pack.symptoms where !chart.offersSymptoms {
      for surface: ChoiceID in ["desktop", "web"] {
        try ladder.tell(ladder.naming(in: chart, on: surface))
      }
    }
  }

  private func comparison(with article: Article) -> [String: Any] {
    let orders = Orders(model: model, article: article).minutes(draws: draws, seed: 1)
    let sessions = Sessions(model: model, chart: article.chart, facts: article.facts)
      .sessions(draws, seed: 2)
    let theirs = sessions.map { followed(article, $0) }
    return [
      "article": article.name, "surface": article.surface.text,
      "orders": ["ours": orders.ours, "theirs": orders.theirs],
      "ours": [
        "minutes": mean(sessions.map(\.minutes)), "cost": mean(sessions.map(\.cost)),
        "solved": mean(sessions.map { $0.isSolved ? 1 : 0 }),
      ],
      "theirs": [
        "minutes": mean(theirs.map(\.minutes)), "cost": mean(theirs.map(\.cost)),
        "solved": mean(theirs.map(\.solved)),
      ],
    ]
  }

  /// What the article's order is expected to take for the same cause and the same report.
  private func followed(
    _ article: Article, _ session: Sessions.Session
  ) -> (minutes: Double, cost: Double, solved: Double) {
    var (minutes, cost, left) = (0.0, 0.0, 1.0)
    for step in article.steps(for: session.report) {
      guard let repair = index.repair(step.repair) else { continue }
      minutes += left * Double(repair.effects.minutes)
      cost += left * repair.effects.cost
      left *= 1 - (repair.cures[session.cause] ?? 0)
    }
    return (minutes, cost, 1 - left)
  }

  private func naming(in chart: Chart, on surface: ChoiceID) -> [String: Any] {
    let facts: [FactID: Value] = ["surface": .choice(surface), .system: .choice("windows")]
    let sessions = Sessions(model: model, chart: chart.id, facts: facts).sessions(draws, seed: 3)
    let questions = sessions.compactMap(\.questionsToName).sorted()
    return [
      "symptom": chart.id.text, "surface": surface.text,
      "named": Double(questions.count) / Double(sessions.count),
      "questions": questions.isEmpty ? 0 : questions[questions.count / 2],
    ]
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(max(numbers.count, 1))
  }

  private func tell(_ line: [String: Any]) throws {
    let data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
    print(String(decoding: data, as: UTF8.self))
  }

  static func pack(_ folder: URL) throws -> PackIndex {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = try (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
    guard let pack = Pack.read(files: files, catalogue: .library).pack else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return PackIndex(pack)
  }
}
