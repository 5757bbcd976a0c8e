public import Flow

/// How a pack's scenarios went, for people and for the machines that run tests.
public struct RehearsalReport {
  private let rehearsals: [Rehearsal]
  private let words: Words

  public init(_ rehearsals: [Rehearsal], _ words: Words) {
    (self.rehearsals, self.words) = (rehearsals, words)
  }

  private var failed: [Rehearsal] { rehearsals.filter { !$0.slips.isEmpty } }

  /// Every story that did not come true, with why; then how many there are of each.
  public var text: String {
    let stories = failed.map { rehearsal in
      let lines = rehearsal.slips.map { "    " + sentence($0) }
      return ([words["test.failed", ["scenario": rehearsal.scenario.id.text]]] + lines)
        .joined(separator: "\n")
    }
    let passed = words["test.passed-count", count: rehearsals.count - failed.count]
    let others = words["test.failed-count", count: failed.count]
    return (stories + [passed + words["list.comma"] + others]).joined(separator: "\n")
  }

  /// Test Anything Protocol, version 14.
  public var tap: String {
    let lines = rehearsals.enumerated().flatMap { number, rehearsal in
      let result = rehearsal.slips.isEmpty ? "ok" : "not ok"
      return ["\(result) \(number + 1) - \(rehearsal.scenario.id)"]
        + rehearsal.slips.map { "# " + sentence($0) }
    }
    return (["TAP version 14", "1..\(rehearsals.count)"] + lines).joined(separator: "\n")
  }

  /// JUnit's XML, as most build servers read it.
  public func junit(pack: String) -> String {
    let cases = rehearsals.map { rehearsal in
      let head =
        "  <testcase classname=\"\(xml(rehearsal.scenario.chart.text))\" "
        + "name=\"\(xml(rehearsal.scenario.id.text))\""
      guard let first = rehearsal.slips.first else { return head + "/>" }
      let all = rehearsal.slips.map { xml(sentence($0)) }.joined(separator: "\n")
      return head + ">\n    <failure message=\"\(xml(sentence(first)))\">\(all)</failure>\n"
        + "  </testcase>"
    }
    let suite =
      "<testsuite name=\"\(xml(pack))\" tests=\"\(rehearsals.count)\" "
      + "failures=\"\(failed.count)\">"
    return (["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", suite] + cases + ["</testsuite>"])
      .joined(separator: "\n")
  }

  private func xml(_ text: String) -> String {
    var escaped = ""
    for character in text.sanitised {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private func sentence(_ slip: Rehearsal.Slip) -> String {
    switch slip {
    case .unexpectedQuestion(let node): words["test.question", ["node": node.description]]
    case .neverAsked(let node): words["test.never-asked", ["node": node.text]]
    case .refused(let node, _): words["test.refused", ["node": node.description]]
    case .stuck: words["test.stuck"]
    case .missingNode(let node): words["test.node", ["node": node.text]]
    case .order(let expected, let found):
      words["test.order", ["expected": list(expected), "found": list(found)]]
    case .cause(let expected, let found):
      words["test.cause", ["expected": expected.text, "found": found?.text ?? "–"]]
    case .end(let expected, let found):
      words["test.end", ["expected": expected.text, "found": found.description]]
    case .ending(let expected, let found):
      words["test.ending", ["expected": expected.rawValue, "found": found.rawValue]]
    }
  }

  private func list(_ nodes: [NodeID]) -> String {
    nodes.isEmpty ? "–" : nodes.map(\.text).joined(separator: ", ")
  }
}
