import Flow
import Testing

@testable import Remedy
@testable import Wizard

/// What is found out beforehand answers questions, and can be overruled.
@Suite struct KnowingTests {
  private static let pack = Pack.sample(head, ("blank", blank), ("loads", loads), ("find", find))

  private static let head = """
    symptoms: [blank, loads, find]
    facts:
      surface:
        title: Where it happens
        choice: {desktop: the app, web: a browser}
        detected-by: app.installed
      browser:
        title: Which browser
        choice: {chrome: Chrome, firefox: Firefox, other: another one}
        detected-by: browser.profiles
    causes:
      old: The browser is too old
      stuck: The app hangs
    evidence:
      outdated:
        when: browser.profiles is outdated
        because: the browser is far behind
        likely: {old: 0.9}
        otherwise: 0.05
      hangs:
        when: app.running is hung
        because: the app does not answer
        likely: {stuck: 0.9}
        otherwise: 0.05
    probes:
      disk.space:
        ask: Is there room on the disk?
        answers: {fine: "Yes", low: "Hardly any"}

    """

  private static let blank = """
    flow: blank
    title: The window stays white
    causes: {old: 8, stuck: 2}
    start: where
    nodes:
      where:
        ask: Where?
        fact: surface
        choices: {desktop: {text: App}, web: {text: Browser}}
        go: which
      which:
        ask: Which browser?
        fact: browser
        choices: {chrome: {text: Chrome}, firefox: {text: Firefox}, other: {text: Another}}
        go: room
      room: {check: [disk.space, browser.profiles], title: Looking for room, go: repairs}
      renew: {guide: Renew it, cures: {old: 0.9}, steps: [Renew.]}
      restart: {guide: Start it again, cures: {stuck: 0.9}, steps: [Restart.]}
      repairs: {ladder: Repairs, rungs: [restart, renew], solved: good, otherwise: good}
      good: {end: solved, title: It works again}

    """

  private static let loads = """
    flow: loads
    title: It loads without end
    summary: The sign never goes.
    causes: {old: 2, stuck: 8}
    start: again
    nodes:
      again: {guide: Start it again, cures: {stuck: 0.9, old: 0.1}, steps: [Restart.], go: good}
      good: {end: solved, title: It works again}

    """

  private static let find = """
    flow: find
    title: Find out
    causes: {old: 1, stuck: 1}
    start: where
    nodes:
      where:
        ask: Where?
        fact: surface
        choices: {desktop: {text: App}, web: {text: Browser}}
        go: look
      look: {check: [app.running, browser.profiles, disk.space], title: Looking, go: found}
      found: {end: symptoms, title: What comes closest?}

    """

  private func session(_ observations: [String: Observation] = [:]) -> Conversation {
    let index = PackIndex(Self.pack)
    var setting = Conversation.Setting(
      given: [.system: .choice("linux"), .coached: .flag(false)], languages: ["en"]
    ) { Shipped.words($0) }
    setting.workplace = Workplace(home: "/home/ann")
    var session = Conversation(
      Wording(words: Shipped.words("en"), index: index, app: index.pack.apps.first), setting)
    answer(session.open(), observations, &session)
    return session
  }

  /// What the library finds; everything else is fine.
  private func answer(
    _ effects: [Effect], _ observations: [String: Observation], _ session: inout Conversation
  ) {
    for effect in effects {
      guard case .run(let errand) = effect, case .look(let probes) = errand.work else { continue }
      let findings = probes.map { Remedy.Finding($0, observations[$0] ?? .fine()) }
      answer(session.handle(.came(errand.id, .findings(findings))), observations, &session)
    }
  }

  private func choose(
    _ words: String, _ observations: [String: Observation] = [:], _ session: inout Conversation
  ) throws {
    let number = session.screen.choices.firstIndex { $0.label.hasPrefix(words) }
    let chosen = try #require(number, "\(session.screen)")
    answer(session.handle(.choose(chosen)), observations, &session)
  }

  private static func browser(_ titles: String...) -> Observation {
    Observation(
      .fine, titles.map { Evidence("browser.profiles.profile", ["browser": .text($0)]) })
  }

  private static let noApp = Observation.problem("not-installed", Evidence("app.installed.none"))
  private static let known = [
    "app.installed": noApp, "browser.profiles": browser("Google Chrome", "Google Chrome"),
  ]

  @Test func whatAProbeTellsIsNotAsked() throws {
    var session = session(Self.known)
    try choose("The window", Self.known, &session)
    #expect(session.screen.heading == "Repairs")
    #expect(
      session.screen.notice
        == "Found out, so not asked. Where it happens: a browser and Which browser: Chrome."
        + " If that is wrong, c changes it.")
    let knowledge = try #require(session.walk?.knowledge)
    #expect(knowledge.facts["surface"]?.provenance == .detected("app.installed"))
    #expect(knowledge.facts["browser"]?.provenance == .detected("browser.profiles"))
    let sources = session.screen.known.map(\.source)
    #expect(sources.contains("found out"))
  }

  @Test func whatAProbeTellsCanBeOverruled() throws {
    var session = session(Self.known)
    try choose("The window", Self.known, &session)
    _ = session.handle(.command(.review))
    #expect(session.screen.choices.first?.note == "a browser (found out)")
    try choose("Where it happens", [:], &session)
    try choose("App", [:], &session)
    #expect(session.walk?.knowledge["surface"] == .choice("desktop"))
    #expect(session.walk?.knowledge.facts["surface"]?.provenance == .answered)
    #expect(session.walk?.knowledge["browser"] == .choice("chrome"))
    #expect(session.screen.heading == "Repairs")
  }

  struct Browsers: CustomTestStringConvertible, Sendable {
    let titles: [String]
    let told: Flow.Value?
    var testDescription: String { titles.joined(separator: ", ") }
  }

  @Test(arguments: [
    Browsers(titles: ["Firefox"], told: .choice("firefox")),
    Browsers(titles: ["Vivaldi"], told: .choice("other")),
    Browsers(titles: ["Firefox", "Google Chrome"], told: nil), Browsers(titles: [], told: nil),
  ])
  func oneKindOfBrowserIsKnownAndSeveralAreNot(_ browsers: Browsers) throws {
    let evidence = browsers.titles.map {
      Evidence("browser.profiles.profile", ["browser": .text($0)])
    }
    let finding = Remedy.Finding("browser.profiles", Observation(.fine, evidence))
    let fact = try #require(Self.pack.facts.first { $0.id == "browser" })
    #expect(finding.value(of: fact) == browsers.told)
  }

  private static let old = [
    "browser.profiles": Observation.problem(
      "outdated", Evidence("browser.profiles.outdated", ["browser": .text("Firefox")]))
  ]

  @Test func findingOutOffersTheLikeliestSymptomFirst() throws {
    var session = session(Self.old)
    try choose("Find out", Self.old, &session)
    try choose("Browser", Self.old, &session)
    let screen = session.screen
    #expect(screen.heading == "What comes closest?")
    #expect(
      screen.choices.map(\.label) == [
        "The window stays white", "It loads without end", "Another problem",
      ])
    #expect(
      screen.choices.map(\.note) == [
        "Likeliest, because the browser is far behind. Cause: The browser is too old.",
        "The sign never goes.", nil,
      ])
    #expect(screen.firstFocus == 0)
  }

  @Test func whatWasSaidIsCarriedIntoTheSymptom() throws {
    var found = Self.old
    found["disk.space"] = .unknown(.notPermitted)
    var session = session(found)
    try choose("Find out", found, &session)
    try choose("Browser", found, &session)
    #expect(session.screen.heading == "Is there room on the disk?")
    try choose("Hardly", found, &session)
    try choose("The window", found, &session)
    // Neither the place nor the room is asked again; which browser was told by the probe.
    #expect(session.screen.place == ["The window stays white", "step 3"])
    #expect(session.screen.heading == "Repairs")
    #expect(session.walk?.knowledge.outcomes["disk.space"] == .problem("low"))
    #expect(session.walk?.knowledge.facts["surface"]?.provenance == .answered)
  }

  @Test func whatWasWrongIsLookedAtAgainAfterEveryRepair() throws {
    var session = session(Self.old)
    try choose("The window", Self.old, &session)
    try choose("Browser", Self.old, &session)
    #expect(session.screen.choices.first?.label == "Renew it")
    try choose("Renew it", [:], &session)
    let done = try #require(session.screen.choices.firstIndex { $0.label == "Done" })
    let effects = session.handle(.choose(done))
    #expect(session.screen.heading == "Did it help?")
    #expect(session.comparison == [.init(title: "Browsers", cells: ["not in order", "…"])])
    answer(effects, [:], &session)
    #expect(session.comparison == [.init(title: "Browsers", cells: ["not in order", "fine"])])
  }

  @Test func theLadderSaysWhyTheFirstIsFirst() throws {
    var session = session(Self.old)
    try choose("The window", Self.old, &session)
    try choose("Browser", Self.old, &session)
    #expect(
      session.screen.blocks.contains(
        .paragraph(
          "First: Renew it. The likeliest cause is “The browser is too old”, because the browser"
            + " is far behind.")))
    // What did not help makes its cause unlikely, and the next says so.
    try choose("Renew it", Self.old, &session)
    try choose("Done", Self.old, &session)
    try choose("No", Self.old, &session)
    #expect(session.screen.choices.first?.label == "Start it again")
  }
}

extension Conversation {
  fileprivate var comparison: [ScreenTable.Row] {
    screen.blocks.flatMap { block -> [ScreenTable.Row] in
      if case .table(let table) = block { table.rows } else { [] }
    }
  }
}
