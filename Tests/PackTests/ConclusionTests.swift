import Flow
import Testing
import Wizard

/// What a single measured fault says on a computer where everything else is in order: some faults
/// leave no doubt, and then none is shown.
@Suite struct ConclusionTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let probe: ProbeID
    let kind: KindID
    let cause: CauseID
    /// Of the cause, at least.
    let likelihood: Double
    /// Behind the fault, these cannot be told.
    var hidden: [ProbeID] = []
    var testDescription: String { "\(probe) is \(kind)" }
  }

  private static let beyondNames: [ProbeID] = ["net.tcp", "net.tls", "net.http", "net.websocket"]

  static let faults = [
    Fault(
      probe: "net.captive-portal", kind: "portal", cause: "captive-portal", likelihood: 0.8,
      hidden: ["net.tls", "net.http", "net.websocket", "service.status", "clock.skew"]),
    Fault(
      probe: "net.tls", kind: "untrusted-issuer", cause: "tls-inspected", likelihood: 0.8,
      hidden: ["net.http", "net.websocket"]),
    Fault(
      probe: "net.hosts-file", kind: "host-blocked", cause: "hosts-file", likelihood: 0.8,
      hidden: beyondNames),
    Fault(
      probe: "net.link", kind: "no-route", cause: "offline", likelihood: 0.8,
      hidden: beyondNames + ["net.dns", "net.captive-portal", "service.status", "clock.skew"]),
    Fault(probe: "clock.skew", kind: "days-off", cause: "clock-wrong", likelihood: 0.6),
    Fault(
      probe: "net.websocket", kind: "upgrade-stripped", cause: "upgrade-blocked", likelihood: 0.6),
    Fault(probe: "disk.space", kind: "full", cause: "disk-full", likelihood: 0.45),
    Fault(probe: "app.keyring", kind: "locked", cause: "keyring-locked", likelihood: 0.6),
  ]

  /// As a healthy computer answers.
  private func outcomes(_ fault: Fault) -> [ProbeID: Outcome] {
    var outcomes: [ProbeID: Outcome] = [:]
    for probe in Catalogue.library.probes.keys { outcomes[probe] = .fine }
    for probe in fault.hidden { outcomes[probe] = .unknown }
    outcomes[fault.probe] = .problem(fault.kind)
    return outcomes
  }

  @Test(arguments: faults) func whatIsMeasuredIsConclusive(_ fault: Fault) throws {
    let diagnosis = Diagnosis(outcomes(fault), try ShippedPack.read())
    let first = try #require(diagnosis.causes.first)
    #expect(first.cause == fault.cause)
    #expect(first.probability >= fault.likelihood)
  }
}
