public import Flow

extension PathReport {
  /// The same for programs, as `Resources/schema` describes it.
  public func json(of pack: Pack) -> JSON {
    [
      "schema": 1,
      "pack": ["name": .string(pack.name), "version": .string(pack.version.description)],
      "complete": .bool(isComplete), "states": .int(states), "steps": .int(steps),
      "paths": paths.json, "endings": endingsJSON, "flows": .array(charts.map(\.json)),
      "coverage": [
        "nodes": nodes.json { .string($0.description) }, "arrows": arrows.json { $0.json },
        "conditions": conditions.json { $0.json }, "texts": texts.json { .string($0.text) },
      ],
      "dead-ends": .array(
        deadEnds.map { ["node": .string($0.node), "way": $0.directions.json] }),
      "endless": .array(
        endless.map { ["node": .string($0.node.description), "way": $0.directions.json] }),
      "repairs-without-steps": .array(
        bareRepairs.map {
          ["node": .string($0.node.description), "system": JSON($0.system?.text)]
        }),
    ]
  }

  private var endingsJSON: JSON {
    .object(
      Ending.allCases.compactMap { ending in
        endings[ending].map { JSON.Member(ending.rawValue, $0.json) }
      })
  }
}

extension PathCount {
  /// A number; the greatest that fits stands for "at least".
  fileprivate var json: JSON { .int(Int(clamping: number)) }
}

extension Coverage {
  fileprivate func json(of item: (Item) -> JSON) -> JSON {
    [
      "total": .int(total), "covered": .int(covered),
      "percent": .double(total == 0 ? 100 : Double(covered * 10_000 / total) / 100),
      "missing": .array(missing.map(item)),
    ]
  }
}

extension ChartPaths {
  fileprivate var json: JSON {
    [
      "flow": .string(chart.text), "states": .int(states), "steps": .int(steps),
      "complete": .bool(isComplete), "paths": paths.json,
      "ends": .array(
        ends.map {
          [
            "node": .string($0.node.description), "ending": .string($0.ending.rawValue),
            "paths": $0.paths.json,
          ]
        }), "longest": longest?.json ?? .null,
      "most-questions-before-a-repair": mostQuestions?.json ?? .null,
    ]
  }
}

extension ChartPaths.Extreme {
  fileprivate var json: JSON {
    ["length": .int(length), "stations": .strings(stations.map(\.description))]
  }
}

extension Arrow {
  fileprivate var json: JSON {
    ["from": .string(from.description), "to": .string(to.description)]
  }
}

extension UnseenDecision {
  fileprivate var json: JSON {
    [
      "node": .string(decision.node.description),
      "condition": .string(decision.condition.text), "never": .bool(held),
    ]
  }
}

extension Directions {
  /// What to say, step by step; a repair without a word was done.
  fileprivate var json: JSON { .strings(entries.map(\.name)) }
}

extension Entry {
  fileprivate var name: String {
    switch self {
    case .reopened: "reopened"
    case .chose(let choice): choice.text
    case .typed: "typed"
    case .checked: "checked"
    case .took(let rung): rung.description
    case .did(let result): "\(result)"
    case .helped(let helped): helped ? "helped" : "did not help"
    }
  }
}
