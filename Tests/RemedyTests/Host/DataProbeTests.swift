import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DataProbeTests {
  @Test(arguments: System.allCases)
  func sizesAreCountedOnEverySystem(_ system: System) throws {
    let home = try Home(system)
    home.scratch.file(home.data + "/Cookies", [UInt8](repeating: 7, count: 5_000))
    home.scratch.file(home.data + "/Partitions/notion/Cache/a", [UInt8](repeating: 7, count: 9_000))
    let seen = try home.look(.data)
    #expect(seen.status == .fine)
    #expect(
      seen.evidence.map(\.id) == ["app.data.path", "app.data.size.cookies", "app.data.size.cache"])
    #expect(seen.evidence.first?.values["path"] == .path(home.scratch.path + "/" + home.data))
    guard case .size(let bytes) = seen.evidence.last?.values["size"] else {
      Issue.record("no size")
      return
    }
    #expect(bytes >= 9_000)
  }

  @Test func whatIsInTheWayIsNamed() throws {
    let home = try Home()
    #expect(try home.kind(.data) == "not-found")
    home.scratch.folder("away")
    home.scratch.link(home.data, to: "../away")
    #expect(try home.kind(.data) == "linked")
    unlink(home.scratch.path + "/" + home.data)
    home.scratch.file(home.data + "/Cookies")
    #expect(try home.kind(.data) == "fine")
    home.scratch.link(home.data + "/Cache", to: "../../away")
    #expect(try home.kind(.data) == "linked")
  }

  @Test func severalFoldersAreSaid() throws {
    let home = try Home()
    home.app.data.append(HomePlace(.config, ["other"]))
    home.scratch.file(home.data + "/Cookies")
    home.scratch.file(".config/other/Cookies")
    #expect(try home.kind(.data) == "several")
  }

  @Test func locksAreJudged() throws {
    let home = try Home()
    #expect(try home.look(.lock).status == .unknown(.notHere))
    home.scratch.file(home.data + "/Cookies")
    #expect(try home.kind(.lock) == "fine")
    let lock = home.scratch.link(home.data + "/SingletonLock", to: "elsewhere-7")
    let seen = try home.look(.lock)
    #expect(seen.status == .problem("other-host"))
    #expect(seen.evidence.first?.values["machine"] == .name("elsewhere"))
    unlink(lock)
    home.scratch.link(home.data + "/SingletonLock", to: Processes.machine + "-4000000")
    #expect(try home.kind(.lock) == "stale")
    let running = try Running(home.scratch.sleeper(home.name), ["1000"])
    #expect(wait { (try? home.kind(.lock)) == "held" })
    #expect(running.number > 0)
  }

  @Test func anotherProgramOfThatNumberHoldsNothing() throws {
    let home = try Home()
    home.scratch.file(home.data + "/Cookies")
    let other = try Running("/bin/sleep", ["1000"])
    home.scratch.link(home.data + "/SingletonLock", to: "\(Processes.machine)-\(other.number)")
    #expect(wait { (try? home.kind(.lock)) == "stale" })
  }
}
