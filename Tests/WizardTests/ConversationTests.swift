import Flow
import Testing

@testable import Wizard

@Suite struct ConversationTests {
  @Test func theSmallPackChecks() {
    #expect(SmallPack.complaints == [])
  }

  @Test func homeListsTheSymptomsInThePacksOrder() {
    let screen = Conversation.small().screen
    #expect(
      screen.choices.map(\.label) == [
        "It loads without end", "Something else", "It is about another computer",
      ])
    #expect(screen.choices.map(\.key) == ["1", "2", "3"])
    #expect(screen.blocks.count == 1)
    #expect(screen.commands == [.help, .search, .language, .share, .quit])
  }

  @Test func aQuestionShowsItsTableItsNotesAndWhereIAm() {
    var session = Conversation.small()
    session.choose("It loads")
    let screen = session.screen
    #expect(screen.place == ["It loads without end", "step 1"])
    #expect(screen.heading == "Where does it happen?")
    #expect(screen.choices.map(\.note) == ["The program", nil])
    guard case .table(let table)? = screen.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.cells == ["You sign in again", "You stay signed in"])
  }

  @Test func checksBecomeQuestionsAndTheRestIsUnknown() {
    var session = Conversation.small()
    session.choose("It loads")
    session.choose("In the desktop app")
    #expect(session.screen.heading == "Do other pages open?")
    #expect(session.screen.choices.map(\.label).last == "I can’t tell")
    session.choose("Yes")
    session.choose("I can’t tell")
    #expect(session.screen.heading == "How many people are there?")
    #expect(
      session.walk?.knowledge.outcomes == [
        "net.link": .fine, "net.websocket": .unknown, "disk.space": .unknown,
      ])
  }

  @Test func aNumberIsTypedAndOutsideItsLimitsRefused() {
    var session = Conversation.small().atSeats
    #expect(session.screen.input == .number(1...20))
    session.play(.type("21"))
    #expect(session.screen.notice == "Please type a number from 1 to 20.")
    session.play(.type("１２"))
    #expect(session.screen.heading == "Repairs, the gentlest first")
    #expect(session.walk?.knowledge["seats"] == .number(12))
  }

  @Test func theLadderSaysWhyAndWhatEachRepairCosts() {
    let session = Conversation.small().atLadder
    let screen = session.screen
    #expect(
      screen.blocks.first
        == .paragraph(
          "First: Turn the VPN off. The likeliest cause is “A VPN is in the way”, because plain pages load and the live connection does not."
        ))
    #expect(
      screen.choices.map(\.label) == [
        "Turn the VPN off", "Clear the cache of Smallish", "Set the app back",
        "None of these, go on",
      ])
    #expect(screen.choices[0].note == "2 minutes · you stay signed in")
    #expect(
      screen.choices[2].note
        == "10 minutes · you sign in again · what was not synced yet may be lost")
  }

  @Test func stepsAreThoseOfTheSystemAtHand() {
    var session = Conversation.small(system: "linux").atLadder
    session.choose("Turn the VPN off")
    #expect(
      session.screen.blocks.last
        == .steps([
          .init(text: "Turn it off.", isDone: false),
          .init(text: "Type", copy: "nmcli con down vpn", isDone: false),
        ]))
  }

  @Test func stepsAreTickedOffAndTakenBack() {
    var session = Conversation.small(system: "linux").atLadder
    session.choose("Turn the VPN off")
    _ = session.handle(.tick(1))
    #expect(session.ticked == [false, true])
    // What stands to be copied is that of the next step; there is none here.
    #expect(session.screen.copyable == nil)
    _ = session.handle(.tick(1))
    #expect(session.ticked == [false, false])
    #expect(session.handle(.command(.copy)) == [.copy("nmcli con down vpn")])
  }

  @Test func whatIsCopiedIsWhatIsShown() {
    var session = Conversation.small(system: "linux", secrets: [.init(.host, "vpn")]).atLadder
    session.choose("Turn the VPN off")
    #expect(session.handle(.command(.copy)) == [.copy("nmcli con down vpn")])
    _ = session.handle(.command(.share))
    #expect(session.handle(.command(.copy)) == [.copy("nmcli con down ‹computer 1›")])
    #expect(session.handle(.notCopied) == [])
    #expect(session.screen.notice?.contains("takes no copies") == true)
  }

  @Test func aRepairThatCostsMuchAsksFirst() {
    var session = Conversation.small().atLadder
    session.choose("Set the app back")
    #expect(
      session.screen.choices.map(\.label) == ["I agree, show me the steps", "No, leave this out"])
    #expect(session.screen.blocks.contains(.paragraph("All of it goes.")))
    session.choose("I agree")
    #expect(session.screen.choices.map(\.label).first == "Done")
    session.play(.command(.back))
    #expect(session.screen.choices.map(\.label).first == "I agree, show me the steps")
    session.choose("No")
    #expect(!session.screen.choices.map(\.label).contains("Set the app back"))
  }

  @Test func afterARepairOnlyWhatWasWrongIsAskedAgain() {
    var session = Conversation.small().atLadder
    session.choose("Turn the VPN off")
    session.choose("Done")
    #expect(session.screen.heading == "Do pages change by themselves?")
    session.choose("Yes")
    #expect(session.screen.heading == "Did it help?")
    let comparison = ScreenTable(
      title: "Before the repair and now", columns: ["Before", "Now"],
      rows: [.init(title: "Live connection", cells: ["not in order", "fine"])])
    #expect(
      session.screen.blocks == [.table(comparison), .paragraph("Open a page. Does it load?")])
    session.choose("Yes")
    #expect(session.screen.heading == "It works again")
  }

  @Test func nothingHelpedLeadsToTheSummary() {
    var session = Conversation.small().atLadder
    session.choose("None of these")
    #expect(session.screen.heading == "Ask the people who run it")
    guard case .pairs(let pairs)? = session.screen.blocks.last else {
      Issue.record("no summary")
      return
    }
    #expect(pairs.contains(.init("Do pages change by themselves?", "No, only when reloaded")))
    #expect(pairs.contains(.init("Turn the VPN off", "left out")))
  }

  @Test func backGoesThroughEveryAnswerToHome() {
    var session = Conversation.small().atSeats
    let headings = (0..<5).map { _ in
      session.play(.command(.back))
      return session.screen.heading
    }
    #expect(
      headings == [
        "Do pages change by themselves?", "Do other pages open?", "Where does it happen?",
        "What is the matter?", "What is the matter?",
      ])
  }

  @Test func anEarlierAnswerIsChangedAndTheLaterOnesStay() {
    var session = Conversation.small().atLadder
    session.play(.command(.review))
    #expect(session.screen.choices.map(\.label).first == "Where does it happen?")
    session.choose("Where does it happen?")
    session.choose("In a web browser")
    #expect(session.screen.heading == "Repairs, the gentlest first")
    #expect(session.screen.notice == "Changed. Your other answers stayed.")
    #expect(session.walk?.knowledge["surface"] == .choice("web"))
  }

  @Test func anAnswerToACheckIsChangedToo() {
    var session = Conversation.small().atLadder
    session.play(.command(.review))
    session.choose("Do pages change")
    session.choose("Yes, they do")
    #expect(session.walk?.knowledge.outcomes["net.websocket"] == .fine)
    #expect(session.screen.choices.first?.label == "Clear the cache of Smallish")
  }

  @Test func aTypedAnswerIsChangedByTyping() {
    var session = Conversation.small().atLadder
    session.play(.command(.review))
    session.choose("How many")
    session.play(.type("3"))
    #expect(session.walk?.knowledge["seats"] == .number(3))
  }

  @Test func aDetourKeepsWhatWasSaidToACheck() {
    var session = Conversation.small()
    session.choose("It loads")
    session.choose("In the desktop app")
    session.choose("Yes")
    session.play(.command(.review))
    #expect(
      session.screen.choices.map(\.label) == ["Where does it happen?", "Do other pages open?"])
    session.choose("Where")
    session.choose("In a web browser")
    #expect(session.screen.heading == "Do pages change by themselves?")
    session.play(.command(.review))
    session.choose("Do other pages open?")
    session.choose("No, nothing")
    session.choose("Yes, they do")
    #expect(session.walk?.knowledge.outcomes["net.link"] == .problem("no-route"))
  }

  @Test func aCodeKeepsWhatWasSaidToACheck() throws {
    var session = Conversation.small()
    session.choose("It loads")
    session.choose("In the desktop app")
    session.choose("No, nothing")
    session.play(.command(.code))
    guard case .verbatim(let lines)? = session.screen.blocks.first(where: \.isVerbatim) else {
      Issue.record("no code")
      return
    }
    let code = try #require(lines.first?.split(separator: " ").last)
    var other = Conversation.small()
    let (record, said) = try SessionCode.session(from: String(code), for: other.index)
    other.run(other.resume(record, said: said))
    #expect(other.screen.heading == "Do pages change by themselves?")
    other.choose("I can’t tell")
    #expect(other.walk?.knowledge.outcomes["net.link"] == .problem("no-route"))
  }

  @Test func helpShowsTheNodesOwnHelpAndBackLeavesIt() {
    var session = Conversation.small()
    session.choose("It loads")
    session.play(.command(.help))
    #expect(session.screen.blocks.first == .paragraph("Two kinds there are."))
    session.play(.command(.back))
    #expect(session.screen.heading == "Where does it happen?")
  }

  @Test func quittingAsksOnlyWhenSomethingIsUnderWay() {
    var session = Conversation.small()
    #expect(session.handle(.command(.quit)) == [.leave])
    session.choose("It loads")
    session.choose("In the desktop app")
    #expect(session.handle(.command(.quit)) == [])
    #expect(session.screen.heading == "Leave unstick?")
    session.choose("No")
    #expect(session.screen.heading == "Do other pages open?")
  }

  @Test func theLanguageChangesInTheMiddle() {
    var session = Conversation.small()
    session.choose("It loads")
    session.play(.command(.language))
    session.choose("日本語")
    #expect(session.screen.heading == "どこで起きますか？")
    #expect(session.screen.choices.map(\.label) == ["デスクトップアプリ", "ブラウザー"])
    #expect(session.screen.place == ["読み込みが終わらない", "手順 1"])
  }

  @Test func searchFindsBySynonymsCaseAndSlips() {
    var session = Conversation.small()
    session.play(.search("SPINNER"))
    #expect(session.screen.choices.map(\.label) == ["It loads without end"])
    #expect(session.screen.choices.first?.note == "spinner")
    session.play(.search("ﾛｸﾞｲﾝ"))
    #expect(session.screen.choices.map(\.label) == ["Something else"])
    session.play(.search("endles loadng"))
    #expect(session.screen.choices.map(\.label) == ["It loads without end"])
    session.play(.search("cache of smallish"))
    #expect(session.screen.choices.first?.note == "Clear the cache of Smallish")
    session.play(.search("xyzzy"))
    #expect(session.screen.choices.isEmpty)
  }

  @Test func theMapShowsTheWayAndWhereEachAnswerLeads() {
    var session = Conversation.small().atLadder
    session.play(.command(.map))
    guard case .outline(let items)? = session.screen.blocks.last else {
      Issue.record("no map")
      return
    }
    #expect(items.map(\.mark) == ["* 1", "* 2", "* 3", "* 4", "* 5", "  6", "  7"])
    #expect(items[0].notes == ["In the desktop app: 2", "In a web browser: 2"])
    #expect(items[1].notes == ["then 3"])
    #expect(items[4].notes.last == "if nothing helps: 7")
    #expect(items[6].text == "Ask the people who run it")
  }

  @Test func theSamePackWrittenAnewKeepsThePlace() {
    var session = Conversation.small().atLadder
    let pack = SmallPack.pack(
      loading: SmallPack.loading.replacing("Repairs, the gentlest first", with: "Do this"))
    session.run(session.move(to: PackIndex(pack)))
    #expect(session.screen.heading == "Do this")
  }

  @Test(arguments: UInt64(0)..<100)
  func noEventTraps(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    var session = Conversation.small(seed % 2 == 0 ? "en" : "ja")
    for _ in 0..<80 {
      switch numbers.next(below: 12) {
      case 0: session.play(.command(Command.allCases[numbers.next(below: Command.allCases.count)]))
      case 1:
        session.play(.type(["7", "", "x", "99999999999999999999", "3 h"][numbers.next(below: 5)]))
      case 2: session.play(.search("load"))
      case 3: session.play(.command(.back))
      default: session.play(.choose(numbers.next(below: 6)))
      }
      #expect(!session.screen.heading.isEmpty)
    }
  }
}

extension Conversation {
  /// Where the number is asked for.
  var atSeats: Conversation {
    var session = self
    session.choose("It loads")
    session.choose("In the desktop app")
    session.choose("Yes")
    session.choose("No, only")
    return session
  }

  var atLadder: Conversation {
    var session = atSeats
    session.play(.type("5"))
    return session
  }
}

extension String {
  func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

extension Block {
  fileprivate var isVerbatim: Bool { if case .verbatim = self { true } else { false } }
}

extension Conversation {
  /// Which of the steps on the screen are ticked off.
  fileprivate var ticked: [Bool?] {
    screen.blocks.flatMap { block -> [Bool?] in
      if case .steps(let steps) = block { steps.map(\.isDone) } else { [] }
    }
  }
}
