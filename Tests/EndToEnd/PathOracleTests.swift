import Foundation
import TestSupport
import Testing

/// networkx, which knows nothing of packs, comes to the same nodes and ends as `flow paths`.
@Suite struct PathOracleTests {
  @Test func networkxComesToTheSameNodesAndEnds() throws {
    let graph = try Run("flow", "graph", "--format", "json").output
    let paths = try Run("flow", "paths", "--json").output
    #expect(try difference(graph, paths) == "")
  }

  @Test func anArrowThatIsMissingIsNoticed() throws {
    var graph = try #require(
      JSONSerialization.jsonObject(
        with: Data(try Run("flow", "graph", "--format", "json").output.utf8))
        as? [String: Any])
    let arrows = try #require(graph["arrows"] as? [[String: Any]])
    graph["arrows"] = arrows.filter { $0["to"] as? String != "find-out/not-here" }
    let broken = String(decoding: try JSONSerialization.data(withJSONObject: graph), as: UTF8.self)
    let paths = try Run("flow", "paths", "--json").output
    #expect(try difference(broken, paths).contains("only flow paths comes to find-out/not-here"))
  }

  private func difference(_ graph: String, _ paths: String) throws -> String {
    let folder = try TemporaryFolder()
    folder.file("graph.json", graph)
    folder.file("paths.json", paths)
    let run = try Run(
      Run.root.appendingPathComponent(".build/venv/bin/python"),
      [
        "Tests/EndToEnd/Oracles/reach.py", folder.path + "/graph.json", folder.path + "/paths.json",
      ],
      input: "", environment: Run.plainEnvironment)
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }
}
