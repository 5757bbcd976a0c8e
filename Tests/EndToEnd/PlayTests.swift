import Foundation
import TestSupport
import Testing

/// `flow play`: a flow that changes under the session.
@Suite struct PlayTests {
  @Test(.timeLimit(.minutes(2)))
  func savingReloadsAndKeepsThePlace() throws {
    let folder = try TemporaryFolder()
    let pack = try folder.smallPack()
    let script = Run.root.appendingPathComponent("Tests/EndToEnd/Tours/play.exp")
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["expect", script.path, Run.program.path, pack + "/flows/loading.yaml"], input: "",
      environment: Run.plainEnvironment)
    #expect(run.output == "kept, complained, kept\n", "\(run.error)")
    #expect(run.status == 0)
  }
}
