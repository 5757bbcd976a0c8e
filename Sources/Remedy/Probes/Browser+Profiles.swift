#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Probe {
  /// The browsers' profiles, and how they are set.
  static let profiles = Probe("browser.profiles") { examination in
    guard let profiles = examination.browserProfiles else { return .unknown(.timedOut) }
    guard !profiles.all.isEmpty else {
      return .unknown(profiles.blocked.isEmpty ? .notHere : .notPermitted)
    }
    let list = profiles.all.map { evidence($0, "browser.profiles.profile") }
    for (kind, isSo) in kinds {
      let concerned = profiles.all.filter(isSo)
      guard !concerned.isEmpty else { continue }
      return Observation(
        .problem(kind), concerned.map { evidence($0, "browser.profiles." + kind) } + list)
    }
    return Observation(.fine, list)
  }

  /// The weightiest first.
  private static let kinds: [(String, @Sendable (BrowserProfile) -> Bool)] = [
    (
      "cookies-blocked",
      { [.thirdPartyBlocked, .allBlocked, .forgotten].contains($0.settings.cookies) }
    ),
    ("outdated", { $0.isOutdated(now: Int64(time(nil))) }),
    ("sync-on", { $0.settings.isSynced == true }),
  ]

  private static func evidence(_ profile: BrowserProfile, _ id: String) -> Evidence {
    Evidence(
      id,
      [
        "browser": .text(profile.browser.title), "profile": .name(profile.label),
        "version": .text(profile.version ?? "?"),
      ])
  }
}

extension BrowserProfile {
  /// What the user calls it, else its folder.
  var label: String { title.isEmpty ? way.last?.text ?? "" : title }

  /// Far behind, by the calendar: a new version has come at least every four weeks since these.
  /// More than a year behind, and nobody mends its holes any more.
  func isOutdated(now: Int64) -> Bool {
    guard let first = version?.split(separator: ".").first, let major = Int(first) else {
      return false
    }
    // Version 131 on 2024-11-12, and Firefox 133 on 2024-11-26.
    switch browser.engine {
    case .chromium:
      return browser.countsAsChromium
        && major < 131 + Self.versions(since: 1_731_369_600, now) - 13
    // Slow releases for companies live for more than a year.
    case .firefox: return major < 133 + Self.versions(since: 1_732_579_200, now) - 17
    case .safari: return false
    }
  }

  private static func versions(since start: Int64, _ now: Int64) -> Int {
    // A clock that is far off must not make every browser old.
    let weeks = min(max(0, now - start), 10 * 365 * 86_400) / (7 * 86_400)
    return Int(weeks / 4)
  }
}

extension [BrowserProfile] {
  /// One of which has to be chosen; namesakes are told apart by their folders.
  var choices: [Refusal.Choice] {
    map { profile in
      let names: [String: Value] = [
        "browser": .text(profile.browser.title), "profile": .name(profile.label),
      ]
      let isAlone = count { $0.browser == profile.browser && $0.label == profile.label } < 2
      return Refusal.Choice(
        profile.id,
        isAlone
          ? Evidence("choice.profile", names)
          : Evidence(
            "choice.profile-namesake",
            names.merging(["folder": .text(profile.way.last?.text ?? "")]) { $1 }))
    }
  }
}
