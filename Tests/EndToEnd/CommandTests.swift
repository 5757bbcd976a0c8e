import Foundation
import Testing

/// Every command: its help, its exit status, and its one sentence when something is wrong.
@Suite struct CommandTests {
  @Test func theVersionIsOneLine() throws {
    let run = try Run("--version")
    #expect(run.output == "unstick 0.1.0\n")
  }

  @Test(arguments: [
    Mistake(
      arguments: ["--plian"],
      says: "There is no option “--plian”; nothing was changed. Did you mean --plain?"),
    Mistake(
      arguments: ["--zzz"],
      says:
        "There is no option “--zzz”; nothing was changed. `unstick --help` lists the options."
    ),
    Mistake(
      arguments: ["probes", "--format", "x"],
      says:
        "--format is no option of `unstick probes`; nothing was changed. `unstick probes --help` lists its options."
    ),
    Mistake(
      arguments: ["flow", "chekc"],
      says:
        "There is no command `unstick flow chekc`; nothing was changed. Did you mean `unstick flow check`?"
    ),
    Mistake(
      arguments: ["flow", "check", "a", "b"],
      says:
        "`unstick flow check` does not know what to do with “b”; nothing was changed. `unstick flow check --help` shows how it is used."
    ),
    Mistake(
      arguments: ["flow", "check", "/nonexistent"],
      says:
        "The pack /nonexistent cannot be opened: No such file or directory. Nothing was changed. Give the folder that holds pack.yaml."
    ),
    Mistake(
      arguments: ["fix"],
      says:
        "`unstick fix` needs one more word; nothing was changed. `unstick fix --help` shows how it is used."
    ),
    Mistake(
      arguments: ["--os", "widnows"],
      says:
        "“widnows” is no system that unstick knows; nothing was changed. Did you mean windows?"
    ),
    Mistake(
      arguments: ["--home", "/nonexistent"],
      says:
        "The home folder /nonexistent is not there; nothing was changed. Give one that is, or leave out --home."
    ),
    Mistake(
      arguments: ["--lang", "xx"],
      says:
        "There is no language “xx” here; nothing was changed. There are: en, ja, qps."),
    Mistake(
      arguments: ["--lang"],
      says:
        "--lang needs a value after it; nothing was changed. `unstick --help` shows examples."
    ),
    Mistake(
      arguments: ["--lang=", "probes"],
      says:
        "--lang needs a value after it; nothing was changed. `unstick --help` shows examples."
    ),
    Mistake(
      arguments: ["probes", "--json=3"],
      says:
        "--json takes no value; nothing was changed. Leave out the “=” and what follows."
    ),
    Mistake(
      arguments: ["-hplain"],
      says:
        "There is no option “-hplain”; nothing was changed. Did you mean --plain?"
    ),
    // Short for two: for --flow and for --format.
    Mistake(
      arguments: ["flow", "graph", "--f=dot"],
      says:
        "There is no option “--f=dot”; nothing was changed. `unstick --help` lists the options."
    ),
    // The command line is read twice: at first for the command, then for the language.
    Mistake(
      arguments: ["flow", "chekc", "--lang", "ja"],
      says:
        "`unstick flow chekc` というコマンドはありません。何も変更していません。`unstick flow check` のことですか？"
    ),
    Mistake(
      arguments: ["stale-snyc\u{1B}"],
      says:
        "No problem and no command is named “stale-snyc␛”; nothing was changed. Did you mean stale-sync?"
    ),
  ])
  func aSlipIsAnsweredWithOneSentence(_ mistake: Mistake) throws {
    let run = try run(mistake.arguments)
    #expect(run.error == "unstick: \(mistake.says)\n")
    #expect(run.status == mistake.status)
  }

  @Test(arguments: [
    ["probes", "--lang", "ja"], ["--lang", "ja", "probes"], ["--lang=ja", "--", "probes"],
    ["probes", "--la=ja"], ["--lang", "en", "probes", "--lang", "ja"],
  ])
  func optionsStandWhereTheyLike(_ arguments: [String]) throws {
    let usual = try run(["--lang", "ja", "probes"])
    #expect(usual.output.contains("。"))
    #expect(try run(arguments).output == usual.output)
    let strict = Run.plainEnvironment.merging(["POSIXLY_CORRECT": "1"]) { $1 }
    let posix = try Run(Run.program, arguments, input: "", environment: strict)
    #expect(posix.output == usual.output)
  }

  @Test func aDoubleDashEndsTheOptions() throws {
    let run = try run(["probes", "--", "--lang"])
    #expect(run.status == 2)
    #expect(run.error.contains("does not know what to do with “--lang”"))
  }

  @Test func theEndOfTheInputEndsTheSessionQuietly() throws {
    let run = try Run("--plain")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("unstick 0.1.0 – "))
  }

  @Test func whoeverClosesTheOutputEndsTheSession() throws {
    let run = try Run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "yes 1 | '\(Run.program.path)' --plain | head -n 3"], input: "",
      environment: Run.plainEnvironment)
    #expect(run.output.split(separator: "\n").count <= 3)
  }

  @Test func typographyIsPlainWhereTheLocaleIs() throws {
    let run = try Run("--plain", input: "q\n", environment: ["LC_ALL": "C"])
    #expect(run.output.allSatisfy { $0.isASCII })
  }

  @Test func cataloguesAreJSON() throws {
    for command in ["probes", "remedies"] {
      let run = try Run(command, "--json")
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(json?["schema"] as? Int == 1)
      #expect((json?[command] as? [Any])?.isEmpty == false)
    }
  }

  @Test func aSessionGoesOnElsewhereByItsCode() throws {
    let pack = ["--pack", "Tests/Fixtures/small-pack", "--os", "linux"]
    let first = try run(pack + ["loading"], input: "1\n1\n2\n5\nk\n")
    let line = first.output.split(separator: "\n").first { $0.contains("unstick resume ") }
    let code = try #require(line?.split(separator: " ").last)
    let second = try run(pack + ["resume", String(code).lowercased()])
    #expect(second.status == 0)
    #expect(second.output.contains("Repairs, the gentlest first"))
    var letters = Array(code)
    letters[2] = letters[2] == "7" ? "8" : "7"
    let mistyped = try run(pack + ["resume", String(letters)])
    #expect(mistyped.status == 2)
    #expect(mistyped.error.contains("3"))
  }

  private func run(_ arguments: [String], input: String = "") throws -> Run {
    try Run(Run.program, arguments, input: input, environment: Run.plainEnvironment)
  }
}
