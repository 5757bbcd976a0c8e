import Remedy

/// A repair's plan in sentences: each step, the sum, what is precious, what else is to be said.
struct PlanLines {
  private let plan: Plan
  private let words: Words
  private let home: String
  /// How it is taken back from where the plan is shown.
  private let undo: String
  private static let mostSteps = 40

  init(_ plan: Plan, _ words: Words, home: String, undo: String) {
    (self.plan, self.words, self.home, self.undo) = (plan, words, home, undo)
  }

  var steps: [String] {
    let left = plan.steps.count - Self.mostSteps
    return plan.steps.prefix(Self.mostSteps).map(line)
      + (left > 0 ? [words["plan.more", count: left]] : [])
  }

  /// Nil where no file is touched.
  var sum: String? {
    let tally = plan.tally
    guard tally.bytes > 0 else { return nil }
    return words[
      "plan.sum",
      [
        "size": size(tally), "count": words["plan.entries", count: tally.entries], "undo": undo,
      ]]
  }

  var precious: [String] {
    plan.precious.map { words["plan.precious", ["path": path($0.spot.text)]] }
  }

  var remarks: [String] { plan.remarks.map { words.evidence($0, home: home) } }

  private func line(_ step: Step) -> String {
    switch step {
    case .aside(let item):
      words["plan.aside", ["path": path(item.spot.text), "size": size(item.tally)]]
    case .replace(let item, .contents): words["plan.rewrite", ["path": path(item.spot.text)]]
    case .replace(let item, let edit):
      words["plan.remove", edit.count, ["path": path(item.spot.text)]]
    case .place(let spot, _, _): words["plan.place", ["path": path(spot.text)]]
    case .folder(let spot, _): words["plan.folder", ["path": path(spot.text)]]
    case .attributes(let item, let mode, _):
      words["plan.attributes", ["path": path(item.spot.text), "mode": String(mode, radix: 8)]]
    case .run(let invocation): words["plan.run", ["command": command(invocation)]]
    case .launch(let invocation): words["plan.launch", ["command": command(invocation)]]
    case .end(let programs): words["plan.end", programs.count, ["programs": names(programs)]]
    }
  }

  private func command(_ invocation: Invocation) -> String {
    ([invocation.program] + invocation.arguments).joined(separator: " ").sanitised
  }

  /// Each name once: an app has many processes.
  private func names(_ programs: [RunningProgram]) -> String {
    words.list(Set(programs.map(\.name)).sorted().map(\.sanitised))
  }

  private func path(_ path: String) -> String { Words.short(path, home: home).sanitised }
  private func size(_ tally: Tally) -> String { words.size(bytes: Int(clamping: tally.bytes)) }
}
