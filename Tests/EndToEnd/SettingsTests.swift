import Foundation
import TestSupport
import Testing

@testable import unstick

/// What is said once and for all: an option goes before the environment, that before the file.
@Suite struct SettingsTests {
  /// Where the language comes from, the later before the earlier.
  @Test func theNearestWishForALanguageHolds() throws {
    let home = try Home()
    let english = "net.link\n    Whether"
    let japanese = "net.link\n    コンピューター"
    func said(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> String {
      let run = try home.run(["probes"] + arguments, environment)
      #expect(run.error == "")
      return run.output
    }
    #expect(try said().hasPrefix(english))
    let locale = ["LC_ALL": "ja_JP.UTF-8"]
    #expect(try said([], locale).hasPrefix(japanese))
    home.write("config.yaml", "# mine\nlanguage: en-GB\n")
    #expect(try said([], locale).hasPrefix(english))
    let variable = locale.merging(["UNSTICK_LANGUAGE": "ja"]) { $1 }
    #expect(try said([], variable).hasPrefix(japanese))
    #expect(try said(["--lang", "en"], variable).hasPrefix(english))
    // A variable without a value says nothing.
    let empty = locale.merging(["UNSTICK_LANGUAGE": ""]) { $1 }
    #expect(try said([], empty).hasPrefix(english))
  }

  @Test func theNearestWishForAPackHolds() throws {
    let home = try Home()
    func named(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> String {
      let run = try home.run(["flow", "check", "--json"] + arguments, environment)
      return try #require(run.output.firstMatch(of: /"name": ?"([a-z-]+)"/)).1.description
    }
    let small = "Tests/Fixtures/small-pack"
    #expect(try named() == "notion")
    try FileManager.default.copyItem(
      at: Run.root.appending(path: small), to: URL(filePath: home.path + "/mine"))
    home.write("config.yaml", "pack: ~/mine")
    let own = try named()
    #expect(own != "notion")
    let variable = ["UNSTICK_PACK": "Resources/packs/notion"]
    #expect(try named([], variable) == "notion")
    #expect(try named(["--pack", small], variable) == own)
    #expect(try named([small], variable) == own)
  }

  @Test func theFolderForSettingsIsTheOneThatSystemsName() throws {
    let home = try Home()
    home.file("elsewhere/unstick/config.yaml", "language: ja")
    let elsewhere = ["HOME": home.path, "XDG_CONFIG_HOME": home.path + "/elsewhere"]
    let japanese = try Run("probes", environment: elsewhere)
    #expect(japanese.output.contains("コンピューター"))
    // Another home folder has settings of its own.
    #expect(try home.run(["probes"], elsewhere).output.contains("Whether"))
    let relative = try Run(
      "probes", environment: ["HOME": home.path, "XDG_CONFIG_HOME": "elsewhere"])
    #expect(relative.output.contains("Whether"))
  }

  @Test func aTerminalCanAlwaysBeServedLineByLine() throws {
    let home = try Home()
    func isLed(_ environment: [String: String] = [:]) throws -> Bool {
      try TerminalRun.of(
        Run.program, ["--home", home.path, "--hands-off"], size: "50x80",
        steps: ["=q quit", "~", "?", "q\\r"], environment: environment
      ).text.contains("Type a number")
    }
    #expect(try !isLed())
    #expect(try isLed(["UNSTICK_PLAIN": "yes"]))
    home.write("config.yaml", "plain: yes")
    #expect(try isLed())
    #expect(try !isLed(["UNSTICK_PLAIN": "no"]))
  }

  @Test func theNearestWishForAThemeHolds() throws {
    let home = try Home()
    func isColoured(_ options: [String] = [], _ environment: [String: String] = [:]) throws -> Bool
    {
      try TerminalRun.of(
        Run.program, ["--home", home.path, "--hands-off"] + options,
        steps: ["=\(FullScreenTests.home)", "~", "?", "q"], environment: environment
      ).styles.joined().contains("c")
    }
    #expect(try isColoured())
    home.write("config.yaml", "theme: mono")
    #expect(try !isColoured())
    #expect(try isColoured([], ["UNSTICK_THEME": "light"]))
    #expect(try !isColoured(["--theme", "mono"], ["UNSTICK_THEME": "light"]))
    // Who asks for no colours gets none, unless a theme was asked for as well.
    #expect(try isColoured([], ["UNSTICK_THEME": "light", "NO_COLOR": "1"]))
  }

  @Test func namesCanAlwaysBeHidden() throws {
    let home = try Home()
    func screen(_ options: [String] = [], _ environment: [String: String] = [:]) throws -> String {
      try TerminalRun.of(
        Run.program, ["--home", home.path, "--hands-off"] + options,
        steps: ["=\(FullScreenTests.home)", "~", "?", "q"], environment: environment
      ).text
    }
    let shared = try screen(["--share"])
    #expect(try screen() != shared)
    #expect(try screen([], ["UNSTICK_SHARE": "yes"]) == shared)
    home.write("config.yaml", "share: true")
    #expect(try screen() == shared)
    #expect(try screen([], ["UNSTICK_SHARE": "off"]) != shared)
  }

  @Test func aWishForAnAppIsNoCondition() throws {
    let home = try Home()
    home.write("config.yaml", "app: another")
    #expect(try home.run(["--plain", "--hands-off"]).status == 0)
    #expect(try home.run(["--plain", "--hands-off", "--app", "another"]).status == 2)
  }

  /// To ask for the texts that a language lacks, it is named.
  @Test func aSettingIsNoAnswerToWhatMustBeSaid() throws {
    let home = try Home()
    home.write("config.yaml", "language: ja")
    #expect(try home.run(["flow", "texts", "Tests/Fixtures/small-pack"]).status == 2)
  }

  @Test(arguments: [
    Slip(
      "lagnuage: ja",
      "config.yaml:1: There is no setting “lagnuage”; it changes nothing. Did you mean “language”?"),
    Slip("\n# x\nzzzzzz: 1", "config.yaml:3: There is no setting “zzzzzz”; it changes nothing."),
    Slip(
      "theme: drak",
      "config.yaml:1: “drak” changes nothing: “theme” may be default, light, high-contrast or mono."
    ),
    Slip("share: maybe", "config.yaml:1: “maybe” changes nothing: “share” may be yes or no."),
    Slip(
      "language: english", "config.yaml:1: “english” changes nothing: “language” may be en or ja."),
    Slip("theme: {a: b}", "config.yaml:1: This is no setting and its value; it changes nothing."),
    Slip("just words", "config.yaml: This is no setting and its value; it changes nothing."),
    Slip(
      "plain: \"\\e[2J\\u202e\"",
      "config.yaml:1: “␛[2J\u{FFFD}” changes nothing: “plain” may be yes or no."),
    Slip(
      "share: \u{0}", "config.yaml: This is no setting and its value; it changes nothing."),
  ])
  func whatCannotBeTakenIsSaidAndChangesNothing(_ slip: Slip) throws {
    let home = try Home()
    home.write("config.yaml", slip.file)
    let run = try home.run(["probes"])
    #expect(run.error == slip.says + "\n")
    #expect(run.output.contains("Whether"))
    #expect(run.status == 0)
    let session = try home.run(["--plain", "--hands-off"])
    #expect(session.error == slip.says + "\n")
    #expect(session.status == 0)
  }

  @Test func aVariableThatCannotBeTakenIsNamed() throws {
    let run = try Run("probes", environment: ["UNSTICK_THEME": "a\u{1B}b"])
    #expect(run.error.hasPrefix("UNSTICK_THEME: “a␛b” changes nothing: “theme” may be "))
    #expect(run.status == 0)
  }

  @Test func onAWholeScreenItIsSaidThere() throws {
    let home = try Home()
    home.write("config.yaml", "theme: drak")
    let seen = try TerminalRun.of(
      Run.program, ["--home", home.path, "--hands-off"],
      steps: ["=“drak” changes nothing", "~", "?", "q"])
    #expect(seen.text.contains("config.yaml:1:"))
    #expect(!seen.text.contains("Type a number"))
  }

  @Test func whatIsNoFileIsNotWaitedFor() throws {
    for make in [
      { (path: String) in #expect(mkfifo(path, 0o600) == 0) },
      { path in #expect(symlink("/dev/zero", path) == 0) },
      { path in #expect(mkdir(path, 0o700) == 0) },
      { path in
        _ = FileManager.default.createFile(
          atPath: path, contents: Data(repeating: 0x61, count: 1 << 20))
      },
    ] {
      let home = try Home()
      home.file(".config/unstick/keep", "")
      make(home.path + "/.config/unstick/config.yaml")
      let run = try home.run(["probes"])
      #expect(run.error == "")
      #expect(run.output.contains("Whether"))
    }
  }

  struct Slip: CustomTestStringConvertible {
    let file: String
    let says: String
    var testDescription: String { file }
    init(_ file: String, _ says: String) { (self.file, self.says) = (file, says) }
  }
}

/// A home folder with settings in it.
private struct Home: ~Copyable {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  func write(_ name: String, _ text: String) { file(".config/unstick/" + name, text) }
  func file(_ name: String, _ text: String) { folder.file(name, text) }

  func run(
    _ arguments: [String], _ environment: [String: String] = [:], input: String = ""
  ) throws -> Run {
    try Run(
      Run.program, arguments + ["--home", path], input: input,
      environment: Run.plainEnvironment.merging(environment) { $1 })
  }
}
