import TestSupport
import Testing

@testable import Remedy

@Suite struct WindowsTests {
  private static let mounts = #"""
    none / ext4 rw 0 0
    C:\134 /mnt/c 9p rw,noatime,dirsync,aname=drvfs;path=C:\;uid=1000;gid=1000 0 0
    D: /mnt/with\040space 9p rw,aname=drvfs;path=D: 0 0
    drvfs /mnt/odd 9p rw,aname=drvfs 0 0
    none /mnt/wsl tmpfs rw 0 0
    tools /init 9p ro,trans=fd 0 0
    """#

  private let side = WindowsSide(
    .init(
      release: "5.15.167.4-microsoft-standard-WSL2", interop: "enabled\ninterpreter /init",
      mounts: mounts))

  @Test func drivesAreFoundWhereverTheyAreMounted() {
    #expect(side?.drives == ["c": "/mnt/c", "d": "/mnt/with space"])
    let old = #"C:\134 /c drvfs rw,noatime 0 0"#
    #expect(WindowsText.drives(mounts: old) == ["c": "/c"])
  }

  @Test func aContainerOnSuchAKernelIsNoWSL() {
    #expect(WindowsSide(.init(release: "5.15-microsoft-standard")) == nil)
    #expect(WindowsSide(.init(release: "6.1.0", interop: "enabled", mounts: Self.mounts)) == nil)
  }

  @Test func interopMayBeSwitchedOff() {
    #expect(side?.canRun == true)
    #expect(!WindowsText.isInteropOn(entry: "disabled\n", configuration: ""))
    #expect(!WindowsText.isInteropOn(entry: nil, configuration: ""))
    let off = "[Interop]\n enabled = False \n"
    #expect(!WindowsText.isInteropOn(entry: "enabled", configuration: off))
    #expect(WindowsText.isInteropOn(entry: "enabled", configuration: "[boot]\nenabled=false"))
  }

  @Test func settingsAreReadBySection() {
    let text = "# x\r\n[automount]\r\nroot = \"/win dows/\"\r\n[user]\nroot=no\n[automount\nroot=a"
    #expect(WindowsText.value("root", in: "automount", of: text) == "/win dows/")
    #expect(WindowsText.value("enabled", in: "automount", of: text) == nil)
  }

  @Test func pathsGoBothWays() throws {
    let side = try #require(side)
    #expect(side.windowsPath("/mnt/c/Users/Ann B") == #"C:\Users\Ann B"#)
    #expect(side.windowsPath("/mnt/c") == #"C:\"#)
    #expect(side.windowsPath("/mnt/cx/y") == nil)
    #expect(side.path(#"c:\Users\Ann B\"#) == "/mnt/c/Users/Ann B")
    #expect(side.path(#"D:\x"#) == "/mnt/with space/x")
    for odd in ["", "%USERPROFILE%", #"E:\x"#, #"\\server\share"#, #"C:\..\x"#, "CC:\\x"] {
      #expect(side.path(odd) == nil)
    }
  }

  @Test func programsAreNamedByTheirFullPath() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file("c/Windows/System32/tasklist.exe", "#!/bin/sh\n")
    _ = Command("/bin/chmod", ["755", path]).run()
    let mounts = "C: \(scratch.path)/c drvfs rw 0 0"
    let side = WindowsSide(.init(release: "microsoft", interop: "enabled", mounts: mounts))
    #expect(side?.program("tasklist.exe") == path)
    #expect(side?.command("tasklist.exe", [])?.folder == scratch.path + "/c")
    #expect(side?.program("taskkill.exe") == nil)
  }

  @Test func tasksAreReadFromTheirList() throws {
    let text =
      "\"Notion.exe\",\"1234\",\"Console\",\"1\",\"123,456 K\"\r\n"
      + "\"odd \"\"name\"\".exe\",\"5\",\"Services\",\"0\",\"8 K\"\r\n"
    let programs = try #require(TaskList.programs(text, owner: 7))
    #expect(programs.map(\.name) == ["Notion.exe", "odd \"name\".exe"])
    #expect(programs.map(\.identity.number) == [1234, 5])
    #expect(programs.allSatisfy { $0.runsOnWindows && $0.owner == 7 })
  }

  @Test(arguments: [
    "", "INFO: No tasks are running.", "\"a.exe\",\"x\"", "\"a.exe\",\"1",
    "情報: 指定された条件に一致するタスクは実行されていません。",
  ])
  func otherWordsAreNoList(_ text: String) {
    #expect(TaskList.programs(text, owner: 7) == nil)
  }

  @Test func windowsProgramsAreAskedThroughTheMount() throws {
    let scratch = try TemporaryFolder()
    let path = scratch.file(
      "c/Windows/System32/tasklist.exe",
      "#!/bin/sh\nprintf '\"Notion.exe\",\"7\",\"Console\",\"1\",\"1 K\"\\r\\n'\n")
    _ = Command("/bin/chmod", ["755", path]).run()
    let mounts = "C: \(scratch.path)/c drvfs rw 0 0"
    let side = try #require(
      WindowsSide(.init(release: "microsoft", interop: "enabled", mounts: mounts)))
    let programs = side.programs(owner: 1, by: .now + 5_000)
    #expect(programs?.map(\.name) == ["Notion.exe"])
  }

  @Test(arguments: UInt64(0)..<300)
  func anyTextIsRead(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let conf = "[automount]\nroot = \"/mnt/\"\n[interop]\nenabled=true\n"
    let list = "\"Notion.exe\",\"1234\",\"a\"\"b\"\r\n"
    let text = String(
      decoding: dice.bytes(of: Array((conf + list + Self.mounts).utf8)), as: UTF8.self)
    _ = WindowsText.drives(mounts: text)
    _ = WindowsText.value("root", in: "automount", of: text)
    _ = TaskList.programs(text, owner: 0)
    #expect(side?.path(text).map { $0.hasPrefix("/mnt/") } ?? true)
  }
}
