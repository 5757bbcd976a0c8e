/// A remedy's way of working: what it would do here, and whether it has done it.
struct Repair: Sendable {
  let name: String
  let plan: @Sendable (Host, Settings) throws(Refusal) -> Plan
  /// What shows afterwards that it worked.
  let verify: @Sendable (Host, Plan) -> [Observation]
  /// Takes back what a program did. It stands here, never in a journal, which may be forged.
  var reverse: (@Sendable (Host) throws(Refusal) -> Invocation?)?

  /// By name; each has its entry in ``Library/remedies``.
  static let all: [String: Repair] = Dictionary(
    uniqueKeysWithValues: (gentle + sweeping).map { ($0.name, $0) })

  private static let gentle = [
    appQuit, appLaunch, lockRemove, dnsFlush, cacheClear, windowStateClear, permissions,
    clockSync, links, hostsFile,
  ]
  private static let sweeping = [
    cookiesRemove, sessionClear, workspaceSignOut, siteDataClear, appReset,
  ]
}

/// What a remedy was told, held against its parameters.
struct Settings: Sendable, Equatable {
  let values: [String: String]

  init(_ values: [String: String], for entry: RemedyEntry) throws(Refusal) {
    var values = values
    for name in values.keys.sorted() where !entry.parameters.contains(where: { $0.name == name }) {
      throw Refusal(.unknownSetting, ["setting": .text(name)])
    }
    for parameter in entry.parameters {
      guard case .choice(let choices) = parameter.type else { continue }
      let value = values[parameter.name] ?? choices.first
      guard let value, choices.contains(value) else {
        throw Refusal(
          .badSetting, choosing: parameter.name,
          among: choices.map { .init($0, Evidence("choice.plain", ["value": .text($0)])) })
      }
      values[parameter.name] = value
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }
}
