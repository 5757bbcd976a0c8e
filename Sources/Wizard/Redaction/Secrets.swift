import Flow
import Remedy

extension Conversation {
  /// Takes note of what is private in what a probe saw.
  mutating func guardSecrets(of finding: Remedy.Finding) {
    for evidence in finding.evidence { guardSecrets(of: evidence) }
  }

  mutating func guardSecrets(of evidence: Remedy.Evidence) {
    for (key, value) in evidence.values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .name(let name): mask.learn(.init(.named(key), name.sanitised))
      case .host(let host): mask.learn(.init(.host, host))
      case .address(let address): mask.learn(.init(.address, address))
      case .text, .path, .program, .count, .size, .milliseconds, .time: break
      }
    }
  }

  /// A repair made earlier says which workspace it was about.
  mutating func guardSecrets(of receipt: Receipt) {
    if let workspace = receipt.settings["workspace"] { mask.learn(.init(.workspace, workspace)) }
  }
}

extension Mask.Secret.Kind {
  /// What a name is the name of, by what evidence calls it.
  fileprivate static func named(_ key: String) -> Self {
    switch key {
    case "profile": .profile
    case "machine": .host
    default: .workspace
    }
  }
}

extension Mask {
  /// For a session: the stand-ins in its language, the app's servers left open.
  init(_ secrets: [Secret], _ wording: Wording) {
    let titles = Dictionary(
      uniqueKeysWithValues: Secret.Kind.allCases.map { ($0, wording["mask.\($0.rawValue)"]) })
    self.init(secrets, titles: titles, open: Self.open(wording))
  }

  /// What belongs to the app's maker, and so to nobody here.
  static func open(_ wording: Wording) -> Set<String> {
    guard let app = wording.app else { return [] }
    let names = app.hosts.map(\.name) + app.domains + [app.support].compactMap(\.self)
    return Set(names.map { $0.lowercased() })
  }
}
