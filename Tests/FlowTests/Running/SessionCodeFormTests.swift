import TestSupport
import Testing

@testable import Flow

/// What codes look like, what is accepted for them, and which packs take them.
struct SessionCodeFormTests {
  private func walk(given: [FactID: Value] = ["system": .choice("macos")]) throws -> Walk {
    try Walk.lamp(
      given: given, .chose("kitchen"),
      .checked(
        Findings([
          "lamp.power": .fine, "lamp.sound": .problem("humming"), "lamp.dimmer": .unknown,
        ])), .chose("no"), .typed(.number(30)), .typed(.text("secret")), .took(.fuse),
      .did(.done), .checked(Findings(["lamp.power": .fine, "lamp.sound": .fine])),
      .helped(false))
  }

  private func fault(_ code: String, _ index: PackIndex = LampPack.index) -> SessionCode.Fault? {
    do throws(SessionCode.Fault) {
      _ = try SessionCode.record(from: code, for: index)
      return nil
    } catch { return error }
  }

  /// Codes are read out today and typed in tomorrow, by another version of the program: whoever
  /// changes these letters gives the form another version.
  @Test func lettersStayTheSame() throws {
    let first = SessionCode.text(of: try Walk.lamp())
    #expect(first == "12C7-WCDC-S")
    let later = SessionCode.text(of: try walk())
    #expect(later == "1MTW-ZTHN-910N-D8A")
  }

  /// A check whose questions are put to people may be half answered when the code is read out.
  @Test(
    arguments: [
      [:], ["lamp.power": .fine], ["lamp.power": .unknown, "lamp.sound": .problem("humming")],
      ["lamp.dimmer": .problem(CodeBook.otherKind)],
    ] as [[ProbeID: Outcome]])
  func whatWasSaidToTheCheckAtHandIsInTheCode(said: [ProbeID: Outcome]) throws {
    let walk = try Walk.lamp(.chose("kitchen"))
    let code = try #require(SessionCode.text(of: walk, said: said))
    let (record, found) = try SessionCode.session(from: code, for: LampPack.index)
    #expect(found == said)
    #expect(record == (try SessionCode.record(from: code, for: LampPack.index)))
    #expect((code == SessionCode.text(of: walk)) == said.isEmpty)
  }

  @Test func whatWasSaidToAnotherCheckIsNot() throws {
    let walk = try walk()
    #expect(
      SessionCode.text(of: walk, said: ["lamp.power": .unknown]) == SessionCode.text(of: walk))
  }

  @Test func textsStayPrivate() throws {
    let record = try SessionCode.record(
      from: try #require(SessionCode.text(of: try walk())), for: LampPack.index)
    var other = Walk(LampPack.index, resuming: record)
    #expect(other.station == .question(.type("label", .text)))
    #expect(!record.text.contains("secret"))
    try other.enter(.typed(.text("another")))
    #expect(other.station == (try walk()).station)
    #expect(other.offers == (try walk()).offers)
  }

  @Test func typedInAnyWayItIsTheSame() throws {
    let code = try #require(SessionCode.text(of: try walk()))
    let record = try SessionCode.record(from: code, for: LampPack.index)
    let wide = String(
      String.UnicodeScalarView(
        code.unicodeScalars.compactMap {
          Unicode.Scalar($0.value == 45 ? 0x30fc : $0.value + 0xfee0)
        }))
    let others = [
      code.lowercased(), code.split(separator: "-").joined(), "  \(code) ", wide,
      code.map { String($0) }.joined(separator: " "),
      String(code.map { $0 == "0" ? "o" : $0 == "1" ? "l" : $0 }),
      String(code.map { $0 == "0" ? "O" : $0 == "1" ? "I" : $0 }),
    ]
    for other in others {
      #expect(try SessionCode.record(from: other, for: LampPack.index) == record, "\(other)")
    }
  }

  @Test(arguments: [
    ("", SessionCode.Fault.tooShort), ("- -", .tooShort), ("11", .tooShort),
    ("1AU2", .strangeCharacter("U", at: 3)), ("12é", .strangeCharacter("é", at: 3)),
    ("1\u{0}", .strangeCharacter("\u{0}", at: 2)),
    // Their capitals are two letters.
    ("1ß", .strangeCharacter("ß", at: 2)), ("1ﬁ", .strangeCharacter("ﬁ", at: 2)),
    (String(repeating: "1", count: 201), .tooLong),
    ("000", .otherFormat(0)), (CodeLetters.text(CheckLetters.checked([2, 7, 7])), .otherFormat(2)),
    (CodeLetters.text(CheckLetters.checked([31, 7])), .otherFormat(31)),
  ])
  func otherThingsAreNoCodes(typed: String, expected: SessionCode.Fault) {
    #expect(fault(typed) == expected)
  }

  @Test(arguments: [
    ["Which room?": "In which room is it?", "version: 1.2.3": "version: 1.2.4"],
    ["likely: {fuse: 0.8}": "likely: {fuse: 0.7}", "minutes: 5": "minutes: 6"],
    ["Put in a new bulb.": "Put another bulb in."],
  ])
  func mendedWordsAndWeightsKeepCodesValid(change: [String: String]) throws {
    let code = try #require(SessionCode.text(of: try walk()))
    let index = PackIndex(LampPack.pack(change))
    #expect(try SessionCode.record(from: code, for: index).version == Version(1, 2, 3))
  }

  @Test(arguments: [
    ["kitchen: {text": "hall: {text", "kitchen: the kitchen": "hall: the hall"],
    ["go: age": "go: label"], ["when: coached": "when: not coached"],
    ["lamp.power is off": "lamp.power is problem"],
    ["[lamp.power, lamp.sound]": "[lamp.sound, lamp.power]"],
    [
      "  age: {title: Age, type: number, from: 0, to: 50}":
        "  age: {title: Age, type: number, from: 0, to: 60}"
    ],
    ["lamp.sound is humming": "lamp.sound is cracking"],
    ["      - {do: shelf/new-bulb, covers: [A1]}\n": ""],
    ["cellar: {text: The cellar, go: down}": "cellar: {text: The cellar, go: look}"],
    ["start: stairs": "start: up"],
  ])
  func changedFlowTakesNoOlderCode(change: [String: String]) throws {
    let code = try #require(SessionCode.text(of: try walk()))
    #expect(fault(code, PackIndex(LampPack.pack(change))) == .otherStructure)
    var newer = change
    newer["version: 1.2.3"] = "version: 1.3.0"
    #expect(fault(code, PackIndex(LampPack.pack(newer))) == .otherVersion(Version(1, 2, 3)))
  }

  /// Six answers among four, eight probes with four kinds each, two of which found something.
  @Test func typicalSessionFitsInSixteenLetters() throws {
    let index = PackIndex(typicalPack())
    let lengths = try (UInt64(0)..<100).map { seed in
      var random = Seeded(seed)
      var walk = Walk(
        index, through: "trouble", given: ["system": .choice("linux"), "coached": .flag(false)])
      var troubled = Set((0..<2).map { _ in random.below(8) })
      while case .question(.choose(let choices)) = walk.station {
        try walk.enter(.chose(random.pick(choices)))
      }
      guard case .check(let probes) = walk.station else { throw Refusal.outOfTurn }
      let outcomes = probes.enumerated().map { number, probe in
        troubled.remove(number) == nil ? Outcome.fine : .problem(KindID("k-\(random.below(4))"))
      }
      try walk.enter(
        .checked(Findings(Dictionary(uniqueKeysWithValues: zip(probes, outcomes)))))
      #expect(walk.record.lines.count == 7)
      return try #require(SessionCode.text(of: walk)).filter { $0 != "-" }.count
    }
    #expect((lengths.max() ?? 0) <= 16, "\(lengths.sorted())")
  }

  private func typicalPack() -> Pack {
    let questions = (0..<6).map { number in
      let next = Route(to: number < 5 ? NodeID("q-\(number + 1)") : "look")
      return Node(
        id: NodeID("q-\(number)"), title: "",
        kind: .ask(
          Ask(
            fact: nil, choices: (0..<4).map { Ask.Choice(id: ChoiceID("c-\($0)"), text: "") },
            next: next)))
    }
    let probes = (0..<8).map { ProbeID("p.\($0)") }
    let kinds = probes.flatMap { probe in
      (0..<4).map { Condition.test(.probe(probe, .kind(KindID("k-\($0)")))) }
    }
    let look = Check(
      probes: probes, next: Route([Route.Arm(when: .any(kinds), to: "end"), Route.Arm(to: "end")]))
    let chart = Chart(
      id: "trouble", role: .symptom, title: "", start: "q-0",
      nodes: questions + [
        Node(id: "look", title: "", kind: .check(look)),
        Node(id: "end", title: "", kind: .end(.solved)),
      ])
    return Pack(
      name: "typical", version: Version(1, 4, 0), title: "", facts: RandomPack.facts,
      charts: [chart], texts: Texts(languages: ["en"]))
  }

  /// What everybody sees most costs least.
  @Test(arguments: [(Outcome.fine, 3), (.unknown, 4)])
  func runsOfTheSameResultAreCheap(outcome: Outcome, letters: Int) throws {
    let probes = (0..<24).map { ProbeID("p.\($0)") }
    let node = Node(
      id: "look", title: "", kind: .check(Check(probes: probes, next: Route(to: "end"))))
    let end = Node(id: "end", title: "", kind: .end(.solved))
    let chart = Chart(id: "c", role: .symptom, title: "", start: "look", nodes: [node, end])
    let pack = Pack(
      name: "p", version: Version(1, 0, 0), title: "", facts: [], charts: [chart],
      texts: Texts(languages: ["en"]))
    var walk = Walk(PackIndex(pack), through: "c")
    let before = try #require(SessionCode.text(of: walk)).filter { $0 != "-" }.count
    let outcomes = Dictionary(uniqueKeysWithValues: probes.map { ($0, outcome) })
    try walk.enter(.checked(Findings(outcomes)))
    let after = try #require(SessionCode.text(of: walk)).filter { $0 != "-" }.count
    #expect(after - before <= letters)
  }

  @Test func detectedAmountsAreRoundedOnlyWhereNobodyCanTell() {
    let condition = Condition.test(.compare("delay", .greater, .duration(347)))
    let node = Node(
      id: "n", title: "",
      kind: .check(
        Check(probes: [], next: Route([Route.Arm(when: condition, to: "n"), Route.Arm(to: "n")]))))
    let pack = Pack(
      name: "p", version: Version(1, 0, 0), title: "", facts: RandomPack.facts,
      charts: [Chart(id: "c", role: .symptom, title: "", start: "n", nodes: [node])],
      texts: Texts(languages: ["en"]))
    let book = CodeBook(PackIndex(pack), "c")
    let rounded = [12, 99, 347, 348, 349, 1299, 340].map {
      book.rounded(.duration($0), of: "delay")
    }
    #expect(rounded == [12, 99, 340, 348, 349, 1200, 340].map { .duration($0) })
  }
}
