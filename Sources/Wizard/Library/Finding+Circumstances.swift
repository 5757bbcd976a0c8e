import Remedy

extension Remedy.Finding {
  /// Something that conditions and evidence ask for, and that is no fault by itself: it counts
  /// together with what the user notices, and nothing is said to be wrong because of it.
  var isCircumstance: Bool {
    kind.map { Self.circumstances[probe, default: []].contains($0) } ?? false
  }

  private static let circumstances: [String: Set<String>] = [
    "app.data": ["not-found"], "app.installed": ["not-installed"], "app.lock": ["held"],
    "app.running": ["running", "browser-running"], "app.sessions": ["only-one", "same-account"],
    "browser.profiles": ["sync-on"], "net.vpn": ["up"],
  ]
}
