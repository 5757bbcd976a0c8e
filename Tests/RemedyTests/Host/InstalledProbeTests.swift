import TestSupport
import Testing

@testable import Remedy

@Suite struct InstalledProbeTests {
  @Test func programsAreFoundOnce() throws {
    let home = try Home()
    home.app.executables = ["~/opt/Notion/notion-app", "~/bin/notion-app", "~/bin/lotion"]
    #expect(try home.kind(.installed) == "not-installed")
    home.scratch.file(home.data + "/Cookies")
    #expect(try home.look(.installed).status == .unknown(.notHere))
    home.scratch.file("opt/Notion/notion-app", "x")
    home.scratch.link("bin/notion-app", to: "../opt/Notion/notion-app")
    #expect(try home.kind(.installed) == "fine")
    home.scratch.file("bin/lotion", "x")
    #expect(try home.kind(.installed) == "several")
    home.scratch.link("bin/gone", to: "nowhere")
    home.app.executables.append("~/bin/gone")
    #expect(try home.kind(.installed) == "damaged")
  }

  @Test func oldBuildsAreOutdated() throws {
    let home = try Home()
    let program = home.scratch.file("opt/notion-app", "x")
    home.app.executables = ["~/opt/notion-app"]
    run("/bin/touch", "-d", "2022-03-01", program)
    #expect(try home.kind(.installed) == "outdated")
    // What changed last tells: the archive is newer than the runtime.
    home.scratch.file("opt/resources/app.asar", "x")
    #expect(try home.kind(.installed) == "fine")
  }

  @Test func reproducibleDatesSayNothing() {
    let now: Int64 = 1_790_000_000
    #expect(!Installation.isOutdated(0, now: now))
    #expect(!Installation.isOutdated(315_532_800, now: now))
    #expect(Installation.isOutdated(1_640_000_000, now: now))
    #expect(!Installation.isOutdated(1_780_000_000, now: now))
  }

  @Test func aBundleWithoutItsProgramIsDamaged() throws {
    let home = try Home(.macos)
    home.app.executables = ["/Applications/Notion.app", "~/Applications/Notion.app"]
    home.scratch.folder("Applications/Notion.app/Contents")
    #expect(try home.kind(.installed) == "damaged")
    home.scratch.folder("Applications/Notion.app/Contents/MacOS")
    #expect(try home.kind(.installed) == "fine")
  }

  @Test func windowsPathsLeadIntoTheTree() throws {
    let home = try Home(.windows)
    home.app.executables = [#"%LocalAppData%\Programs\Notion\Notion.exe"#, #"%Other%\Notion.exe"#]
    home.scratch.file("AppData/Local/Programs/Notion/Notion.exe", "x")
    #expect(try home.kind(.installed) == "fine")
  }

  @Test func programsOfTheWholeDriveAreReached() throws {
    let scratch = try TemporaryFolder()
    scratch.folder("c/Users/ann/AppData")
    let host = try Host(
      app: App(name: "x", title: "X"), home: scratch.path + "/c/Users/ann", system: .windows,
      variables: [:])
    let place = scratch.path + "/c/Program Files/Notion/Notion.exe"
    #expect(host.programPath(#"%ProgramFiles%\Notion\Notion.exe"#) == place)
    #expect(host.programPath(#"%ProgramFiles%\..\x"#) == nil)
    #expect(host.programPath("/usr/bin/x") == nil)
  }
}
