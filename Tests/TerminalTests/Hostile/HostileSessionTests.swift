import Flow
import Terminal
import Testing

@testable import Remedy
@testable import Wizard

/// File names, servers' answers, journals and packs cannot send escape sequences either, on the
/// way that they take through a session.
@Suite struct HostileSessionTests {
  private static let home = "/home/" + Poison.text

  private static func session(from pack: Pack = PoisonedPack.pack) -> Conversation {
    var own = ShippedSession.phrases("en")
    own["app.health.sample"] = .plain("{text} {path} {name} {host} {program} {address}")
    let words = Words(language: "en", own: own)
    var setting = Conversation.Setting(
      given: [.system: .choice("linux"), .coached: .flag(false), .app: .text(Poison.text)],
      languages: ["en"]
    ) { _ in words }
    setting.workplace = Workplace(home: home) { _ in "reason" }
    return Conversation(
      Wording(words: words, index: PackIndex(pack), app: pack.apps.first), setting)
  }

  private func check(
    _ session: Conversation, _ what: String, _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for screen in [session.screen, session.publicScreen] {
      #expect(Exposure(screen).leaks == [], "\(what)", sourceLocation: sourceLocation)
    }
    let shows = Exposure(session.screen).showsPoison
    #expect(shows, "\(what) shows nothing of it", sourceLocation: sourceLocation)
  }

  private static let evidence = Evidence(
    "app.health.sample",
    [
      "text": .text(Poison.text), "path": .path(home + "/" + Poison.text),
      "name": .name(Poison.text), "host": .host(Poison.text), "program": .program(Poison.text),
      "address": .address(Poison.text),
    ])

  private static let item: Remedy.Item = {
    let entry = Entry(
      type: .folder, mode: 0o700, owner: 0, identity: .init(device: 1, inode: 2), mount: 0,
      links: 1, size: 0, modified: 0, changed: 0, isLocked: false)
    return Remedy.Item(spot, entry)
  }()

  private static let spot = Remedy.Spot(
    "/srv/" + Poison.text, FilePath(Poison.text) ?? FilePath([]))

  private static let plan: Plan = {
    let invocation = Invocation(Poison.text, [Poison.text])
    let program = RunningProgram(.init(number: 1, start: 1), owner: 0, name: Poison.text)
    var plan = Plan(
      "app.reset", [:],
      [
        .aside(item), .replace(item, .contents([])), .replace(item, .levelKeys([[1]])),
        .place(spot, contents: [], mode: 0), .folder(spot, mode: 0),
        .attributes(item, mode: 0, owner: 0), .run(invocation), .launch(invocation),
        .end([program]),
      ])
    (plan.precious, plan.remarks) = ([item], [evidence])
    return plan
  }()

  private static func receipt(_ id: String, _ stage: Receipt.Stage) -> Receipt {
    let change = Receipt.Change(kind: "aside", spot: spot, purpose: nil, entries: 1, bytes: 1)
    return Receipt(
      id: id, remedy: Poison.text, settings: [Poison.text: Poison.text], time: 0, stage: stage,
      changes: [change], heldBytes: 1, isPurged: false)
  }

  /// At the repair that the library plans.
  private func atPlan() throws -> (Conversation, errand: Int) {
    var session = Self.session()
    var effects = session.begin("loading")
    let look = try #require(effects.errand)
    effects = session.handle(.came(look, .findings([.init("app.health", .fine())])))
    _ = session.handle(.choose(0))
    effects = session.handle(.choose(0))
    return (session, try #require(effects.errand, "\(session.screen)"))
  }

  @Test func noTextOfAPackIsReadAtAll() {
    #expect(Pack.read(files: PoisonedPack.files("Words"), catalogue: .library).complaints == [])
    let complaints = Pack.read(files: PoisonedPack.files(Poison.yaml), catalogue: .library)
      .complaints
    #expect(complaints.count { $0.code == .controlCharacter } == PoisonedPack.count)
    #expect(complaints.flatMap { $0.details.values }.compactMap(\.active) == [])
  }

  @Test func noTextOfAPackGetsThrough() throws {
    var session = Self.session()
    check(session, "home")
    let look = try #require(session.begin("loading").errand)
    check(session, "looking")
    _ = session.handle(.came(look, .findings([.init("app.health", .unknown(.timedOut))])))
    check(session, "manual check")
    _ = session.handle(.choose(0))
    check(session, "question")
    for command in [Command.help, .map, .review, .code, .report] {
      _ = session.handle(.command(command))
      #expect(Exposure(session.screen).leaks == [], "\(command)")
      _ = session.handle(.command(.back))
    }
    _ = session.handle(.choose(0))
    check(session, "ladder")
    _ = session.handle(.choose(0))
    check(session, "planning")
    _ = session.perform(.byHand)
    check(session, "consent by hand")
    _ = session.handle(.choose(0))
    check(session, "steps")
    #expect(session.handle(.command(.copy)).isEmpty == false)
    check(session, "copied")
    _ = session.handle(.choose(0))
    check(session, "verify or did it help")
  }

  @Test func noEvidenceGetsThrough() throws {
    var session = Self.session()
    let look = try #require(session.begin("loading").errand)
    let problem = Remedy.Finding("app.health", .problem("cache-damaged", Self.evidence))
    _ = session.handle(.came(look, .finding(problem)))
    session.layers = [.findings]
    check(session, "findings")
    session.layers = [.report]
    check(session, "report")
  }

  @Test func noPlanAndNoRefusalGetsThrough() throws {
    var (session, errand) = try atPlan()
    _ = session.handle(.came(errand, .plan(Self.plan)))
    check(session, "plan")
    _ = session.handle(.choose(0))
    check(session, "agreement")
    errand = try #require(session.handle(.choose(0)).errand)
    for reason in Remedy.Refusal.Reason.allCases {
      var refused = session
      let refusal = Remedy.Refusal(
        reason, at: Self.home + "/" + Poison.text,
        ["program": .program(Poison.text), "setting": .text(Poison.text), "code": .count(2)])
      _ = refused.handle(.came(errand, .refused(refusal)))
      check(refused, "refusal: \(reason)")
    }
  }

  @Test func noReceiptGetsThrough() throws {
    var session = Self.session()
    let history = try #require(session.open(isLooking: false).errand)
    let receipts = [
      Self.receipt(Poison.text, .done), Self.receipt("2", .unfinished),
      Self.receipt(Poison.text + "3", .undone), Receipt(damaged: Poison.text),
    ]
    _ = session.handle(.came(history, .history(receipts)))
    check(session, "interrupted")
    session.layers = [.history]
    check(session, "history")
    _ = session.handle(.choose(0))
    check(session, "undo")
    let undo = try #require(session.handle(.choose(0)).errand)
    var undone = session
    _ = undone.handle(.came(undo, .undone(receipts[0])))
    check(undone, "undone")
    _ = session.handle(
      .came(undo, .refused(Remedy.Refusal(.changed, at: "/srv/" + Poison.text))))
    check(session, "refused")
  }
}

extension [Effect] {
  fileprivate var errand: Int? {
    for effect in self { if case .run(let errand) = effect { return errand.id } }
    return nil
  }
}

extension Remedy.Finding {
  fileprivate init(_ probe: String, _ observation: Observation) {
    self.init(probe: probe, observation, milliseconds: 5)
  }
}
