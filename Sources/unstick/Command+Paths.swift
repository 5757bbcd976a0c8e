import Flow
import Wizard

extension Subcommand {
  /// `unstick flow paths`: every path there is through a pack.
  static let flowPaths = Subcommand(
    name: ["flow", "paths"], operand: .pack, operands: 0...1, options: [.flow, .json],
    heeds: [.pack], examples: ["unstick flow paths mypack", "unstick flow paths mypack --json"],
    statuses: [.fine, .problems, .usage]
  ) { invocation throws(Failure) in
    let pack = try LoadedPack.sound(invocation)
    let chart = try invocation.chart(in: pack)
    let report = Paths.explore(PackIndex(pack), chart: chart?.id, catalogue: .library)
    if invocation.options.has(.json) {
      Output.standard.line(report.json(of: pack).text)
    } else {
      Output.standard.line(PathText(report, invocation.words).text)
    }
    return report.deadEnds.isEmpty && report.endless.isEmpty ? .fine : .problems
  }
}
