import Flow
public import Remedy

/// What a check found, most likely cause first, for people and for programs.
public struct FindingsReport {
  let findings: [Remedy.Finding]
  let diagnosis: Diagnosis
  let wording: Wording
  let host: Remedy.Host

  public init(_ findings: [Remedy.Finding], _ wording: Wording, _ host: Remedy.Host) {
    (self.findings, self.wording, self.host) = (findings, wording, host)
    let given: [FactID: Flow.Value] = [.system: .choice(ChoiceID(host.system.rawValue))]
    diagnosis = Diagnosis(.init(findings), given: given, wording.index)
  }

  var words: Words { wording.words }

  /// Something is wrong.
  public var hasProblems: Bool { findings.contains { $0.isProblem } }
  /// Nothing is known to be wrong, and not everything could be told.
  public var isIncomplete: Bool { findings.contains { $0.isUnknown } }
}

extension FindingsReport {
  public var json: JSON {
    let pack = wording.index.pack
    return [
      "schema": 1,
      "pack": ["name": .string(pack.name), "version": .string(pack.version.description)],
      "app": .string(host.app.name), "system": .string(host.system.rawValue),
      "offline": .bool(host.isOffline), "findings": .array(findings.map(json)),
      "causes": .array(
        diagnosis.causes.map { cause in
          [
            "id": .string(cause.cause.text), "title": .string(title(cause.cause)),
            "likelihood": .double(rounded(cause.probability)),
            "because": .strings(cause.because.map { wording.pack($0) }),
            "fixes": fixes(cause.cause),
          ]
        }),
    ]
  }

  private func json(_ finding: Remedy.Finding) -> JSON {
    let cause = finding.isProblem ? cause(finding) : nil
    return .object(leavingOutNulls: [
      .init("id", .string(finding.probe)), .init("status", .string(finding.statusName)),
      .init("kind", JSON(finding.kind)), .init("reason", JSON(finding.reasonName)),
      .init("explainedBy", JSON(finding.explainedBy)),
      .init("cause", JSON(cause?.text)), .init("title", .string(words["probe.\(finding.probe)"])),
      .init("evidence", .array(finding.evidence.map(json))),
      .init("because", JSON(because(finding))), .init("refutedBy", JSON(refuted(finding))),
      .init("fixes", cause.map(fixes) ?? []),
      .init("milliseconds", .int(finding.milliseconds)),
    ])
  }

  private func json(_ evidence: Remedy.Evidence) -> JSON {
    let values = evidence.values.sorted { $0.key < $1.key }
    return [
      "id": .string(evidence.id), "text": .string(words.evidence(evidence, home: host.home)),
      "values": .object(values.map { JSON.Member($0.key, JSON($0.value)) }),
    ]
  }

  private func fixes(_ cause: CauseID) -> JSON {
    .array(
      diagnosis.remedies(for: cause).map { use in
        let settings = use.parameters.sorted { $0.key < $1.key }
        return [
          "remedy": .string(use.id.text),
          "set": .object(settings.map { JSON.Member($0.key, .string($0.value.plainText)) }),
        ]
      })
  }

  private func cause(_ finding: Remedy.Finding) -> CauseID? {
    diagnosis.cause(of: ProbeID(finding.probe), Outcome(finding.status))
  }

  func title(_ cause: CauseID) -> String {
    wording.index[cause].map { wording.pack($0.title) } ?? cause.text
  }

  private func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }

  func because(_ finding: Remedy.Finding) -> String? { text.because(finding) }
  func refuted(_ finding: Remedy.Finding) -> String? { text.refuted(finding) }
  private var text: FindingText { FindingText(words: words, home: host.home, namesProbes: true) }
}

extension Remedy.Finding {
  var isProblem: Bool { kind != nil && !isCircumstance }

  var isUnknown: Bool {
    if case .unknown = status { true } else { false }
  }

  var kind: String? {
    if case .problem(let kind) = status { kind } else { nil }
  }

  var statusName: String { isProblem ? "problem" : isUnknown ? "unknown" : "fine" }

  var explainedBy: String? {
    if case .unknown(.explained(let probe)) = status { probe } else { nil }
  }

  var reasonName: String? {
    guard case .unknown(let reason) = status else { return nil }
    return switch reason {
    case .timedOut: "timed-out"
    case .offline: "offline"
    case .notPermitted: "not-permitted"
    case .notHere: "not-here"
    case .unreadable: "unreadable"
    case .notSupported: "not-supported"
    case .explained: "explained"
    }
  }
}

extension JSON {
  /// A value from the library.
  init(_ value: Remedy.Value) {
    switch value {
    case .text(let text), .host(let text), .address(let text), .path(let text), .name(let text),
      .program(let text):
      self = .string(text)
    case .count(let count), .milliseconds(let count): self = .int(count)
    case .size(let number), .time(let number): self = .int(Int(number))
    }
  }
}

extension Flow.Value {
  /// As `--set` takes it.
  var plainText: String {
    switch self {
    case .choice(let choice): choice.text
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number), .duration(let number), .size(let number): String(number)
    case .text(let text): text
    }
  }
}
