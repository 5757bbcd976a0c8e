/// What an app's status page says, in the form that most of them share.
struct StatusPage: Sendable, Equatable {
  struct Component: Sendable, Equatable {
    let name: String
    /// `operational`, `degraded_performance`, `partial_outage`, `major_outage`,
    /// `under_maintenance`, or what else they think of.
    let status: String

    var isDown: Bool { status == "major_outage" || status == "partial_outage" }
  }

  /// `none`, `minor`, `major`, `critical` or `maintenance`
  var indicator: String?
  var components: [Component] = []
  /// When the oldest trouble that is not over began, in Unix time.
  var since: Int64?

  /// Nil for what is no such page; fields that are missing are left out.
  init?(_ json: JSONText) {
    indicator = json["status"]?["indicator"]?.text
    for (_, entry) in json["components"]?.children(atMost: 500) ?? [] {
      guard let name = entry["name"]?.text, let status = entry["status"]?.text,
        entry["group"]?.flag != true
      else { continue }
      components.append(Component(name: String(name.prefix(100)), status: status))
    }
    let open = (json["incidents"]?.children(atMost: 100) ?? []).filter { _, incident in
      !["resolved", "postmortem"].contains(incident["status"]?.text ?? "")
    }
    since = open.compactMap { _, incident in
      (incident["started_at"] ?? incident["created_at"])?.text.flatMap { UnixTime.reading($0) }
    }.min()
    if indicator == nil && components.isEmpty { return nil }
  }

  init(indicator: String?, components: [Component] = []) {
    (self.indicator, self.components) = (indicator, components)
  }

  enum Verdict: Sendable, Equatable {
    case fine
    /// One of the kinds of `service.status`, and the component that shows it, where one does.
    case trouble(String, Component?)
  }

  /// - Parameter login: the component without which nobody gets in.
  func judge(login: String?) -> Verdict {
    let gate = components.first { $0.name.lowercased() == login?.lowercased() }
    if let gate, gate.isDown { return .trouble("login-down", gate) }
    if let dead = components.first(where: { $0.status == "major_outage" }) {
      return .trouble("app-down", dead)
    }
    if ["major", "critical"].contains(indicator) {
      return .trouble("app-down", components.first(where: \.isDown))
    }
    let repaired = components.first { $0.status == "under_maintenance" }
    if let repaired, repaired == gate || indicator == "maintenance" {
      return .trouble("maintenance", repaired)
    }
    let weak = components.first { $0.isDown || $0.status == "degraded_performance" }
    if weak != nil || indicator == "minor" { return .trouble("degraded", weak) }
    return repaired != nil || indicator == "maintenance" ? .trouble("maintenance", repaired) : .fine
  }
}
