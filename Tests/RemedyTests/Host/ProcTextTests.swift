import Testing

@testable import Remedy

@Suite struct ProcTextTests {
  private func stat(_ name: String, _ state: String = "S") -> [UInt8] {
    let rest = "1 4 4 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 8765 1 2 3"
    return Array("42 (\(name)) \(state) \(rest)\n".utf8)
  }

  @Test(arguments: ["app", "a b", "a) S 7 (b", "", "((", "))", "x\n42 (y"])
  func namesMayHoldAnything(_ name: String) {
    let expected = ProcText.Stat(name: name, state: .running, parent: 1, start: 8765)
    #expect(ProcText.stat(stat(name)) == expected)
  }

  @Test(arguments: [
    ("S", RunningProgram.State.running), ("D", .blocked), ("T", .stopped),
    ("t", .stopped), ("Z", .ended), ("R", .running), ("X", .ended),
  ])
  func stateIsRead(_ letter: String, _ state: RunningProgram.State) {
    #expect(ProcText.stat(stat("app", letter))?.state == state)
  }

  @Test(arguments: [
    "", "42 (app", "42 app) S", ")(", "42 (app) S 1 2 3",
    "42 (app) S x 4 4 0 -1 4 1 0 0 0 0 0 0 0 20 0 1 0 8765 1 2 3",
    "42 (app) S 1 4 4 0 -1 4 1 0 0 0 0 0 0 0 20 0 1 0 99999999999999999999999 1",
  ])
  func whatIsCutOrOddIsNothing(_ text: String) {
    #expect(ProcText.stat(Array(text.utf8)) == nil)
  }

  @Test func fewWordsOfACommandLineAreKept() {
    let line =
      "/usr/lib/electron/electron\0/usr/lib/notion-app/app.asar\0--secret=token\0"
      + "--type=renderer\0--user-data-dir=/home/u/.config/My Notion\0"
    let words = ProcText.words(Array(line.utf8))
    #expect(words.program == "/usr/lib/electron/electron")
    #expect(words.subject == "/usr/lib/notion-app/app.asar")
    #expect(words.type == "renderer")
    #expect(words.dataFolder == "/home/u/.config/My Notion")
    #expect(!"\(words)".contains("token"))
  }

  @Test func helpersThatWroteTheirLineAnewAreUnderstood() {
    let line = "/opt/chrome/chrome --type=zygote --no-zygote-sandbox"
    let words = ProcText.words(Array(line.utf8))
    #expect(words.program == "/opt/chrome/chrome" && words.type == "zygote")
    let folder = ProcText.words(Array("/opt/My Notion/notion\0".utf8))
    #expect(folder.program == "/opt/My Notion/notion")
  }

  @Test(arguments: UInt64(0)..<200)
  func anyBytesAreRead(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = dice.bytes(of: stat("app") + Array("\0--type=a\0".utf8))
    _ = ProcText.stat(bytes)
    _ = ProcText.words(bytes)
  }
}
