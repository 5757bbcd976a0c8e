import TestSupport
import Testing

@testable import Remedy

@Suite struct LinksProbeTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.scratch.folder(home.data + "/Cache")
  }

  private func register(_ file: String, _ program: String, in list: String? = nil) {
    let list = list ?? ".config/mimeapps.list"
    home.scratch.file(
      list, "[Default Applications]\nx-scheme-handler/notion=\(file);\ntext/html=a.desktop\n")
    home.scratch.file(
      ".local/share/applications/\(file)",
      "[Desktop Entry]\nName=Notion\nExec=\(program) %U\nMimeType=x-scheme-handler/notion;\n")
  }

  @Test func anAppThatIsThereIsFine() throws {
    let program = home.scratch.file("bin/" + home.name)
    register("some.desktop", "\"\(program)\" --x")
    #expect(try home.kind(.links) == "fine")
  }

  @Test func whoeverTakesTheLinksIsNamed() throws {
    #expect(try home.kind(.links) == "not-registered")
    register("some.desktop", "/no/such/\(home.name)")
    #expect(try home.kind(.links) == "program-gone")
    register("some.desktop", "env A=b /bin/sleep")
    let seen = try home.look(.links)
    #expect(seen.status == .problem("other-app"))
    #expect(seen.evidence.first?.values["program"] == .program("/bin/sleep"))
    register("notion-app.desktop", "/bin/sleep")
    #expect(try home.kind(.links) == "fine")
  }

  /// Somebody who only uses a browser, whatever an app once left behind.
  @Test func withoutTheAppNoHandlerIsMissed() throws {
    let bare = try Home()
    bare.app.stores.append(.init(.diagnostics, ["logs"]))
    #expect(try bare.look(.links).status == .unknown(.notHere))
    bare.scratch.file(bare.data + "/logs/main.log", "started")
    #expect(try bare.look(.links).status == .unknown(.notHere))
    bare.scratch.folder(bare.data + "/Cache")
    #expect(try bare.kind(.links) == "not-registered")
  }

  @Test func anInstalledProgramMissesItsHandler() throws {
    let bare = try Home()
    bare.app.executables = [bare.scratch.file("bin/" + bare.name)]
    #expect(try bare.kind(.links) == "not-registered")
  }

  @Test func theDesktopsRulesAreKept() throws {
    register("some.desktop", "/bin/sleep")
    home.scratch.file(
      ".config/mimeapps.list",
      "[Default Applications]\nx-scheme-handler/notion=gone.desktop;vendor-app.desktop\n")
    home.scratch.file(
      ".local/share/applications/vendor/app.desktop", "[Desktop Entry]\nExec=/bin/sleep\n")
    #expect(try home.kind(.links) == "other-app")
    home.scratch.file(
      ".local/share/applications/vendor/app.desktop",
      "[Desktop Entry]\nExec=/bin/sleep\nHidden=true\n")
    #expect(try home.kind(.links) == "not-registered")
  }

  @Test func aListOutsideTheHomeIsNotRead() throws {
    let other = try TemporaryFolder()
    let list = "[Default Applications]\nx-scheme-handler/notion=some.desktop\n"
    other.file("mimeapps.list", list)
    register("some.desktop", "/bin/sleep", in: "unused")
    home.scratch.link(".config/mimeapps.list", to: other.path + "/mimeapps.list")
    #expect(try home.kind(.links) == "not-registered")
    home.scratch.file("dotfiles/mimeapps.list", list)
    _ = Command("/bin/rm", [home.scratch.path + "/.config/mimeapps.list"]).run()
    home.scratch.link(".config/mimeapps.list", to: "../dotfiles/mimeapps.list")
    #expect(try home.kind(.links) == "other-app")
  }

  @Test(arguments: [
    (#"a b"#, ["a", "b"]), (#""/opt/My App/x" %U --y=%f"#, ["/opt/My App/x", "--y=%f"]),
    (#""a\"b\\c" d"#, ["a\"b\\c", "d"]), (#"a """#, ["a", ""]), (#""a"#, ["a"]), ("", []),
    ("a %% %F", ["a", "%%"]),
  ])
  func commandLinesAreSplit(_ line: String, _ words: [String]) {
    #expect(DesktopText.words(line) == words)
  }

  @Test func programsBehindVariablesAreFound() {
    func program(_ exec: String) -> String? {
      DesktopText.app(Array("[Desktop Entry]\nExec=\(exec)\n".utf8))?.program
    }
    #expect(program("env BAMF=/x A=b /snap/bin/notion %U") == "/snap/bin/notion")
    #expect(program("/opt/a=b/c") == "/opt/a=b/c")
    #expect(program("env") == nil)
    #expect(program("\"\"") == nil)
    #expect(DesktopText.app(Array("Exec=/bin/x\n".utf8)) == nil)
    #expect(DesktopText.app(Array("[Desktop Action]\nExec=/bin/x\n".utf8)) == nil)
  }

  @Test func windowsAnswersAreRead() {
    let head = "\r\nHKEY_CURRENT_USER\\Software\\Classes\\notion\\shell\\open\\command\r\n"
    func program(_ value: String) -> String? {
      WindowsLinks.program(head + "    (既定)    " + value + "\r\n\r\n")
    }
    #expect(program(#"REG_SZ    "C:\A b\Notion.exe" "%1""#) == #"C:\A b\Notion.exe"#)
    #expect(program(#"REG_EXPAND_SZ    C:\A b\Notion.exe %1"#) == #"C:\A b\Notion.exe"#)
    #expect(program("REG_DWORD    0x1") == nil)
    #expect(WindowsLinks.program("ERROR: The system was unable to find …") == nil)
  }

  @Test func macOSDoesNotTell() throws {
    #expect(try Home(.macos).look(.links).status == .unknown(.notSupported))
  }

  @Test(arguments: UInt64(0)..<300)
  func anyDesktopFileIsRead(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let text =
      "[Desktop Entry]\nName=N\nExec=env A=b \"/opt/a\\\\\\\"b\" %U\nTryExec=a\\sb\n"
      + "MimeType=x-scheme-handler/notion;\n[Default Applications]\nx-scheme-handler/notion=a;b\n"
    let bytes = dice.bytes(of: Array(text.utf8))
    _ = DesktopText.app(bytes)?.program
    _ = DesktopText.choice(for: "x-scheme-handler/notion", bytes)
    _ = WindowsLinks.program(String(decoding: bytes, as: UTF8.self))
    _ = SessionBus.strings(String(decoding: bytes, as: UTF8.self))
  }
}
