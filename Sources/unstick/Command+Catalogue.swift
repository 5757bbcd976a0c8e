import Flow
import Remedy
import Wizard

extension Subcommand {
  /// `unstick probes`: what the library can look at.
  static let probes = Subcommand(
    name: ["probes"], operands: 0...0, options: [.json], examples: ["unstick probes --json"]
  ) {
    invocation in
    let report = CatalogueReport(invocation.words)
    invocation.print(report.probes) { report.probeText(width: $0) }
    return .fine
  }

  /// `unstick remedies`: what the library can do, and what that means for the user.
  static let remedies = Subcommand(
    name: ["remedies"], operands: 0...0, options: [.json], examples: ["unstick remedies --json"]
  ) {
    invocation in
    let report = CatalogueReport(invocation.words)
    invocation.print(report.remedies) { report.remedyText(width: $0) }
    return .fine
  }
}
