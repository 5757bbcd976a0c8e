public import Flow

/// A session as it lies on the disk: the answers so far, from which it goes on, and its report.
///
/// The report is masked; what its stand-ins stand for, and what the probes saw, is in a text of its
/// own, see ``key``. So a copy that goes astray tells nobody's name.
public struct KeptSession: Sendable, Equatable {
  /// Seconds since 1970.
  public let begun: Int64
  public let saved: Int64
  public let end: End
  public let record: Record
  /// When each of the record's lines was made.
  public let times: [Int64]
  /// What was said to the check at which it stands.
  public let said: [ProbeID: Outcome]
  public let report: SessionReport
  let findings: [KeptFinding]
  /// What the user told repairs: names among it, so it is kept with the key.
  let told: [Spot: [Told]]
  /// From the flow that led here; kept with the key, too.
  let carried: Carried

  /// How it ended, if it did.
  public enum End: String, Sendable, CaseIterable {
    case open
    case solved
    case handedOver = "handed-over"

    init(_ station: Station) {
      self =
        switch station {
        case .end(.solved): .solved
        // It goes on with the symptom that is chosen.
        case .end(.symptoms): .open
        case .end, .fault: .handedOver
        case .question, .check, .verify, .repair, .ladder, .didItHelp: .open
        }
    }
  }

  init(
    begun: Int64, saved: Int64, end: End, record: Record, times: [Int64],
    said: [ProbeID: Outcome], report: SessionReport, findings: [KeptFinding],
    told: [Spot: [Told]], carried: Carried
  ) {
    (self.begun, self.saved, self.end) = (begun, saved, end)
    (self.record, self.times, self.said) = (record, times, said)
    (self.report, self.findings, self.told) = (report, findings, told)
    self.carried = carried
  }

  /// Somebody has said something, and it has not come to its end.
  public var canGoOn: Bool {
    end == .open && !(record.lines.isEmpty && said.isEmpty && told.isEmpty)
  }
}
