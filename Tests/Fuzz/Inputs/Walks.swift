import Flow

/// Walks through the shipped pack as the bytes decide: forward, back, changing what was said.
enum Walks {
  static func take(_ bytes: [UInt8]) {
    let walk = walk(Decisions(bytes))
    guard let read = try? Record(text: walk.record.text) else {
      preconditionFailure("a record that was written cannot be read")
    }
    precondition(read == walk.record, "a record changed on the way through its text")
    let resumed = Walk(walk.index, resuming: read)
    precondition(resumed.station == walk.station, "resuming leads somewhere else")
    checkCode(of: walk)
  }

  private static func walk(_ decisions: Decisions) -> Walk {
    var decisions = decisions
    let index = Packs.notion
    let symptom = decisions.pick(index.pack.symptoms.map(\.id)) ?? ""
    let system = decisions.pick(["linux", "macos", "windows"] as [ChoiceID]) ?? "linux"
    var walk = Walk(index, through: symptom, given: ["system": .choice(system)])
    for _ in 0..<60 where !decisions.isDone { step(&walk, &decisions) }
    return walk
  }

  private static func step(_ walk: inout Walk, _ decisions: inout Decisions) {
    let action = decisions.below(16)
    switch action {
    case 0: try? walk.back()
    case 1, 2:
      guard let passage = decisions.pick(walk.trail) else { return }
      if action == 1 { try? walk.reopen(passage.spot) }
      if case .said(let entry) = passage.how { try? walk.change(passage.spot, to: entry) }
    case 3:
      guard let passage = decisions.pick(walk.trail) else { return }
      guard let entry = decisions.entry(at: walk.station, walk.index) else { return }
      try? walk.change(passage.spot, to: entry)
    default: goOn(&walk, &decisions)
    }
  }

  private static func goOn(_ walk: inout Walk, _ decisions: inout Decisions) {
    guard let entry = decisions.entry(at: walk.station, walk.index) else { return }
    do throws(Refusal) {
      try walk.enter(entry)
    } catch {
      preconditionFailure("what fits the station was refused")
    }
  }

  /// A code leads to where it was made, unless somebody typed words, which no code holds.
  private static func checkCode(of walk: Walk) {
    guard let code = SessionCode.text(of: walk) else { return }
    guard let record = try? SessionCode.record(from: code, for: walk.index) else {
      preconditionFailure("a code that was written cannot be read")
    }
    let resumed = Walk(walk.index, resuming: record)
    let hasWords = walk.trail.contains { passage in
      if case .said(.typed(.text)) = passage.how { true } else { false }
    }
    precondition(hasWords || resumed.station == walk.station, "a code leads somewhere else")
    precondition(hasWords || SessionCode.text(of: resumed) == code, "a code changed")
  }
}
