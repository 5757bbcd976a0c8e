import Testing

@testable import Remedy
@testable import Wizard

/// What `unstick fix` shows before anything is changed, whole.
@Suite struct PlanReportTests {
  let world: RepairWorld

  init() throws { world = try RepairWorld() }

  private func text(_ plan: Plan, _ language: String = "en", width: Int = 80) throws -> String {
    PlanReport(plan, RepairWorld.words(language), try world.host()).text(width: width)
  }

  @Test func everyKindOfStepIsSaidWithItsPath() throws {
    let (data, file) = (".config/Sample", world.item(".config/Sample", "Cookies"))
    var plan = Plan("cache.clear")
    plan.steps = [
      .aside(world.item(data, "Cache", entries: 1200, bytes: 2_000_000)),
      .replace(file, .cookieRows([1, 2])), .replace(file, .levelKeys([[1]])),
      .replace(world.item(data, "state.json"), .contents([1])),
      .place(Spot(world.home, FilePath("x\u{1B}[2Jy") ?? FilePath([])), contents: [1], mode: 0o644),
      .folder(Spot(world.home, FilePath("y") ?? FilePath([])), mode: 0o700),
      .attributes(world.item(data, "Local State"), mode: 0o600, owner: 1000),
      .run(Invocation("/usr/bin/resolvectl", ["flush-caches", "\u{7}"])),
      .launch(Invocation("/usr/bin/notion-app")),
      .end([program(7, "notion-app"), program(8, "zygote"), program(9, "zygote")]),
    ]
    plan.precious = [world.item(data, "notion.db")]
    plan.remarks = [Evidence("app.health.sample", ["path": .path("/x"), "size": .size(1)])]
    #expect(
      try text(plan) == """
        Moves the app’s caches aside. Login and pages stay. This is the plan; nothing
        has been changed yet.

          move aside  ~/.config/Sample/Cache  (2 MB)
          take 2 entries out of  ~/.config/Sample/Cookies  (the original is kept)
          take 1 entry out of  ~/.config/Sample/Cookies  (the original is kept)
          rewrite  ~/.config/Sample/state.json  (the original is kept)
          add  ~/x␛[2Jy
          make the folder  ~/y
          make yours again  ~/.config/Sample/Local State  (permissions 600)
          run  /usr/bin/resolvectl flush-caches ␇
          start  /usr/bin/notion-app
          ask to quit  notion-app and zygote  (3 processes)

        Together: 1,204 files and folders, 2 MB. Nothing is deleted: it goes into
        quarantine, a folder that only you can read, and `unstick undo` brings it back.
        ~/.config/Sample/notion.db may hold work that is not on the servers yet.
        /x (1 byte)

        """)
  }

  private func program(_ number: Int32, _ name: String) -> RunningProgram {
    RunningProgram(.init(number: number, start: 1), owner: 1000, name: name)
  }

  @Test func aLongPlanShowsItsBeginningAndHowMuchIsLeft() throws {
    var plan = Plan("cache.clear")
    plan.steps = (0..<42).map { .aside(world.item(".config/Sample", "Cache\($0)")) }
    let lines = try text(plan).split(separator: "\n")
    #expect(lines.filter { $0.contains("move aside") }.count == 40)
    #expect(lines.contains("  and 2 more"))
  }

  @Test func nothingToDoIsSaid() throws {
    #expect(
      try text(Plan("cache.clear")) == """
        There is nothing to do; it is already as it should be. Nothing was changed.

        """)
  }

  @Test func aNarrowTerminalGetsShorterLines() throws {
    var plan = Plan("cache.clear")
    plan.steps = [.aside(world.item(".config/Sample/Partitions/notion", "Code Cache"))]
    for language in ["en", "ja"] {
      let text = try text(plan, language, width: 40)
      #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 40 })
    }
  }
}

/// What `unstick history` says, whole.
@Suite struct HistoryReportTests {
  let world: RepairWorld

  init() throws { world = try RepairWorld() }

  private func receipt(
    _ id: String, _ remedy: String, _ stage: Receipt.Stage, held: Int64 = 0, kind: String = "aside",
    isPurged: Bool = false
  ) -> Receipt {
    let spot = Spot(world.home, FilePath("x") ?? FilePath([]))
    return Receipt(
      id: id, remedy: remedy, settings: [:], time: 1_795_262_400, stage: stage,
      changes: [.init(kind: kind, spot: spot, purpose: nil, entries: 1, bytes: held)],
      heldBytes: held, isPurged: isPurged)
  }

  @Test func everyStageHasItsLine() throws {
    let receipts = [
      receipt("20261121-9", "cache.clear", .done, held: 12_300),
      receipt("20261121-8", "dns.flush", .done, kind: "run"),
      receipt("20261121-7", "session.clear", .undone),
      receipt("20261121-6", "app.reset", .takenBack),
      receipt("20261121-5", "app.reset", .unfinished),
      receipt("20261121-4", "app.reset", .done, isPurged: true),
      receipt("20261121-3", "strange\u{1B}[2J", .undone, isPurged: true),
      Receipt(damaged: "20261121-2"),
    ]
    let text = HistoryReport(receipts, Shipped.words("en"), try world.host()).text(width: 80)
    #expect(
      text == """
        20261121-9  2026-11-21 12:00 UTC  cache.clear
            Moves the app’s caches aside. Login and pages stay.
            Done; it can be taken back. Quarantine holds 12.3 kB of it.
        20261121-8  2026-11-21 12:00 UTC  dns.flush
            Makes the system forget the addresses of servers it has looked up.
            Done; there is nothing to take back.
        20261121-7  2026-11-21 12:00 UTC  session.clear
            Moves everything aside that keeps the login.
            Taken back.
        20261121-6  2026-11-21 12:00 UTC  app.reset
            Moves the app’s whole data folder aside.
            Did not come to its end; everything is as it was before.
        20261121-5  2026-11-21 12:00 UTC  app.reset
            Moves the app’s whole data folder aside.
            Interrupted; the next repair command takes it back.
        20261121-4  2026-11-21 12:00 UTC  app.reset
            Moves the app’s whole data folder aside.
            Its quarantine has been deleted; it cannot be taken back any more.
        20261121-3  2026-11-21 12:00 UTC  strange␛[2J
            strange␛[2J
            Taken back.
        20261121-2  Its notes cannot be read. What it holds stays where it is.

        """)
  }

  @Test func noRepairIsSaid() throws {
    let report = HistoryReport([], Shipped.words("en"), try world.host())
    #expect(report.text(width: 80) == "No repair has been made on this computer.\n")
  }
}
