import Flow
import Testing

@testable import Remedy
@testable import Wizard

/// What somebody could not tell a moment ago is not asked again.
@Suite struct NotAskedTwiceTests {
  private static let pack = Pack.sample(head, ("slow", slow))

  private static let head = """
    symptoms: [slow]
    causes:
      net: The network is slow
    probes:
      net.link:
        ask: Do other pages open?
        answers: {fine: "Yes", no-route: "No"}

    """

  private static let slow = """
    flow: slow
    title: It is slow
    causes: {net: 1}
    start: look
    nodes:
      look: {check: [net.link], title: Looking, go: again}
      again: {check: [net.link], title: Looking again, go: repairs}
      mend: {guide: Mend it, cures: {net: 0.5}, verify: [net.link], steps: [Do.]}
      repairs: {ladder: Repairs, rungs: [mend], solved: good, otherwise: good}
      good: {end: solved, title: Good}

    """

  @Test func whoCannotTellIsAskedOnce() throws {
    let setting = Conversation.Setting(given: [:], languages: ["en"]) { Shipped.words($0) }
    var session = Conversation(
      Wording(
        words: Shipped.words("en"), index: PackIndex(Self.pack), app: Self.pack.apps.first),
      setting)
    var effects = session.begin("slow")
    func say(_ words: String) throws {
      let number = session.screen.choices.firstIndex { $0.label.hasPrefix(words) }
      effects = session.handle(.choose(try #require(number, "\(session.screen)")))
      pass()
    }
    func pass() {
      while case .runProbes(let probes)? = effects.first {
        effects = session.handle(.cannotRun(probes))
      }
    }
    pass()
    #expect(session.screen.heading == "Do other pages open?")
    try say("I can’t tell")
    #expect(session.screen.heading == "Repairs")
  }
}
