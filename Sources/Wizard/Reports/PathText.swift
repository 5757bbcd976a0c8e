public import Flow

/// What exploring every path of a pack found, for people.
public struct PathText {
  private let report: PathReport
  private let words: Words

  public init(_ report: PathReport, _ words: Words) { (self.report, self.words) = (report, words) }

  public var text: String { (flows + coverage + findings).joined(separator: "\n") }

  private var flows: [String] {
    report.charts.flatMap { chart -> [String] in
      let head = words[
        "paths.flow",
        [
          "flow": chart.chart.text, "paths": number(chart.paths),
          "states": words.number(chart.states),
        ]]
      let ends = chart.ends.map { end in
        "    "
          + words[
            "paths.end",
            [
              "node": end.node.description, "ending": end.ending.rawValue,
              "paths": number(end.paths),
            ]]
      }
      let extremes = [("paths.longest", chart.longest), ("paths.questions", chart.mostQuestions)]
        .compactMap { id, extreme in
          extreme.map { "    " + words[id, count: $0.length] }
        }
      return [head] + ends + extremes
    }
  }

  private var coverage: [String] {
    [""] + line("paths.nodes", report.nodes) { $0.description }
      + line("paths.arrows", report.arrows) { "\($0.from) → \($0.to)" }
      + line("paths.conditions", report.conditions) { unseen in
        words[
          unseen.held ? "paths.never" : "paths.always",
          ["node": unseen.decision.node.description, "condition": unseen.decision.condition.text]]
      }
      + line("paths.texts", report.texts) { $0.text }
  }

  /// How much was seen, and what was not.
  private func line<Item>(
    _ id: String, _ coverage: Coverage<Item>, _ name: (Item) -> String
  ) -> [String] {
    let head = words[
      "paths.coverage",
      [
        "what": words[id], "covered": words.number(coverage.covered),
        "total": words.number(coverage.total), "share": coverage.percent,
      ]]
    return [head] + some(coverage.missing.map(name))
  }

  private var findings: [String] {
    var lines = report.deadEnds.map { words["paths.dead-end", ["node": $0.node]] }
    lines += report.endless.map { words["paths.endless", ["node": $0.node.description]] }
    lines += some(
      report.bareRepairs.map {
        words["paths.bare", ["node": $0.node.description, "system": $0.system?.text ?? "–"]]
      })
    if lines.isEmpty { lines = [words["paths.proved"]] }
    if !report.isComplete { lines.append(words["paths.incomplete"]) }
    return [""] + lines
  }

  private func some(_ lines: [String]) -> [String] {
    let shown = lines.prefix(20).map { "    " + $0 }
    return lines.count > 20
      ? shown + ["    " + words["paths.more", count: lines.count - 20]] : shown
  }

  private func number(_ count: PathCount) -> String {
    let number = words.number(Int(clamping: count.number))
    return count.isAtLeast ? words["paths.at-least", ["number": number]] : number
  }
}

extension Coverage {
  /// "99.7 %", cut off, so that only all of it is 100.
  var percent: String {
    let thousandths = total == 0 ? 1_000 : covered * 1_000 / total
    return thousandths == 1_000 ? "100 %" : "\(thousandths / 10).\(thousandths % 10) %"
  }
}

extension DeadEnd {
  /// Where the way cannot go on.
  var node: String {
    switch fault {
    case .noSuchChart(let chart), .noStart(let chart): chart.text
    case .noSuchNode(let node), .noWay(let node), .noChoice(let node), .notCalled(let node),
      .endless(let node), .tooDeep(let node):
      node.description
    }
  }
}
