import Flow
import Testing

@testable import Remedy
@testable import Wizard

/// Nobody is told to do again what was in vain.
@Suite struct TriedBeforeTests {
  private static let pack = Pack.sample(head, ("dark", dark), ("shelf", shelf), ("find", find))

  private static let head = """
    symptoms: [dark, find]
    causes:
      bulb: The bulb is broken
      fuse: The fuse is out

    """

  private static let shelf = """
    flow: shelf
    role: shelf
    title: Repairs
    nodes:
      new-bulb: {guide: Put in a new bulb, effects: {minutes: 1}, cures: {bulb: 0.9}, steps: [Do.]}
      new-fuse: {guide: Put in a new fuse, effects: {minutes: 9}, cures: {fuse: 0.2}, steps: [Do.]}
      new-wire: {guide: Put in a new wire, effects: {minutes: 30}, cures: {fuse: 0.1}, steps: [Do.]}

    """

  private static let dark = """
    flow: dark
    title: It is dark
    causes: {bulb: 90, fuse: 10}
    start: first
    nodes:
      first: {ladder: First, rungs: [shelf/new-bulb, shelf/new-fuse], solved: good, otherwise: then}
      then: {ladder: Then, rungs: [shelf/new-bulb, shelf/new-wire], solved: good, otherwise: last}
      last: {ladder: Last, rungs: [shelf/new-bulb, shelf/new-wire], solved: good, otherwise: good}
      good: {end: solved, title: It is light again}

    """

  private static let find = """
    flow: find
    title: Find out
    causes: {bulb: 90, fuse: 10}
    start: first
    nodes:
      first: {ladder: First, rungs: [shelf/new-bulb], solved: good, otherwise: pick}
      pick: {end: symptoms, title: What is it?}
      good: {end: solved, title: It is light again}

    """

  private var session: Conversation {
    let setting = Conversation.Setting(given: [:], languages: ["en"]) { Shipped.words($0) }
    let app = Self.pack.apps.first
    return Conversation(
      Wording(words: Shipped.words("en"), index: PackIndex(Self.pack), app: app), setting)
  }

  private func play(_ words: String...) throws -> Conversation {
    var session = session
    for word in words {
      let number = session.screen.choices.firstIndex { $0.label.hasPrefix(word) }
      _ = session.handle(.choose(try #require(number, "\(word): \(session.screen)")))
    }
    return session
  }

  @Test func whatDidNotHelpComesLastOnALaterLadder() throws {
    let start = try play("It is dark").screen
    #expect(start.choices.map(\.label).first == "Put in a new bulb")
    let later = try play("It is dark", "Put in a new bulb", "Done", "No", "None of these").screen
    #expect(later.heading == "Then")
    #expect(
      later.choices.map(\.label) == [
        "Put in a new wire", "Put in a new bulb", "None of these, go on",
      ])
    #expect(later.choices[0].note?.contains("tried before") == false)
    #expect(later.choices[1].note?.hasPrefix("tried before: it did not help · ") == true)
    #expect(
      later.blocks.contains(
        .paragraph("First: Put in a new wire. The likeliest cause is “The fuse is out”.")))
  }

  @Test func whatCouldNotBeDoneIsSaidSo() throws {
    let later = try play("It is dark", "Put in a new bulb", "It could not", "None of these").screen
    #expect(later.choices[1].label == "Put in a new bulb")
    #expect(later.choices[1].note?.hasPrefix("tried before: it could not be done · ") == true)
  }

  @Test func whatWasLeftOutIsOfferedAsBefore() throws {
    let later = try play("It is dark", "Put in a new bulb", "Leave", "None of these").screen
    #expect(later.choices.map(\.label).first == "Put in a new bulb")
    #expect(later.choices[0].note?.contains("tried before") == false)
  }

  @Test func whereNothingElseIsLeftThatIsSaid() throws {
    let last = try play(
      "It is dark", "Put in a new bulb", "Done", "No", "None of these", "Put in a new wire", "Done",
      "No", "None of these")
    let screen = last.screen
    #expect(screen.heading == "Last")
    #expect(screen.choices.count == 3)
    guard case .paragraph(let text)? = screen.blocks.first else { return }
    #expect(text.hasPrefix("Everything left here was tried before."), "\(screen)")
    // It can be taken all the same, and what comes of it counts.
    let again = try play(
      "It is dark", "Put in a new bulb", "Done", "No", "None of these", "Put in a new bulb", "Done",
      "Yes")
    #expect(again.screen.heading == "It is light again")
  }

  @Test func whatFindingOutTriedIsKnownInTheNextFlow() throws {
    let next = try play("Find out", "Put in a new bulb", "Done", "No", "It is dark").screen
    #expect(next.heading == "First")
    #expect(next.choices.map(\.label).prefix(2) == ["Put in a new fuse", "Put in a new bulb"])
    #expect(next.choices[1].note?.hasPrefix("tried before: it did not help") == true)
  }

  @Test func thatOutlastsASessionThatIsCutOff() throws {
    let kept = try #require(
      try play("Find out", "Put in a new bulb", "Done", "No", "It is dark").kept)
    let read = try #require(KeptSession(text: kept.text, key: kept.key))
    #expect(read == kept)
    var later = session
    _ = later.resume(read)
    #expect(later.screen.choices[1].note?.hasPrefix("tried before: it did not help") == true)
    // The copy that may go astray says nothing of it.
    #expect(!kept.text.contains("new-bulb"))
  }

  @Test func answersThatCameAlongAreKeptToo() {
    let carried = Carried(
      facts: ["surface": .choice("web"), "words": .text("a\tb\nc"), "since": .duration(90)],
      tries: [NodeRef("a b", "c"): .failed, NodeRef("shelf", "new-fuse"): .inVain])
    #expect(carried.lines.count == 5)
    #expect(
      Carried(carried.lines.map { KeptLine($0.text.dropLast().unicodeScalars[...]) }) == carried)
    #expect(
      Carried([KeptLine("tried", "no place", "in-vain"), KeptLine("carried", "x", "no")]).lines
        == [])
  }
}
