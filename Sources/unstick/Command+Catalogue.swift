import Flow
import Remedy
import Wizard

extension Subcommand {
  /// `unstick probes`: what the library can look at.
  static let probes = Subcommand(name: ["probes"], operands: 0...0, options: [.json]) {
    invocation in
    let words = invocation.words
    if invocation.options.has(.json) {
      Output.standard.line(CatalogueReport(words).probes.text)
    } else {
      Output.standard.write(CatalogueReport(words).probeText(width: Surroundings.columns))
    }
    return .fine
  }

  /// `unstick remedies`: what the library can do, and what that means for the user.
  static let remedies = Subcommand(name: ["remedies"], operands: 0...0, options: [.json]) {
    invocation in
    let words = invocation.words
    if invocation.options.has(.json) {
      Output.standard.line(CatalogueReport(words).remedies.text)
    } else {
      Output.standard.write(CatalogueReport(words).remedyText(width: Surroundings.columns))
    }
    return .fine
  }
}
