import Foundation
import TestSupport
import Testing

@testable import unstick

/// What the Tab key offers.
@Suite struct CompletionTests {
  struct Line: CustomTestStringConvertible {
    /// Apart by spaces; the last word is being typed.
    let typed: String
    let offers: [String]
    var testDescription: String { "“\(typed)”" }
  }

  @Test(arguments: [
    Line(typed: "ch", offers: ["check"]),
    Line(typed: "flow ", offers: ["check", "graph", "paths", "test", "texts", "play"]),
    Line(typed: "flow te", offers: ["test", "texts"]),
    Line(typed: "stal", offers: ["stale-sync"]),
    Line(typed: "fix cache", offers: ["cache.clear"]),
    Line(typed: "fix cache.clear ", offers: []),
    Line(
      typed: "fix cache.clear --set ", offers: ["only=all", "only=graphics", "only=network"]),
    Line(typed: "fix --set only=n cache.clear --set only=n", offers: ["only=network"]),
    Line(typed: "fix cache.clear --set only = n", offers: ["network"]),
    Line(typed: "fix --p", offers: ["--plan", "--precious", "--pack"]),
    Line(typed: "fix --set a=b --json --se", offers: ["--set"]),
    Line(typed: "fix --plan --p", offers: ["--precious", "--pack"]),
    Line(typed: "check net.dns net.t", offers: ["net.tcp", "net.tls"]),
    Line(typed: "check net.tcp net.t", offers: ["net.tls"]),
    Line(typed: "--os w", offers: ["windows"]),
    Line(typed: "--os=w", offers: ["--os=windows"]),
    Line(typed: "--os = w", offers: ["windows"]),
    Line(typed: "--os =", offers: ["linux", "macos", "windows"]),
    Line(typed: "--lang j", offers: ["ja"]),
    Line(typed: "check --theme ", offers: ["default", "light", "high-contrast", "mono"]),
    Line(typed: "flow check --format ", offers: ["text", "json", "sarif"]),
    Line(typed: "flow graph --flow stal", offers: ["stale-sync"]),
    Line(typed: "flow graph Tests/Fixtures/small-pack --flow l", offers: ["loading"]),
    Line(typed: "--pack Tests/Fixtures/small-pack l", offers: ["loading"]),
    Line(typed: "completions ", offers: ["bash", "zsh", "fish"]),
    Line(typed: "help ch", offers: ["check"]),
    Line(typed: "help flow pa", offers: ["paths"]),
    Line(typed: "flow check ", offers: [":files"]),
    Line(typed: "--home ", offers: [":files"]),
    Line(typed: "check -- --o", offers: []),
    Line(typed: "purge ", offers: []),
    Line(typed: "cand", offers: []),
    Line(typed: "--nonsense --os ma", offers: ["macos"]),
  ])
  func whatMayComeIsOffered(_ line: Line) throws {
    #expect(try offers(line.typed) == line.offers)
  }

  @Test func everyOptionThatTakesAFewWordsOffersThem() throws {
    for command in Subcommand.all {
      for option in command.options + command.heeds where option.blank != nil {
        guard option != .olderThan, option != .set else { continue }
        let found = try offers(
          (command.name + ["--\(option.rawValue)", ""]).joined(separator: " "))
        #expect(!found.isEmpty, "\(command.title) --\(option.rawValue)")
      }
    }
  }

  @Test func meaningsAreInTheLanguageOfTheLine() throws {
    let run = try Run("candidates", "--", "--lang", "ja", "ch")
    #expect(run.output == "check\t問題を調べ、考えられる原因から順に表示\n")
  }

  @Test func aReceiptIsOfferedWhereItCanBeUndone() throws {
    let home = try RepairHome()
    let fixed = try home.run("fix", "cache.clear", "--yes", "--json")
    #expect(fixed.status == 0)
    let receipt = try #require(fixed.output.firstMatch(of: /"receipt": ?"([0-9-]+)"/)?.1)
    let asked = ["candidates", "--", "--home", home.path, "undo", ""]
    let before = try Run(Run.program, asked, input: "", environment: Run.plainEnvironment)
    #expect(before.output == "\(receipt)\tcache.clear\n")
    #expect(try home.run("undo").status == 0)
    let after = try Run(Run.program, asked, input: "", environment: Run.plainEnvironment)
    #expect(after.output == "")
  }

  @Test(arguments: [
    Line(typed: "fix cache", offers: ["cache.clear"]),
    Line(typed: "--os = m", offers: ["macos"]),
    Line(typed: "flow gr", offers: ["graph"]),
    Line(typed: "flow check Pack", offers: []),
  ])
  func bashAsksTheProgram(_ line: Line) throws {
    let words = line.typed.split(separator: " ", omittingEmptySubsequences: false)
    let script = """
      source <(unstick completions bash) || exit
      COMP_WORDS=(unstick "$@"); COMP_CWORD=$#
      _unstick unstick; printf '%s\\n' "${COMPREPLY[@]}"
      """
    var environment = Run.plainEnvironment
    environment["PATH"] = Run.program.deletingLastPathComponent().path + ":/usr/bin:/bin"
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["bash", "--norc", "-c", script, "bash"] + words.map(String.init), input: "",
      environment: environment)
    #expect(run.error == "")
    #expect(run.output.split(separator: "\n").map(String.init) == line.offers)
  }

  private func offers(_ typed: String) throws -> [String] {
    let words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let run = try Run(
      Run.program, ["candidates", "--"] + words, input: "", environment: Run.plainEnvironment)
    #expect(run.error == "")
    #expect(run.status == 0)
    return run.output.split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
  }
}
