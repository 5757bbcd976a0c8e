extension Library {
  /// From the cable up to the service: the first broken layer explains the ones above it.
  static let networkProbes = [
    ProbeEntry("net.link", finds: ["no-interface", "no-address", "no-route", "ipv6-broken"]),
    ProbeEntry("net.hosts-file", finds: ["host-blocked", "host-redirected"]),
    ProbeEntry(
      "net.dns", finds: ["no-such-name", "sinkhole", "resolver-down", "resolver-slow"],
      isOnline: true),
    ProbeEntry(
      "net.tcp", finds: ["refused", "reset", "timed-out", "unreachable", "ipv6-fails"],
      isOnline: true),
    ProbeEntry(
      "net.tls",
      finds: [
        "untrusted-issuer", "wrong-name", "expired", "not-yet-valid", "reset-after-hello",
        "no-agreement",
      ], isOnline: true),
    ProbeEntry(
      "net.http",
      finds: ["server-error", "block-page", "proxy-login", "legal-block", "redirect-loop"],
      isOnline: true),
    ProbeEntry(
      "net.websocket",
      finds: ["upgrade-blocked", "upgrade-stripped", "both-blocked", "name-blocked"],
      isOnline: true),
    ProbeEntry("net.captive-portal", finds: ["portal", "offline"], isOnline: true),
    ProbeEntry(
      "net.proxy",
      finds: [
        "in-use", "down", "login-wanted", "host-refused", "upgrade-refused", "script-broken",
      ],
      isOnline: true),
    ProbeEntry("net.vpn", finds: ["up", "holds-route", "privacy-relay"]),
    ProbeEntry("net.firewall", finds: ["app-blocked", "host-blocked"]),
    ProbeEntry("clock.skew", finds: ["minutes-off", "days-off"], isOnline: true),
    ProbeEntry(
      "service.status", finds: ["login-down", "app-down", "degraded", "maintenance"],
      isOnline: true),
  ]

  static let appProbes = [
    ProbeEntry("app.installed", finds: ["not-installed", "outdated", "several", "damaged"]),
    ProbeEntry(
      "app.running",
      finds: ["running", "several-instances", "hung", "helpers-left", "browser-running"]),
    ProbeEntry("app.data", finds: ["not-found", "several", "linked", "on-other-disk"]),
    ProbeEntry(
      "app.writable",
      finds: [
        "foreign-owner", "no-permission", "locked-flag", "read-only-disk", "quota-reached",
        "disk-full", "inodes-used-up",
      ]),
    ProbeEntry("app.lock", finds: ["stale", "held", "other-host"]),
    ProbeEntry(
      "app.health",
      finds: [
        "cookies-damaged", "cookies-empty", "site-data-damaged", "database-damaged",
        "cache-damaged", "hot-journal", "unknown-schema",
      ]),
    ProbeEntry("app.login", finds: ["signed-out", "expired", "contradicting"]),
    ProbeEntry("app.sessions", finds: ["only-one", "same-account"]),
    ProbeEntry(
      "app.log",
      finds: [
        "unauthorized", "forbidden", "proxy-login", "name-errors", "connection-errors",
        "certificate-errors", "blocked-by-client", "cache-errors", "database-errors",
        "disk-errors", "graphics-crash",
      ]),
    ProbeEntry("app.links", finds: ["not-registered", "other-app", "program-gone"]),
    ProbeEntry("app.keyring", finds: ["missing", "locked", "denied"]),
    ProbeEntry("browser.profiles", finds: ["cookies-blocked", "sync-on", "outdated"]),
    ProbeEntry("disk.space", finds: ["low", "full", "inodes-used-up"]),
  ]
}
