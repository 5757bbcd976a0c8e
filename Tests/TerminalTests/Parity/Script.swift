import Flow

@testable import Wizard

/// What somebody answers on the way through a pack, screen by screen, however they answer it.
struct Script {
  enum Source {
    /// Just these, one after the other.
    case entries([Entry])
    /// What the story tells; the first choice where it has nothing to say.
    case story(Scenario)
  }

  /// What the user does on a screen.
  enum Answer: Equatable {
    case choose(Int)
    case type(String)
  }

  let chart: ChartID
  let given: [FactID: Value]
  let source: Source
  /// A person answers for every check, also where they cannot tell.
  var isByHand = false

  /// More answers than any story has.
  static let longest = 500

  /// The answer to the screen at hand; nil where the way ends.
  func answer(to conversation: Conversation) -> Answer? {
    let actions = conversation.page.actions
    guard let walk = conversation.walk else { return choice(of: .begin(chart), in: actions) }
    guard let entry = entry(in: walk) else { return nil }
    switch entry {
    case .checked(let findings): return answer(to: conversation.asking, findings, walk.index)
    case .typed(let value): return .type(value.typed)
    case .reopened, .chose, .took, .did, .helped:
      return choice(of: .enter(entry), in: actions) ?? choice(of: .agree, in: actions)
    }
  }

  /// What comes from outside where a check waits: a person's answers where these can say what was
  /// found, else the findings.
  func answer(to probes: [ProbeID], in conversation: Conversation) -> Event {
    guard let walk = conversation.walk, case .checked(let findings)? = entry(in: walk) else {
      return .cannotRun(probes)
    }
    let asking = conversation.asking(about: probes, in: walk)
    let canTell =
      findings.facts.isEmpty
      && findings.outcomes.allSatisfy { probe, outcome in
        guard asking.questions.contains(probe) else {
          return outcome == asking.settled[probe] ?? .unknown
        }
        return outcome == .unknown || answers(to: probe, walk.index).contains(outcome)
      }
    return canTell || isByHand ? .cannotRun(probes) : .found(findings)
  }

  private func answer(to asking: Asking?, _ findings: Findings, _ index: PackIndex) -> Answer? {
    guard let probe = asking?.current else { return nil }
    let answers = answers(to: probe, index)
    let told = findings.outcomes[probe].flatMap(answers.firstIndex)
    // The last choice is that they cannot tell.
    return .choose(told ?? answers.count)
  }

  private func answers(to probe: ProbeID, _ index: PackIndex) -> [Outcome] {
    index.pack.manualChecks[probe]?.answers.map(\.outcome) ?? []
  }

  private func choice(of action: Action, in actions: [Action]) -> Answer? {
    actions.firstIndex(of: action).map(Answer.choose)
  }

  private func entry(in walk: Walk) -> Entry? {
    switch source {
    case .entries(let entries):
      let position = walk.trail.count(where: \.isSaid)
      return position < entries.count ? entries[position] : nil
    case .story(let story): return story.entry(in: walk)
    }
  }
}

extension Passage {
  var isSaid: Bool { entry != nil }

  var entry: Entry? { if case .said(let entry) = how { entry } else { nil } }
}

extension Scenario {
  fileprivate func entry(in walk: Walk) -> Entry? {
    switch walk.station {
    case .question(.choose(let visible)):
      let told = answers[walk.journey.node.node]?.choice
      return (visible.first { $0 == told } ?? visible.first).map(Entry.chose)
    case .question(.type): return answers[walk.journey.node.node].map(Entry.typed)
    case .check(let probes): return .checked(findings(probes, isMended: false))
    case .verify(let probes, of: let repair):
      return .checked(findings(probes, isMended: repair.node == helps))
    case .repair: return .did(.done)
    case .ladder: return walk.offers.first.map { .took($0.rung) }
    case .didItHelp(let rung): return .helped(rung.node == helps)
    case .end, .fault: return nil
    }
  }

  private func findings(_ all: [ProbeID], isMended: Bool) -> Findings {
    Findings(
      Dictionary(uniqueKeysWithValues: all.map { ($0, isMended ? .fine : probes[$0] ?? .fine) }))
  }
}

extension Value {
  /// As a person types it.
  fileprivate var typed: String {
    switch self {
    case .choice(let choice): choice.text
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): String(number)
    case .duration(let seconds): "\(seconds) seconds"
    case .size(let bytes): "\(bytes) bytes"
    case .text(let text): text
    }
  }
}
