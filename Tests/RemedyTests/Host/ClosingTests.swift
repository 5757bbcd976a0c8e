import TestSupport
import Testing

@testable import Remedy

@Suite struct ClosingTests {
  private let scratch: TemporaryFolder
  private let host: Host
  private let root: String
  private let name: String

  init() throws {
    scratch = try TemporaryFolder()
    root = scratch.folder(".config/Notion")
    name = scratch.programName
    var app = App(name: "notion", title: "Notion")
    app.processes = [name]
    app.data = [HomePlace(.config, ["Notion"])]
    host = try Host(app: app, home: scratch.path, system: .linux, variables: [:])
  }

  private func refusal(_ closing: Closing) -> Refusal? {
    do throws(Refusal) {
      try host.requireClosed(closing)
      return nil
    } catch {
      return error
    }
  }

  @Test func nothingIsChangedWhileTheAppRuns() throws {
    #expect(refusal(Closing("app", root: root)) == nil)
    let running = try Running(scratch.sleeper(name), ["1000"])
    #expect(
      refusal(Closing("app", root: root))
        == Refusal(.running, at: root, ["program": .program(name)]))
    // Even where the folder is away, the app may be about to make it.
    #expect(refusal(Closing("app", root: root + "2"))?.reason == .running)
    #expect(refusal(Closing("firefox", root: root)) == nil)
    #expect(running.number > 0)
  }

  @Test func aDoubtCountsAsNo() throws {
    scratch.link(".config/Notion/SingletonLock", to: "elsewhere-1")
    #expect(
      refusal(Closing("app", root: root))
        == Refusal(.cannotTellRunning, at: root, ["doubt": .text("other-machine")]))
  }

  @Test func whatARepairTouchedIsClosedBeforeItIsTakenBack() throws {
    var record = RepairRecord(id: "1", remedy: "x", time: 0)
    let ways = [
      ".config/Notion/Cookies", ".config/Notion/Cache", ".config/google-chrome/Default/Cookies",
      "snap/brave/9/.config/BraveSoftware/Brave-Browser/Default/Cookies", ".config/mimeapps.list",
    ]
    record.changes = try ways.map { way in
      RepairRecord.Change(
        kind: .aside, spot: Spot(host.home, try #require(FilePath(way))),
        identity: .init(device: 1, inode: 1), owner: 0, mode: 0, type: .file, entries: 1, size: 1,
        purpose: nil, hold: 0)
    }
    #expect(
      host.closings(of: record) == [
        Closing("app", root: root),
        Closing("chrome", root: scratch.path + "/.config/google-chrome"),
        Closing(
          "brave", root: scratch.path + "/snap/brave/9/.config/BraveSoftware/Brave-Browser"),
      ])
  }

  @Test func aCommandThatFailsIsSaid() throws {
    try host.run(Invocation("/bin/true"))
    #expect(throws: Refusal(.commandFailed, ["program": .program("/bin/false")])) {
      try host.run(Invocation("/bin/false"))
    }
  }
}
