import Flow
import Testing

@testable import Wizard

/// Another computer is coached: nothing happens here, and the code brings the other side along.
@Suite struct CoachingTests {
  struct Coached: CustomTestStringConvertible, Sendable {
    let chart: ChartID
    let system: ChoiceID
    var testDescription: String { "\(chart) on \(system)" }
  }

  static let all = ShippedSession.index.pack.symptoms.flatMap { chart in
    ["linux", "macos", "windows"].map { Coached(chart: chart.id, system: $0) }
  }

  /// At a computer that could be looked at and repaired.
  private func conversation(on system: ChoiceID) -> Conversation {
    var setting = Conversation.Setting(
      given: [.system: .choice(system), .coached: .flag(false), .app: .text("notion")],
      languages: ["en"]
    ) { ShippedSession.words($0) }
    setting.workplace = Workplace(home: "/home/ann")
    let index = ShippedSession.index
    return Conversation(
      Wording(words: ShippedSession.words("en"), index: index, app: index.pack.apps.first),
      setting)
  }

  /// Does what was asked for where nothing can be run: says so.
  private func answer(_ effects: [Effect], in conversation: inout Conversation) {
    for effect in effects {
      guard case .runProbes(let probes) = effect else {
        Issue.record("done here: \(effect)")
        continue
      }
      answer(conversation.handle(.cannotRun(probes)), in: &conversation)
    }
  }

  private func begin(_ coached: Coached) throws -> Conversation {
    var conversation = conversation(on: "linux")
    _ = conversation.open()
    try choose(.open(.elsewhere), in: &conversation)
    try choose(.coach(coached.system), in: &conversation)
    try choose(.begin(coached.chart), in: &conversation)
    return conversation
  }

  private func choose(_ action: Action, in conversation: inout Conversation) throws {
    let number = try #require(conversation.page.actions.firstIndex(of: action))
    answer(conversation.handle(.choose(number)), in: &conversation)
  }

  /// The other side, at a computer of that system, types in the code.
  private func resumed(_ conversation: Conversation, on system: ChoiceID) throws -> Conversation {
    let walk = try #require(conversation.walk)
    let code = try #require(SessionCode.text(of: walk, said: conversation.partial))
    let (record, said) = try SessionCode.session(from: code, for: ShippedSession.index)
    var other = self.conversation(on: system)
    answer(other.resume(record, said: said), in: &other)
    return other
  }

  @Test(arguments: all) func theCodeLeadsToTheSameStep(_ coached: Coached) throws {
    var conversation = try begin(coached)
    for step in 0..<80 where conversation.walk?.station.isFinal == false {
      for system: ChoiceID in ["linux", coached.system] {
        let other = try resumed(conversation, on: system)
        // What one side agreed to, the other has not.
        if conversation.agreed == nil {
          #expect(other.screen == conversation.screen, "step \(step)")
        }
        #expect(other.screen.place == conversation.screen.place)
        #expect(other.screen.heading == conversation.screen.heading)
        #expect(other.isCoaching)
      }
      // Repairs are done and do not help, so that the whole way is gone.
      let isVerdict = if case .didItHelp? = conversation.walk?.station { true } else { false }
      answer(conversation.handle(.choose(isVerdict ? 1 : 0)), in: &conversation)
    }
    #expect(conversation.walk?.station.isFinal == true)
  }

  /// In the words of that system and of no other.
  @Test(arguments: all) func theStepsAreForThatSystem(_ coached: Coached) throws {
    var conversation = try begin(coached)
    var count = 0
    for _ in 0..<80 where conversation.walk?.station.isFinal == false {
      #expect(conversation.screen.modes.first?.hasPrefix("another computer: ") == true)
      if case .repair(let ref)? = conversation.walk?.station, let walk = conversation.walk {
        let foreign = (ShippedSession.index.repair(ref)?.steps ?? []).filter {
          !$0.systems.isEmpty && !$0.systems.contains(coached.system)
        }.map { conversation.wording.pack($0.text, walk.knowledge) }
        let own = (ShippedSession.index.repair(ref)?.steps ?? []).filter {
          $0.systems.contains(coached.system)
        }.map { conversation.wording.pack($0.text, walk.knowledge) }
        let shown = conversation.screen.steps.map(\.text)
        #expect(shown.allSatisfy { own.contains($0) || !foreign.contains($0) })
        count += 1
      }
      let isVerdict = if case .didItHelp? = conversation.walk?.station { true } else { false }
      answer(conversation.handle(.choose(isVerdict ? 1 : 0)), in: &conversation)
    }
    #expect(count > 0 || coached.chart == "find-out")
  }

  @Test func aComputerOfAnotherSystemIsNeverTakenForThisOne() throws {
    var here = conversation(on: "macos")
    _ = here.open()
    try choose(.begin("stale-sync"), in: &here)
    let there = try resumed(here, on: "windows")
    #expect(there.isCoaching)
    #expect(there.screen.modes == ["another computer: macOS"])
  }

  @Test func itMayBeAboutThisComputerAfterAll() throws {
    var conversation = conversation(on: "linux")
    _ = conversation.open()
    try choose(.open(.elsewhere), in: &conversation)
    try choose(.coach("macos"), in: &conversation)
    #expect(conversation.screen.known.isEmpty)
    #expect(!conversation.screen.commands.contains(.undo))
    let number = try #require(conversation.page.actions.firstIndex(of: .comeHome))
    let effects = conversation.handle(.choose(number))
    #expect(effects.count == 2)
    #expect(!conversation.isCoaching)
    #expect(conversation.screen.modes.isEmpty)
  }
}

extension Screen {
  fileprivate var steps: [ScreenStep] {
    blocks.flatMap { block -> [ScreenStep] in
      if case .steps(let steps) = block { steps } else { [] }
    }
  }
}
