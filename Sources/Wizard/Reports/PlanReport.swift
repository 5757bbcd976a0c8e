public import Remedy

/// A repair's plan, and what came of it, for people and for programs.
public struct PlanReport {
  private let plan: Plan
  private let words: Words
  private let host: Host

  public init(_ plan: Plan, _ words: Words, _ host: Host) {
    (self.plan, self.words, self.host) = (plan, words, host)
  }

  private var tally: Tally { plan.tally }
}

extension PlanReport {
  public func json(_ receipt: Receipt? = nil, _ seen: [Observation] = []) -> JSON {
    .object(leavingOutNulls: [
      .init("schema", 1), .init("remedy", .string(plan.remedy)),
      .init(
        "set",
        .object(plan.settings.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
      .init("changed", .bool(receipt?.hasChanged ?? false)),
      .init("receipt", JSON(receipt?.id)), .init("steps", .array(plan.steps.map(json))),
      .init("entries", .int(tally.entries)), .init("bytes", .int(Int(tally.bytes))),
      .init("precious", .strings(plan.precious.map(\.spot.text))),
      .init("closes", .strings(plan.closes.map(\.what))),
      .init(
        "remarks",
        .array(plan.remarks.map { ["id": .string($0.id), "text": .string(sentence($0))] })),
      .init("helped", receipt == nil || seen.isEmpty ? .null : .bool(seen.allSatisfy(\.isFine))),
    ])
  }

  private func json(_ step: Step) -> JSON {
    switch step {
    case .aside(let item): json("aside", item)
    case .replace(let item, let edit): json("replace", item, removed: edit.count)
    case .attributes(let item, let mode, let owner):
      json(
        "attributes", item,
        more: [.init("mode", .string(String(mode, radix: 8))), .init("owner", .int(Int(owner)))])
    case .place(let spot, let contents, _):
      ["does": "place", "path": .string(spot.text), "bytes": .int(contents.count)]
    case .folder(let spot, _): ["does": "folder", "path": .string(spot.text)]
    case .run(let invocation): json("run", invocation)
    case .launch(let invocation): json("launch", invocation)
    case .end(let programs):
      [
        "does": "end",
        "programs": .array(
          programs.map {
            ["name": .string($0.name), "process": .int(Int($0.identity.number))]
          }),
      ]
    }
  }

  private func json(_ does: String, _ invocation: Invocation) -> JSON {
    [
      "does": .string(does), "program": .string(invocation.program),
      "arguments": .strings(invocation.arguments),
    ]
  }

  private func json(
    _ does: String, _ item: Item, removed: Int? = nil, more: [JSON.Member] = []
  ) -> JSON {
    .object(
      leavingOutNulls: [
        .init("does", .string(does)), .init("path", .string(item.spot.text)),
        .init("purpose", JSON(item.purpose?.rawValue)), .init("entries", .int(item.tally.entries)),
        .init("bytes", .int(Int(item.tally.bytes))),
        .init("removes", removed.map(JSON.int) ?? .null),
      ] + more)
  }
}

extension PlanReport {
  /// What would be done, in sentences, wrapped to that width.
  public func text(width: Int) -> String {
    let lines = PlanLines(plan, words, home: host.home, undo: "`unstick undo`")
    guard !plan.isEmpty else { return wrapped([words["plan.nothing"]] + lines.remarks, width) }
    let head = [words["plan.will", ["does": words["remedy.\(plan.remedy)"]]], ""]
    let sum = lines.sum.map { ["", $0] } ?? []
    return wrapped(
      head + lines.steps.map { "  " + $0 } + sum + lines.precious + lines.remarks, width)
  }

  private func sentence(_ remark: Evidence) -> String { words.evidence(remark, home: host.home) }

  private func wrapped(_ lines: [String], _ width: Int) -> String {
    lines.flatMap { $0.wrappedKeepingIndent(to: width) }.joined(separator: "\n") + "\n"
  }
}

extension Edit {
  /// How many keys or rows it takes out.
  var count: Int? {
    switch self {
    case .levelKeys(let keys): keys.count
    case .cookieRows(let rows), .firefoxCookieRows(let rows): rows.count
    case .storageRows(let rows): rows.count
    case .contents: nil
    }
  }
}

extension Plan {
  /// Of everything that it touches.
  var tally: Tally { steps.compactMap(\.item?.tally).reduce(Tally(), +) }
}

extension Step {
  var item: Item? {
    switch self {
    case .aside(let item), .replace(let item, _), .attributes(let item, _, _): item
    case .place, .folder, .run, .launch, .end: nil
    }
  }
}

extension Observation {
  /// Nothing speaks against it.
  public var isFine: Bool {
    switch status {
    case .fine: true
    case .problem, .unknown: false
    }
  }
}
