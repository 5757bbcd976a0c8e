import Foundation
import Remedy
import Testing

@testable import unstick

/// Words that are not right, surroundings that are not, and the number the program ends with.
@Suite struct RepairMistakeTests {
  @Test(arguments: [
    Mistake(
      arguments: ["check", "net.dsn"],
      says: "There is no probe “net.dsn”; nothing was changed. Did you mean net.dns?"),
    Mistake(
      arguments: ["check", "weather"],
      says: "There is no probe “weather”; nothing was changed. `unstick probes` lists them."),
    Mistake(
      arguments: ["fix", "cache.claer"],
      says: "There is no remedy “cache.claer”; nothing was changed. Did you mean cache.clear?"),
    Mistake(
      arguments: ["fix", "everything"],
      says: "There is no remedy “everything”; nothing was changed. `unstick remedies` lists them."),
    Mistake(
      arguments: ["fix"],
      says:
        "`unstick fix` needs one more word; nothing was changed. `unstick fix --help` shows how it is used."
    ),
    Mistake(
      arguments: ["fix", "cache.clear", "--set", "only"],
      says:
        "“--set only” is not of the form NAME=VALUE; nothing was changed. An example: --set only=network"
    ),
    Mistake(
      arguments: ["fix", "cache.clear", "--set", "color=red"],
      says:
        "This remedy has no setting “color”; nothing was changed. `unstick remedies` lists the settings."
    ),
    Mistake(
      arguments: ["fix", "cache.clear", "--set", "only=some"],
      says: "“only” must be one of these: all, graphics, network. Nothing was changed."),
    Mistake(
      arguments: ["undo", "20200101-1"],
      says:
        "There is no such repair to take back; nothing was changed. `unstick history` lists them."),
    Mistake(
      arguments: ["undo", "../../etc"],
      says:
        "There is no such repair to take back; nothing was changed. `unstick history` lists them."),
    Mistake(
      arguments: ["purge", "--older-than", "soon"],
      says:
        "“--older-than soon” is no number of days; nothing was changed. An example: --older-than 30d"
    ),
    Mistake(
      arguments: ["undo", "--plan"],
      says:
        "--plan is no option of `unstick undo`; nothing was changed. `unstick undo --help` lists its options."
    ),
  ])
  func wrongWordsGetOneSentence(_ mistake: Mistake) throws {
    let home = try RepairHome()
    let before = try home.picture()
    let run = try home.run(mistake.arguments)
    #expect(run.error == "unstick: \(mistake.says)\n")
    #expect(run.output == "" && run.status == mistake.status)
    #expect(try home.picture() == before)
  }

  @Test(arguments: [
    ("/nonexistent", "There is no home folder “/nonexistent”."),
    ("relative/home", "The variable HOME is “relative/home”, which does not begin with “/”."),
    ("", "There is no home folder “”."),
  ])
  func aHomeThatIsNotThereStopsIt(_ home: String, says: String) throws {
    let run = try Run("history", environment: ["HOME": home])
    #expect(run.status == 4)
    #expect(run.error.hasPrefix("unstick: \(says) Nothing was changed."))
  }

  /// Spelled out: whoever adds a reason decides on its number here, too.
  @Test(arguments: Refusal.Reason.allCases)
  func everyRefusalHasItsExitStatus(_ reason: Refusal.Reason) {
    let wrongWords: Set<Refusal.Reason> = [
      .unknownRemedy, .unknownSetting, .badSetting, .settingMissing, .noReceipt,
    ]
    let surroundings: Set<Refusal.Reason> = [
      .noHome, .relativeHome, .readOnly, .noSpace, .otherInstance, .commandFailed, .noWay, .disk,
    ]
    let expected: Int32 = wrongWords.contains(reason) ? 2 : surroundings.contains(reason) ? 4 : 3
    #expect(ExitStatus(reason).rawValue == expected)
  }
}

/// The line that counts answers while a check runs.
@Suite struct ProgressTests {
  /// Runs a check in a real terminal, with one of the outputs going to a file.
  private func check(_ redirection: String, _ more: [String] = []) throws -> (
    screen: String, file: String
  ) {
    let home = try RepairHome()
    let script = Run.root.appendingPathComponent("Tests/EndToEnd/Tours/progress.exp")
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["expect", script.path, redirection, Run.program.path, home.path] + more, input: "",
      environment: Run.plainEnvironment.merging(["TERM": "vt100"]) { $1 })
    let file = FileManager.default.contents(atPath: home.path + "/out") ?? Data()
    return (run.output, String(decoding: file, as: UTF8.self))
  }

  @Test func itCountsOnStandardErrorAndIsGoneAtTheEnd() throws {
    let (screen, file) = try check(">")
    #expect(screen.contains("\rLooking at this computer: 26 of 26"))
    #expect(screen.hasSuffix("\r" + String(repeating: " ", count: 34) + "\r"))
    #expect(!screen.contains("What could not be told"))
    #expect(file.contains("What could not be told") && !file.contains("Looking at this"))
    #expect(!screen.contains("\u{1B}"))
  }

  @Test(arguments: [["--plain"], []])
  func itIsNotThereForAFileOrInPlainMode(_ more: [String]) throws {
    let (screen, file) = try check(more.isEmpty ? "2>" : ">", more)
    #expect(!(screen + file).contains("Looking at this"))
  }
}
