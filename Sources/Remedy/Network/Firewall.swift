/// Rules of this computer's own that keep something from going out, as far as they can be read.
enum Firewall: Sendable, Equatable {
  /// Addresses that nothing may be sent to.
  case blocked([IPNetwork])
  /// Programs that may not send, by their paths on Windows.
  case programs([String])
  case notPermitted
  case notSupported

  func blocks(_ address: IPAddress) -> Bool {
    if case .blocked(let networks) = self { networks.contains { $0.holds(address) } } else { false }
  }
}

extension Firewall {
  /// From what `nft list ruleset` prints, where iptables' own rules stand as well. Only rules that
  /// name addresses count: whatever is more involved, such as sets or other ports, is left out.
  static func reading(nft text: String) -> [IPNetwork] {
    var networks: [IPNetwork] = []
    var isOutput = false
    for line in text.split(whereSeparator: \.isNewline).prefix(100_000) {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }
      if words.first == "chain" { isOutput = false }
      if words.first == "type" { isOutput = words.contains("output") && words.contains("filter") }
      // What comes after the verdict is how it is told: "reject with icmp port-unreachable".
      guard isOutput, let end = words.firstIndex(where: { $0 == "drop" || $0 == "reject" }) else {
        continue
      }
      let asked = words[..<end]
      guard !asked.contains("sport"), isOurPort(asked) else { continue }
      for (word, next) in zip(asked, asked.dropFirst()) where word == "daddr" {
        if let network = IPNetwork(next) { networks.append(network) }
      }
    }
    return networks
  }

  /// A rule for one port concerns us only when it is that of the web.
  private static func isOurPort(_ words: ArraySlice<Substring>) -> Bool {
    if words.contains("udp") || words.contains("icmp") { return false }
    guard let mark = words.firstIndex(of: "dport"), mark + 1 < words.endIndex else { return true }
    return words[mark + 1] == "443" || words[mark + 1] == "https"
  }

  static func read(_ host: Host, until deadline: Moment) -> Firewall {
    switch host.system {
    case .linux: readLinux(until: deadline)
    // What macOS has of its own looks only at what comes in.
    case .macos: .notSupported
    case .windows: readWindows(until: deadline)
    }
  }

  private static func readLinux(until deadline: Moment) -> Firewall {
    guard let program = Command.found("nft") else { return .notSupported }
    var command = Command(program, ["list", "ruleset"])
    command.milliseconds = min(2000, max(deadline.milliseconds, 1))
    let result = command.run()
    return result.hasWorked ? .blocked(reading(nft: result.text)) : .notPermitted
  }

  private static func readWindows(until deadline: Moment) -> Firewall {
    let ask =
      "Get-NetFirewallRule -Enabled True -Direction Outbound -Action Block"
      + " | Get-NetFirewallApplicationFilter | ForEach-Object { $_.Program }"
    guard
      var command = WindowsSide.own?.command(
        "powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", ask])
    else { return .notSupported }
    command.milliseconds = min(8000, max(deadline.milliseconds, 1))
    let result = command.run()
    return result.hasWorked ? .programs(result.lines.map(String.init)) : .notPermitted
  }
}
