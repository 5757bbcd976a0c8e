import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct CommandTests {
  /// A shell stands in for all kinds of programs; the library itself never starts one.
  private func script(_ text: String) -> Command { Command("/bin/sh", ["-c", text]) }

  @Test func outputAndStatusComeBack() {
    let result = script("printf out; printf err >&2; exit 7").run()
    #expect(result.ending == .exited(7))
    #expect(result.output == Array("out".utf8))
    #expect(result.errors == Array("err".utf8))
    #expect(!result.isCut && !result.hasWorked)
  }

  @Test func argumentsArriveAsTheyAre() {
    let odd = ["a b", "", "$HOME", "`id`", "'\"\\", "-x\n", "é\u{1F642}"]
    let result = Command("/usr/bin/printf", ["%s|"] + odd).run()
    #expect(result.output == Array((odd.joined(separator: "|") + "|").utf8))
  }

  @Test func environmentIsSmallAndFixed() {
    var command = Command("/usr/bin/env")
    command.variables = ["HOME": "/nowhere", "LC_ALL": "C.UTF-8"]
    let names = command.run().lines.compactMap { $0.split(separator: "=").first.map(String.init) }
    #expect(names.sorted() == ["HOME", "LANG", "LC_ALL", "PATH"])
  }

  @Test func nothingIsInheritedOrRead() {
    let (end, other) = openPipe(inherited: true)
    defer {
      close(end)
      close(other)
    }
    let result = script("cat; ls /proc/self/fd | tr '\\n' ' '").run()
    // The fourth is the listing of the folder itself.
    #if os(Linux)
      #expect(result.text == "0 1 2 3 ")
    #endif
  }

  @Test func signalsAreAsIfNobodyHadTouchedThem() {
    signal(SIGPIPE, SIG_IGN)
    let result = script("kill -PIPE $$; echo still here").run()
    #expect(result.ending == .signalled(SIGPIPE))
  }

  @Test func folderIsTheOneNamed() {
    var command = Command("/bin/pwd")
    command.folder = "/usr"
    #expect(command.run().text == "/usr\n")
    command.folder = "/no/such/folder"
    #expect(command.run().ending == .notStarted(ENOENT))
  }

  @Test func whatIsNotThereIsNotStarted() {
    #expect(Command("/no/such/program").run().ending == .notStarted(ENOENT))
    #expect(Command("/etc/passwd").run().ending == .notStarted(EACCES))
    #expect(Command("sh", ["-c", "true"]).run().ending == .notStarted(EINVAL))
    #expect(Command("/bin/echo", ["a\0b"]).run().ending == .notStarted(EINVAL))
  }

  @Test func tooLongIsEndedWithAllItStarted() {
    var command = script("sleep 1000 & echo $!; sleep 1000")
    command.milliseconds = 100
    let result = command.run()
    #expect(result.ending == .timedOut)
    let child = Int32(result.text.split(separator: "\n").first ?? "") ?? 0
    #expect(child > 1 && waitUntilGone(child))
  }

  @Test func whoIgnoresTheRequestIsKilled() {
    var command = script("trap '' TERM; echo $$; while :; do sleep 1; done")
    command.milliseconds = 100
    let result = command.run()
    #expect(result.ending == .timedOut)
    #expect(waitUntilGone(Int32(result.text.split(separator: "\n").first ?? "") ?? 0))
  }

  @Test func aChildThatKeepsTheOutputHoldsNobodyUp() {
    var command = script("sleep 1000 & echo $!")
    command.milliseconds = 60_000
    let result = command.run()
    #expect(result.ending == .exited(0))
    #expect(waitUntilGone(Int32(result.text.split(separator: "\n").first ?? "") ?? 0))
  }

  @Test func floodOfOutputIsCut() {
    var command = script("yes | head -c 5000000; echo >&2")
    command.bytes = 1000
    let result = command.run()
    #expect(result.ending == .exited(0))
    #expect(result.output.count == 1000 && result.isCut)
  }

  @Test func endlessOutputEndsAtTheLimit() {
    var command = Command("/usr/bin/yes")
    command.milliseconds = 200
    #expect(command.run().ending == .timedOut)
  }

  @Test func carriageReturnsOfWindowsAreLeftOut() {
    #expect(Command("/usr/bin/printf", ["a\\r\\nb\\r\\n"]).run().lines == ["a", "b"])
  }

  @Test func whatIsLaunchedGoesOnInASessionOfItsOwn() throws {
    let scratch = try TemporaryFolder()
    let note = scratch.path + "/note"
    #expect(script("ps -o sid= -p $$ > '\(note)'; echo $$ >> '\(note)'").launch() == nil)
    let lines = waitForLines(2, in: note).map { $0.filter { $0 != " " } }
    #expect(lines.count == 2 && lines.first == lines.last)
    #expect(Command("/no/such/program").launch() == ENOENT)
  }
}
