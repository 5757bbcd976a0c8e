import Foundation
import TestSupport
import Testing
import Wizard

@testable import unstick

/// `--help` and the manual, both made from the table of commands.
@Suite struct GuideTests {
  @Test(arguments: Subcommand.all.map(\.name))
  func everyCommandHasHelpWithExamples(_ name: [String]) throws {
    let command = try #require(Subcommand.all.first { $0.name == name })
    let english = try run(name + ["--help"])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix((["unstick"] + name).joined(separator: " ")))
    #expect(english.output.contains("\nExamples:\n  unstick") || name == ["completions"])
    for said in command.examples + command.options.map({ "--" + $0.rawValue })
      + command.statuses.map({ "\n  \($0.rawValue)  " })
    {
      #expect(english.output.contains(said), "\(said)")
    }
    let japanese = try run(name + ["-h", "--lang", "ja"])
    #expect(japanese.status == 0)
    #expect(japanese.output.contains("\n例:\n"))
    for text in [english.output, japanese.output] {
      #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 90 })
      // The name of a text that is not there would stand in its place.
      #expect(!text.contains(/(guide|option|format|status|blank)\.[a-z0-9]/))
    }
  }

  @Test func anExampleIsALineThatTheProgramTakes() throws {
    for command in Subcommand.all {
      #expect(!command.examples.isEmpty, "\(command.title)")
      for example in command.examples {
        let line = try #require(example.firstMatch(of: /unstick[^|>)]*/)?.0, "\(example)")
        let options = try Options(line.split(separator: " ").map(String.init))
        let (named, operands) = try Subcommand.named(options.words)
        #expect(named.name == command.name, "\(example)")
        #expect(command.operands.contains(operands.count), "\(example)")
        let known = Set(command.options + command.heeds + Option.always)
        #expect(Set(options.values.keys).isSubset(of: known), "\(example)")
      }
    }
  }

  @Test func whatACommandListsItTakes() {
    for command in Subcommand.all {
      #expect(Set(command.heeds).isSubset(of: Option.common), "\(command.title)")
      #expect(Set(command.options).isDisjoint(with: Option.common), "\(command.title)")
      #expect((command.operand == nil) == (command.operands == 0...0))
      #expect(command.options.contains(.format) == !command.formats.isEmpty)
      #expect(command.statuses == command.statuses.sorted { $0.rawValue < $1.rawValue })
    }
  }

  @Test func helpIsAlsoACommand() throws {
    #expect(try run(["help", "fix"]).output == run(["fix", "--help"]).output)
    #expect(try run(["help", "flow", "test"]).output == run(["flow", "test", "-h"]).output)
    #expect(try run(["help"]).output == run(["--help"]).output)
    let slip = try run(["help", "fxi"])
    #expect(slip.status == 2)
    #expect(
      slip.error.contains("There is no command “fxi”; nothing was changed. Did you mean fix?"))
  }

  @Test func helpFitsItsTerminal() throws {
    for command in Subcommand.all {
      let words = Speech.words("en", Speech.guide)
      for columns in [40, 60, 200] {
        let lines = HelpText(command, words, columns: columns).text.split(separator: "\n")
        // What is typed is not broken.
        let tooLong = lines.filter { line in
          line.columns > columns && !line.contains(/^ +(unstick |\[[^ ]+ [^ ]+\]$)/)
        }
        #expect(tooLong.isEmpty, "\(command.title) in \(columns): \(tooLong)")
      }
    }
  }

  @Test(arguments: ["en", "ja"])
  func theManualPleasesTheProgramsThatReadIt(_ language: String) throws {
    let folder = try TemporaryFolder()
    let page = try manual(language)
    #expect(page.hasPrefix(".TH UNSTICK 1 \"2026-11-21\" \"unstick \(Program.version)\" "))
    let path = folder.file("unstick.1", page)
    // Japanese lines may end between any two signs; only this sheet of macros knows that.
    let japanese = language == "ja" ? ["-mja"] : []
    let groff = try tool("groff", ["-man"] + japanese + ["-Tutf8", "-Kutf8", "-ww", "-z", path])
    #expect(groff.output + groff.error == "")
    let style = language == "ja" ? "warning" : "style"
    let mandoc = try tool("mandoc", ["-K", "utf-8", "-T", "lint", "-W", style, path])
    #expect(mandoc.output + mandoc.error == "")
  }

  @Test func theManualHasEveryCommandAndOption() throws {
    let page = try manual("en")
    for command in Subcommand.all {
      #expect(page.contains(".SS \"\(command.title)\"\n"))
      for example in command.examples {
        #expect(page.contains("\n\(Roff.bold(example))\n"))
      }
    }
    for option in Option.allCases {
      #expect(page.contains("\\fB\\-\\-\(option.rawValue.replacing("-", with: "\\-"))"))
    }
    // What `whatis` reads.
    #expect(page.contains("\nunstick \\- gets you back into your app\n"))
  }

  @Test func nothingIsTakenForACommandOfThePage() {
    #expect(Roff.prose(".SH is `-x` \\ \"so\"") == ["\\&.SH is \\fB\\-x\\fR \\e \\(dqso\\(dq"])
    let long = Roff.prose(String(repeating: "word .dot 'quote ", count: 20))
    #expect(long.count > 4)
    #expect(long.allSatisfy { !$0.hasPrefix(".") && !$0.hasPrefix("'") && $0.utf8.count < 80 })
  }

  private func manual(_ language: String) throws -> String {
    let page = try Run(
      "manual", "--lang", language, environment: ["SOURCE_DATE_EPOCH": "1795255200"])
    #expect(page.status == 0)
    return page.output
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> Run {
    try Run(
      URL(fileURLWithPath: "/usr/bin/env"), [name] + arguments, input: "",
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
  }

  private func run(_ arguments: [String]) throws -> Run {
    try Run(Run.program, arguments, input: "", environment: Run.plainEnvironment)
  }
}
