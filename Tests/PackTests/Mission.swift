import Flow
import Foundation

/// One row of what the pack must carry, on one system and one surface.
struct MissionRow: Sendable, CustomStringConvertible {
  let id: String
  let system: ChoiceID
  /// Nil for what is shown before anybody said where the trouble is.
  let surface: ChoiceID?

  var description: String { "\(id) on \(system), \(surface?.text ?? "any surface")" }

  /// As `Tests/Fixtures/mission.tsv` has them: row, systems, surfaces.
  static func all() throws -> [MissionRow] {
    let file = ShippedPack.root.appending(path: "Tests/Fixtures/mission.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.flatMap { line -> [MissionRow] in
      let fields = line.split(separator: "\t").map(String.init)
      return fields[1].split(separator: " ").flatMap { system in
        fields[2].split(separator: " ").map { surface in
          MissionRow(
            id: fields[0], system: ChoiceID(String(system)),
            surface: surface == "any" ? nil : ChoiceID(String(surface)))
        }
      }
    }
  }

  var given: [FactID: Value] {
    var given: [FactID: Value] = [.system: .choice(system)]
    if let surface { given["surface"] = .choice(surface) }
    return given
  }
}

/// Where a row's mark stands in the pack.
struct Mark: Hashable {
  let node: NodeRef
  /// What must have been shown there, besides the node itself.
  let text: TextID?
  /// The rung that carries it.
  let rung: NodeRef?

  /// Every mark of every row.
  static func all(in pack: Pack) -> [String: [Mark]] {
    var marks: [String: [Mark]] = [:]
    func add(_ rows: [String], _ node: NodeRef, text: TextID? = nil, rung: NodeRef? = nil) {
      for row in rows { marks[row, default: []].append(Mark(node: node, text: text, rung: rung)) }
    }
    let tables = Dictionary(uniqueKeysWithValues: pack.tables.map { ($0.id, $0) })
    for chart in pack.charts {
      if let start = chart.start { add(chart.covers, NodeRef(chart.id, start)) }
      for node in chart.nodes {
        let place = NodeRef(chart.id, node.id)
        add(node.covers, place)
        if let table = node.table.flatMap({ tables[$0] }) { add(table.covers, place) }
        switch node.kind {
        case .ask(let ask):
          for choice in ask.choices { add(choice.covers, place, text: choice.text) }
        case .repair(let repair):
          for step in repair.steps { add(step.covers, place, text: step.text) }
        case .ladder(let ladder):
          for rung in ladder.rungs { add(rung.covers, place, rung: rung.ref(in: chart.id)) }
        case .check, .call, .end: break
        }
      }
    }
    return marks
  }
}
