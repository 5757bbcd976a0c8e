import Flow
import Foundation

/// The repairs of an article in the order in which it lists them, and for whom.
struct Article {
  let name: String
  let chart: ChartID
  let system: ChoiceID
  let surface: ChoiceID
  var steps: [Step] = []

  struct Step {
    let repair: NodeRef
    /// Where this probe finds nothing, there is nothing to switch off, and the step takes no time.
    let needs: ProbeID?
  }

  struct Mistake: Error { let line: String }

  var facts: [FactID: Value] { ["surface": .choice(surface), .system: .choice(system)] }

  func steps(for report: Model.Report) -> [Step] {
    steps.filter { step in
      step.needs.map { report[.probe($0)] != .outcome(.fine) } ?? true
    }
  }

  /// `article  symptom  system  surface  repair  row  needs  what the article says`, tab-separated:
  /// a line for each repair, in the article's order; lines that begin with `#` are left out.
  static func all(in file: URL) throws -> [Article] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var articles: [Article] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 8, let step = Step(cells[4], needs: cells[6]) else {
        throw Mistake(line: String(line))
      }
      if articles.last?.name != cells[0] || articles.last?.surface.text != cells[3] {
        articles.append(
          Article(
            name: cells[0], chart: ChartID(cells[1]), system: ChoiceID(cells[2]),
            surface: ChoiceID(cells[3])))
      }
      articles[articles.count - 1].steps.append(step)
    }
    return articles
  }
}

extension Article.Step {
  /// `repairs/clear-cache`, and `-` for nothing.
  init?(_ repair: String, needs: String) {
    let parts = repair.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(
      repair: NodeRef(ChartID(parts[0]), NodeID(parts[1])),
      needs: needs == "-" ? nil : ProbeID(needs))
  }
}
