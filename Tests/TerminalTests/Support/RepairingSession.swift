import Flow

@testable import Remedy
@testable import Wizard

/// A session in which the library looks and repairs; what it says is told by hand, so that the
/// same screens come on every computer.
struct RepairingSession {
  private(set) var session: Conversation
  /// What the session has asked for and nobody has answered yet.
  private var open: [Errand] = []
  /// What is found where nothing else is said: everything is fine.
  var observations: [String: Observation] = [:]

  static let home = "/home/ann"
  static let data = home + "/.config/Notion"
  /// 21 November 2026, 10:00 UTC.
  static let morning: Int64 = 1_795_255_200

  init(_ language: String = "en") {
    var setting = Conversation.Setting(
      given: [.system: .choice("linux"), .coached: .flag(false), .app: .text("notion")],
      languages: ["en", "ja"]
    ) { ShippedSession.words($0) }
    setting.workplace = Workplace(home: Self.home) { String($0) }
    setting.version = "1.0"
    setting.secrets = [.init(.person, "ann"), .init(.host, "anns-laptop")]
    let index = ShippedSession.index
    session = Conversation(
      Wording(words: ShippedSession.words(language), index: index, app: index.pack.apps.first),
      setting)
  }

  mutating func start() { take(session.open()) }
  mutating func begin(_ chart: ChartID) { take(session.begin(chart)) }
  mutating func send(_ event: Event) { take(session.handle(event)) }
  mutating func choose(_ number: Int) { send(.choose(number)) }

  /// Takes the choice that does this.
  mutating func choose(_ action: Action) {
    guard let number = session.page.actions.firstIndex(of: action) else { return }
    choose(number)
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects { if case .run(let errand) = effect { open.append(errand) } }
  }

  /// Answers what is open with these, the looks with what is to be found.
  mutating func answer(_ answers: Errand.Answer...) {
    var answers = answers[...]
    while !open.isEmpty {
      let errand = open.removeFirst()
      if case .look(let probes) = errand.work {
        send(.came(errand.id, .findings(probes.map(finding))))
      } else if let answer = answers.popFirst() {
        send(.came(errand.id, answer))
      }
    }
  }

  /// The answers of the first few probes of the look that is open.
  mutating func answerFirst(_ count: Int) {
    for errand in open {
      guard case .look(let probes) = errand.work else { continue }
      for probe in probes.prefix(count) { send(.came(errand.id, .finding(finding(probe)))) }
    }
  }

  private func finding(_ probe: String) -> Remedy.Finding {
    Remedy.Finding(probe: probe, observations[probe] ?? .fine(), milliseconds: 5)
  }

  /// Answers the first choice to every question, up to the first ladder.
  mutating func goToLadder() {
    for _ in 0..<50 {
      answer()
      guard case .question? = session.walk?.station else { return }
      choose(0)
    }
  }
}

// What the library plans, and what it has done.
extension RepairingSession {
  static func item(_ way: String, entries: Int, bytes: Int64) -> Remedy.Item {
    let entry = Entry(
      type: .folder, mode: 0o700, owner: 1000, identity: .init(device: 1, inode: 2), mount: 0,
      links: 1, size: 0, modified: 0, changed: 0, isLocked: false)
    var tally = Tally()
    (tally.entries, tally.bytes) = (entries, bytes)
    return Remedy.Item(spot(way), entry, tally: tally)
  }

  private static func spot(_ way: String) -> Remedy.Spot {
    Remedy.Spot(data, FilePath(way) ?? FilePath([]))
  }

  static let cachePlan = Plan(
    "cache.clear", ["only": "all"],
    [
      .aside(item("Partitions/notion/Cache", entries: 1_204, bytes: 312_400_000)),
      .aside(item("Partitions/notion/Code Cache", entries: 97, bytes: 48_100_000)),
      .aside(item("Partitions/notion/GPUCache", entries: 6, bytes: 270_000)),
    ])

  static let sessionPlan: Plan = {
    var plan = Plan(
      "session.clear", [:], [.aside(item("Partitions/notion/Cookies", entries: 1, bytes: 45_000))])
    plan.precious = [item("notion.db", entries: 3, bytes: 9_300_000)]
    return plan
  }()

  static func receipt(
    _ number: Int, _ remedy: String, _ stage: Receipt.Stage = .done, isPurged: Bool = false
  ) -> Receipt {
    let change = Receipt.Change(
      kind: "aside", spot: spot("Partitions/notion/Cache"), purpose: nil, entries: 1_204,
      bytes: 312_400_000)
    return Receipt(
      id: "20261121-\(number)", remedy: remedy, settings: [:], time: morning + Int64(number) * 300,
      stage: stage, changes: [change], heldBytes: 312_400_000, isPurged: isPurged)
  }

  static let receipts = [
    receipt(4, "cache.clear"), receipt(3, "app.quit", .undone),
    receipt(2, "session.clear", isPurged: true), receipt(1, "cache.clear", .takenBack),
  ]
}
