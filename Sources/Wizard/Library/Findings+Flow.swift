public import Flow
public import Remedy

extension Outcome {
  /// What a probe found, as conditions ask for it.
  public init(_ status: Remedy.Finding.Status) {
    switch status {
    case .fine: self = .fine
    case .problem(let kind): self = .problem(KindID(kind))
    case .unknown: self = .unknown
    }
  }
}

extension [ProbeID: Outcome] {
  public init(_ findings: [Remedy.Finding]) {
    self = findings.reduce(into: [:]) { $0[ProbeID($1.probe)] = Outcome($1.status) }
  }
}
