import Foundation
import Testing

/// The schemas of the JSON that the program prints, held against what it prints.
@Suite struct OutputSchemaTests {
  @Test(arguments: [
    ["flow", "check"], ["flow", "graph"], ["flow", "paths"], ["probes"], ["remedies"],
  ])
  func whatIsPrintedIsWhatTheSchemaSays(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let pack = command.count > 1 ? [try folder.smallPack()] : []
    try check(command + pack, command.joined(separator: "-"), folder)
  }

  @Test func complaintsAreAsTheSchemaSays() throws {
    let folder = try TemporaryFolder()
    let pack = try folder.smallPack()
    try folder.write("pack/flows/bad.yaml", "flow: bad\nrol: part\n")
    try folder.write("pack/notes.txt", "x")
    try check(["flow", "check", pack], "flow-check", folder)
  }

  private func check(_ command: [String], _ schema: String, _ folder: TemporaryFolder) throws {
    let printed = try Run(
      Run.program, command + ["--json"], input: "", environment: Run.plainEnvironment)
    try folder.write("printed.json", printed.output)
    let checker = Run.root.appendingPathComponent(".build/venv/bin/check-jsonschema")
    let file = Run.root.appendingPathComponent("Resources/schema/output/\(schema).json")
    let run = try Run(
      checker, ["--schemafile", file.path, folder.path + "/printed.json"], input: "",
      environment: Run.plainEnvironment)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }
}
