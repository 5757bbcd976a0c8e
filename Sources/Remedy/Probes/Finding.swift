/// What a probe found, for people and programs to read.
public struct Finding: Sendable, Equatable {
  /// `net.dns`
  public let probe: String
  /// What it comes to.
  public let status: Status
  /// What was seen, the weightiest first.
  public let evidence: [Evidence]
  /// From the beginning of the check to the answer.
  public let milliseconds: Int

  public init(probe: String, _ observation: Observation, milliseconds: Int) {
    self.probe = probe
    (status, evidence) = (observation.status, observation.evidence)
    self.milliseconds = milliseconds
  }

  /// What a probe's answer comes to.
  public enum Status: Sendable, Equatable {
    case fine
    /// One of the probe's kinds.
    case problem(String)
    /// Never shown as fine, and never a ground for a step that loses something.
    case unknown(Reason)
  }

  /// Why a probe has no answer.
  public enum Reason: Sendable, Equatable {
    case timedOut
    case offline
    case notPermitted
    /// What it looks at is not there.
    case notHere
    case unreadable
    /// This system has nothing that would tell.
    case notSupported
    /// A deeper problem explains it: the probe that found that.
    case explained(by: String)
  }
}

/// What one probe sees.
public struct Observation: Sendable, Equatable {
  /// What it comes to.
  public let status: Finding.Status
  /// What was seen, the weightiest first.
  public let evidence: [Evidence]

  public init(_ status: Finding.Status, _ evidence: [Evidence] = []) {
    (self.status, self.evidence) = (status, evidence)
  }

  /// Nothing is wrong.
  public static func fine(_ evidence: Evidence...) -> Observation { .init(.fine, evidence) }
  /// Something is wrong; `kind` is one of the probe's.
  public static func problem(_ kind: String, _ evidence: Evidence...) -> Observation {
    .init(.problem(kind), evidence)
  }
  /// There is no answer, for that reason.
  public static func unknown(_ reason: Finding.Reason, _ evidence: Evidence...) -> Observation {
    .init(.unknown(reason), evidence)
  }
}

/// One thing that was seen; the words for it are the front end's.
public struct Evidence: Sendable, Equatable {
  /// `net.dns.sinkhole`
  public let id: String
  /// What fills the holes of its sentence.
  public let values: [String: Value]

  public init(_ id: String, _ values: [String: Value] = [:]) {
    (self.id, self.values) = (id, values)
  }
}

/// A value in evidence, with what it is, so that a front end can mask and word it.
public enum Value: Sendable, Equatable {
  case text(String)
  case host(String)
  case address(String)
  /// From the root.
  case path(String)
  /// Of a person, a workspace or a machine.
  case name(String)
  case program(String)
  case count(Int)
  /// Bytes.
  case size(Int64)
  case milliseconds(Int)
  /// Seconds since 1970.
  case time(Int64)
}

extension Value {
  /// As it is, without units.
  public var plain: String {
    switch self {
    case .text(let text), .host(let text), .address(let text), .path(let text), .name(let text),
      .program(let text):
      text
    case .count(let number), .milliseconds(let number): String(number)
    case .size(let number), .time(let number): String(number)
    }
  }
}
