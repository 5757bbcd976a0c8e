import Flow
import Testing

@testable import Remedy
@testable import Terminal
@testable import Wizard

extension GoldenScreenTests {
  @Test(arguments: RepairScene.all, ["en", "ja"])
  func repairsLookAsRecorded(_ scene: RepairScene, language: String) throws {
    var world = RepairingSession(language)
    scene.play(&world)
    let records = Self.sizes.map { Stage(world.session, size: $0).grid.printed }
    try compare(records.joined(separator: "\n"), with: "\(language)/\(scene.name)")
  }
}

/// What leads to a screen that only comes where the library looks and repairs.
struct RepairScene: CustomTestStringConvertible, Sendable {
  let name: String
  let play: @Sendable (inout RepairingSession) -> Void
  var testDescription: String { name }

  init(_ name: String, _ play: @escaping @Sendable (inout RepairingSession) -> Void) {
    (self.name, self.play) = (name, play)
  }

  static let all = [
    RepairScene("looking-at-home") {
      $0.start()
      $0.answerFirst(3)
      $0.send(.passed(2))
    },
    RepairScene("looking") {
      $0.observations["net.vpn"] = Self.blocked
      $0.begin("stale-sync")
      $0.choose(0)
      $0.answerFirst(2)
      $0.send(.passed(4))
    },
    RepairScene("findings") {
      $0.findTrouble()
      $0.choose(.open(.findings))
    },
    RepairScene("plan") { $0.plan("clear-cache", RepairingSession.cachePlan) },
    RepairScene("which-one") { $0.beAskedWhichOne() },
    RepairScene("nothing-to-do") { $0.plan("clear-cache", Plan("cache.clear")) },
    RepairScene("consent") {
      $0.plan("clear-session", RepairingSession.sessionPlan)
      $0.choose(0)
    },
    RepairScene("working") {
      $0.plan("clear-cache", RepairingSession.cachePlan)
      $0.choose(0)
      $0.send(.passed(3))
    },
    RepairScene("still-running") {
      $0.plan("clear-cache", RepairingSession.cachePlan)
      $0.choose(0)
      $0.answer(.refused(Refusal(.stillRunning, ["program": .program("notion-app")])))
    },
    RepairScene("before-and-after") { $0.repair() },
    RepairScene("history") { $0.readHistory() },
    RepairScene("undo") {
      $0.readHistory()
      $0.choose(0)
    },
    RepairScene("undone") {
      $0.repair()
      $0.send(.command(.undo))
      $0.choose(0)
      $0.choose(0)
      let undone = RepairingSession.receipt(4, "cache.clear", .undone)
      $0.answer(.undone(undone), .history([undone]))
    },
    RepairScene("report") {
      $0.repair()
      $0.send(.command(.report))
    },
    RepairScene("other-computer") {
      $0.start()
      $0.choose(.open(.elsewhere))
    },
    RepairScene("coaching-home") {
      $0.start()
      $0.choose(.open(.elsewhere))
      $0.choose(.coach("windows"))
    },
    RepairScene("likeliest") {
      $0.observations["app.login"] = .problem("expired", Evidence("app.login.expired"))
      $0.findOut()
    },
    RepairScene("nothing-here") { $0.findOut() },
    RepairScene("found-out") {
      $0.observations["app.installed"] = .problem("not-installed", Evidence("app.installed.none"))
      $0.start()
      $0.answer(.history([]))
      $0.begin("stale-sync")
    },
    RepairScene("shared-home") {
      $0.start()
      $0.answer(.history([]))
      $0.send(.command(.share))
    },
    RepairScene("shared-plan") {
      $0.plan("clear-cache", RepairingSession.cachePlan)
      $0.send(.command(.share))
    },
    RepairScene("shared-findings") {
      $0.findTrouble()
      $0.choose(.open(.findings))
      $0.send(.command(.share))
    },
    RepairScene("shared-history") {
      $0.readHistory()
      $0.send(.command(.share))
    },
    RepairScene("interrupted") {
      $0.start()
      $0.answer(.history([RepairingSession.receipt(5, "session.clear", .unfinished)]))
    },
  ]

  private static let blocked = Observation.problem(
    "holds-route", Evidence("net.vpn.holds-route", ["interface": .name("tun0")]))
}

extension RepairingSession {
  fileprivate mutating func findTrouble() {
    observations = [
      "net.dns": .problem(
        "sinkhole",
        Evidence(
          "net.dns.sinkhole",
          ["host": .host("www.notion.so"), "address": .address("0.0.0.0")])),
      "disk.space": .problem(
        "low",
        Evidence("disk.space.low", ["free": .size(150_000_000), "path": .path(Self.data)])),
      "net.websocket": .unknown(.explained(by: "net.dns")),
      "service.status": .unknown(.timedOut),
    ]
    start()
    answer(.history([]))
  }

  /// Up to the plan of a repair that the last ladder of the flow has.
  fileprivate mutating func plan(_ repair: NodeID, _ plan: Plan) {
    begin("stale-sync")
    goToLadder()
    choose(.enter(.took(NodeRef("repairs", repair))))
    answer(.plan(plan))
  }

  /// Of several workspaces, one is to be signed out of.
  fileprivate mutating func beAskedWhichOne() {
    begin("stuck-sign-out")
    goToLadder()
    choose(.enter(.took(NodeRef("repairs", "sign-out-workspace"))))
    let choices = ["Lindgren & Sons", "Choir practice", "合唱団"].enumerated().map { number, name in
      Refusal.Choice("\(number)", Evidence("choice.workspace", ["name": .name(name)]))
    }
    answer(.refused(Refusal(.settingMissing, choosing: "workspace", among: choices)))
  }

  fileprivate mutating func repair() {
    observations["app.health"] = .problem(
      "cache-damaged", Evidence("app.health.cache-damaged", ["path": .path(Self.data)]))
    plan("clear-cache", Self.cachePlan)
    choose(0)
    observations = [:]
    answer(.done(Self.receipt(4, "cache.clear"), []))
  }

  fileprivate mutating func findOut() {
    start()
    answer(.history([]))
    begin("find-out")
    choose(0)
    answer()
  }

  fileprivate mutating func readHistory() {
    start()
    answer(.history(Self.receipts))
    send(.command(.undo))
  }
}
