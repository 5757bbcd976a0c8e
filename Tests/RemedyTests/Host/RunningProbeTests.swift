import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct RunningProbeTests {
  private let home: Home

  init() throws { home = try Home() }

  private func program(
    _ number: Int32, parent: Int32 = 1, type: String? = nil, state: RunningProgram.State = .running
  ) -> RunningProgram {
    var words = CommandWords()
    words.type = type
    return RunningProgram(
      .init(number: number, start: 1), parent: parent, owner: 0, name: home.name, state: state,
      words: words)
  }

  private func mains(_ programs: [RunningProgram]) -> [Int32] {
    Probe.mains(programs, Processes(programs)).map(\.identity.number)
  }

  @Test func aLaunchersChildIsTheSameInstance() {
    #expect(mains([program(5), program(6, parent: 5)]) == [5])
    #expect(mains([program(5), program(6, parent: 7), program(7, parent: 5)]) == [5])
    #expect(mains([program(5), program(6)]) == [5, 6])
    #expect(mains([program(5), program(6, type: "renderer")]) == [5])
    #expect(mains([program(5, parent: 6), program(6, parent: 5)]) == [])
  }

  @Test func theAppsProgramsAreFound() throws {
    let first = try Running(home.scratch.sleeper(home.name), ["1000"])
    #expect(wait { (try? home.kind(.running)) == "running" })
    let second = try Running(home.scratch.path + "/" + home.name, ["1000"])
    #expect(wait { (try? home.kind(.running)) == "several-instances" })
    kill(second.number, SIGSTOP)
    #expect(wait { (try? home.kind(.running)) == "hung" })
    #expect(first.number > 0)
  }

  @Test func helpersAloneAreLeftOvers() throws {
    let shell = home.scratch.path + "/" + home.name
    run("/bin/cp", "/bin/sh", shell)
    let helper = try Running(shell, ["-c", "while :; do sleep 1; done", "--type=renderer"])
    #expect(wait { (try? home.kind(.running)) == "helpers-left" })
    #expect(helper.number > 0)
  }
}
