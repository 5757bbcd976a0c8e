import TestSupport
import Testing

/// The script behind `make check` that keeps the modules apart.
@Suite struct ImportRules {
  @Test func theSourcesKeepTheRules() throws {
    let result = try Repository.run("Tools/imports.sh")
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  struct Breach: CustomTestStringConvertible {
    let statement: String
    let file: String
    let why: String

    var testDescription: String { "\(statement) in \(file)" }

    init(_ statement: String, in file: String, why: String) {
      (self.statement, self.file, self.why) = (statement, file, why)
    }
  }

  @Test(arguments: [
    Breach("import Foundation", in: "Flow/Model/A.swift", why: "Flow may not import Foundation"),
    Breach("import Glibc", in: "Flow/A.swift", why: "Flow may not import Glibc"),
    Breach("import CYAML", in: "Flow/Model/A.swift", why: "Flow may not import CYAML"),
    Breach("public import CYAML", in: "Flow/Reading/A.swift", why: "CYAML may not be public"),
    Breach(
      "  internal import struct Remedy.Plan", in: "Flow/A.swift", why: "Flow may not import Remedy"),
    Breach("import Flow", in: "Remedy/Probes/A.swift", why: "Remedy may not import Flow"),
    Breach("import Terminal", in: "Wizard/A.swift", why: "Wizard may not import Terminal"),
    Breach(
      "@preconcurrency import CNcurses", in: "Terminal/Drawing/A.swift",
      why: "Terminal/Drawing may not import CNcurses"),
    Breach("import Remedy", in: "Terminal/A.swift", why: "Terminal may not import Remedy"),
    Breach("import CYAML", in: "unstick/A.swift", why: "unstick may not import CYAML"),
    Breach("import Flow", in: "Extra/A.swift", why: "no import rule covers this folder"),
  ])
  func aBreachIsNamed(_ breach: Breach) throws {
    let sources = try TemporaryFolder()
    sources.file(breach.file, "/// A file.\n\(breach.statement)\n")
    let result = try Repository.run("Tools/imports.sh", [sources.path])
    #expect(result.errors == "Sources/\(breach.file):2: \(breach.why)\n")
    #expect(result.status != 0)
  }
}
