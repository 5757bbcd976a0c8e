import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FarewellTests {
  private let ask = Farewell(manner: .asking, windowsSide: nil)
  private let kill = Farewell(manner: .killing, windowsSide: nil)

  private func look(_ number: Int32) throws -> RunningProgram {
    try #require(Processes.look(by: .now + 5_000)?[number])
  }

  private func look(_ running: Running, named name: String) throws -> RunningProgram {
    #expect(wait { (try? look(running.number))?.name == name })
    return try look(running.number)
  }

  @Test func whoIsAskedEnds() throws {
    let running = try Running("/bin/sleep", ["1000"])
    let program = try look(running, named: "sleep")
    #expect(ask.end([program], within: 10_000) == [program: .gone])
  }

  @Test func whoSaysNoStaysUntilKilled() throws {
    let scratch = try TemporaryFolder()
    let script = "trap '' TERM; echo > '\(scratch.path)/ready'; while :; do sleep 1; done"
    let running = try Running("/bin/sh", ["-c", script])
    #expect(wait { SmallFile.exists(scratch.path + "/ready") })
    let program = try look(running.number)
    #expect(ask.end([program], within: 100) == [program: .stillThere])
    #expect(kill.end([program], within: 10_000) == [program: .gone])
  }

  @Test func anotherProcessOfThatNumberIsLeftAlone() throws {
    let running = try Running("/bin/sleep", ["1000"])
    let program = try look(running, named: "sleep")
    let earlier = RunningProgram(
      .init(number: running.number, start: program.identity.start - 1), owner: program.owner,
      name: "sleep")
    #expect(kill.end([earlier], within: 1_000) == [earlier: .refused])
    let other = RunningProgram(
      program.identity, owner: program.owner, name: "sleep", executable: "/bin/other")
    #expect(kill.end([other], within: 1_000) == [other: .refused])
    #expect(Processes.identity(running.number) == program.identity)
  }

  @Test func ourselvesAndOursAreNeverEnded() throws {
    for number in [getpid(), getppid(), 1] {
      guard let program = try? look(number) else { continue }
      #expect(kill.end([program], within: 0) == [program: .refused])
    }
  }

  @Test func helpersAreNotAskedBesideTheirProgram() throws {
    let running = try Running("/bin/sleep", ["1000"])
    let program = try look(running, named: "sleep")
    var words = program.words
    words.type = "renderer"
    let helper = RunningProgram(
      program.identity, owner: program.owner, name: "sleep", words: words)
    let gone = RunningProgram(.init(number: 4_000_000, start: 1), owner: 0, name: "gone")
    #expect(ask.end([gone, helper], within: 50)[helper] == .stillThere)
    #expect(Processes.identity(running.number) == program.identity)
    #expect(ask.end([helper], within: 10_000) == [helper: .gone])
  }

  @Test func whoHasGoneIsGone() {
    let gone = RunningProgram(.init(number: 4_000_000, start: 1), owner: 0, name: "gone")
    #expect(ask.end([gone], within: 0) == [gone: .gone])
  }

  @Test func windowsProgramsAreEndedByWindows() throws {
    let scratch = try TemporaryFolder()
    let list = scratch.file("list", "\"Notion.exe\",\"7\",\"Console\",\"1\",\"1 K\"\r\n")
    let tasklist = scratch.file("c/Windows/System32/tasklist.exe", "#!/bin/sh\ncat '\(list)'\n")
    let taskkill = scratch.file(
      "c/Windows/System32/taskkill.exe",
      "#!/bin/sh\necho \"$@\" > '\(scratch.path)/asked'; echo '\"x.exe\",\"1\"' > '\(list)'\n")
    _ = Command("/bin/chmod", ["755", tasklist, taskkill]).run()
    let mounts = "C: \(scratch.path)/c drvfs rw 0 0"
    let side = WindowsSide(.init(release: "microsoft", interop: "enabled", mounts: mounts))
    let program = try #require(side?.programs(owner: 0, by: .now + 5_000)?.first)
    let other = RunningProgram(
      program.identity, owner: 0, name: "Other.exe", runsOnWindows: true)
    let farewell = Farewell(manner: .asking, windowsSide: side)
    #expect(farewell.end([other], within: 0) == [other: .gone])
    #expect(!SmallFile.exists(scratch.path + "/asked"))
    #expect(farewell.end([program], within: 5_000) == [program: .gone])
    #expect(text(of: scratch.path + "/asked") == "/PID 7\n")
  }
}
