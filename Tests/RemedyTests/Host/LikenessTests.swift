import Testing

@testable import Remedy

@Suite struct LikenessTests {
  private let app = Likeness(
    names: ["notion-app", "electron"], executables: ["/opt/Notion.app"], marks: ["notion"],
    dataFolders: ["/home/u/.config/Notion"])

  private func program(
    _ name: String, _ executable: String? = nil, _ line: String = ""
  ) -> RunningProgram {
    RunningProgram(
      .init(number: 7, start: 1), owner: 1, name: name, executable: executable,
      words: ProcText.words(Array(line.utf8)))
  }

  @Test func namesAndFilesTell() {
    #expect(app.fits(program("notion-app")))
    #expect(app.fits(program("x", "/usr/lib/notion-app")))
    #expect(app.fits(program("x", "/opt/Notion.app/Contents/MacOS/Notion")))
    #expect(app.fits(program("sh", "/bin/sh", "/usr/bin/notion-app\0")))
    #expect(!app.fits(program("notion-ap")))
    #expect(!app.fits(program("x", "/opt/Notion.apple/x")))
    #expect(!app.fits(program("bash", "/bin/bash", "bash\0notion-app\0")))
  }

  @Test func aSharedRuntimeIsToldByWhatItRuns() {
    let runtime = "/usr/lib/electron30/electron"
    #expect(!app.fits(program("electron", runtime, "electron\0/usr/lib/slack/app.asar\0")))
    #expect(app.fits(program("electron", runtime, "electron\0/usr/lib/notion-app/app.asar\0")))
    #expect(
      app.fits(program("electron", runtime, "electron\0--user-data-dir=/home/u/.config/Notion\0")))
    #expect(!app.fits(program("electron", runtime, "electron\0/home/u/notional/app.asar\0")))
  }

  @Test func anotherDataFolderIsSomebodyElsesWindow() {
    #expect(!app.fits(program("notion-app", nil, "notion-app\0--user-data-dir=/tmp/x\0")))
  }

  @Test func windowsIgnoresCapitals() {
    var windows = Likeness(names: ["Notion.exe"])
    #expect(!windows.fits(program("NOTION.EXE")))
    windows.ignoresCase = true
    #expect(windows.fits(program("NOTION.EXE")))
  }
}
