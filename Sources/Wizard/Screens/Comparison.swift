import Flow
import Remedy

extension Conversation {
  /// What is looked at again after a repair: what the repair itself names, and whatever was wrong
  /// before it.
  func compared(_ rung: NodeRef) -> [ProbeID] {
    let named = index.repair(rung)?.verify ?? []
    let wrong = looking.before.values.filter(\.isProblem).map { ProbeID($0.probe) }.sorted()
    return named + wrong.filter { !named.contains($0) }
  }

  /// Looks again while the user tries whether it works.
  mutating func lookAgain(after rung: NodeRef) -> [Effect] {
    guard workplace != nil else { return [] }
    let open = compared(rung).filter { looking.findings[$0.text] == nil }
    guard !open.isEmpty, !looking.isAtWork(on: open) else { return [] }
    let look = errand(.look(open.map(\.text)))
    looking.begin(open.map(\.text), look.id)
    return [.run(look)]
  }

  /// The same probes before the repair and after it; nil where there is nothing to compare.
  func beforeAndAfter(_ rung: NodeRef, _ walk: Walk) -> ScreenTable? {
    let rows = compared(rung).compactMap { probe in
      states(of: probe, walk).map { states in
        ScreenTable.Row(
          title: words["look.\(probe)"], cells: states.map { words["compare.\($0)"] })
      }
    }
    guard !rows.isEmpty else { return nil }
    return ScreenTable(
      title: words["helped.table"], columns: [words["helped.before"], words["helped.after"]],
      rows: rows)
  }

  /// Before and after; what a person was asked counts where the library has not looked.
  private func states(of probe: ProbeID, _ walk: Walk) -> [ScreenCheck.State]? {
    if let before = looking.before[probe.text] {
      return [before.state, looking.findings[probe.text]?.state ?? .running]
    }
    guard let before = walk.knowledge.before(probe), let after = walk.knowledge.outcomes[probe]
    else { return nil }
    return [before, after].map(ScreenCheck.State.init)
  }
}

extension ScreenCheck.State {
  init(_ outcome: Outcome) {
    switch outcome {
    case .fine: self = .fine
    case .problem: self = .problem
    case .unknown: self = .unknown
    }
  }
}
