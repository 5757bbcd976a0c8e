import Flow
import Testing

@testable import Wizard

/// What is typed while others look on stays the user's own.
@Suite struct TypingSharedTests {
  private static let pack = Pack.sample(head, ("mail", flow))

  private static let head = """
    symptoms: [mail]
    facts:
      address: {title: Your address, type: text}
      age: {title: Age, type: number, from: 0, to: 99}
    causes:
      lost: The message is lost

    """

  private static let flow = """
    flow: mail
    title: No message arrives
    causes: {lost: 1}
    start: who
    nodes:
      who: {ask: Which mail address do you sign in with?, fact: address, go: old}
      old: {ask: How old is it?, fact: age, go: repairs}
      mend: {guide: Mend it, cures: {lost: 0.5}, steps: [Do.]}
      repairs: {ladder: Repairs, rungs: [mend], solved: good, otherwise: good}
      good: {end: solved, title: Good}

    """

  private func atTheQuestion(shared: Bool) -> Conversation {
    var setting = Conversation.Setting(given: [:], languages: ["en"]) { Shipped.words($0) }
    setting.isShared = shared
    var session = Conversation(
      Wording(
        words: Shipped.words("en"), index: PackIndex(Self.pack), app: Self.pack.apps.first),
      setting)
    _ = session.begin("mail")
    return session
  }

  @Test func wordsAreDotsFromTheFirstLetter() {
    let session = atTheQuestion(shared: true)
    for line in ["a", "ann.lee", "ann.lee@example.org"] {
      #expect(session.shown(line) == String(repeating: "•", count: line.count))
    }
  }

  @Test func whoIsAloneSeesWhatTheyType() {
    #expect(atTheQuestion(shared: false).shown("ann.lee") == "ann.lee")
  }

  @Test func numbersAndSearchesCanBeRead() {
    var session = atTheQuestion(shared: true)
    _ = session.handle(.command(.search))
    #expect(session.shown("loading") == "loading")
    _ = session.handle(.command(.back))
    _ = session.handle(.type("Ann Lee"))
    #expect(session.screen.heading == "How old is it?")
    #expect(session.shown("12") == "12")
  }

  @Test(arguments: ["Ann Lee", "ann.lee@example.org"])
  func theAnswerStaysHidden(_ answer: String) throws {
    var session = atTheQuestion(shared: true)
    _ = session.handle(.type(answer))
    #expect(!"\(session.screen)".contains(answer))
    _ = session.handle(.command(.review))
    let note = try #require(session.screen.choices.first?.note)
    #expect(note == (answer.contains("@") ? "‹mail 1›" : "‹person 1›"))
    let report = try #require(session.report)
    for format in ReportFormat.allCases {
      #expect(!report.text(format, at: 0).lowercased().contains(answer.lowercased()))
    }
  }
}
