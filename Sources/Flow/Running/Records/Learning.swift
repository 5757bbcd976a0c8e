/// How likely the causes of a pack's symptoms are, by what finished sessions say.
///
/// The pack's own likelihoods count as so many sessions; what was learned moves them, the more the
/// more sessions there are. Only sessions that were solved say which cause it was.
public struct Learning: Sendable {
  /// As how many sessions the pack's own likelihoods count.
  public static let packSessions = 20.0

  public let pack: Pack
  /// The last word of each session of this pack, the oldest first.
  public let upshots: [Upshot]

  /// - Parameter upshots: the oldest first; those of other packs are left out.
  public init(_ upshots: [Upshot], _ pack: Pack) {
    self.pack = pack
    var last: [String: Int] = [:]
    for (position, upshot) in upshots.enumerated() { last[upshot.session] = position }
    self.upshots = upshots.enumerated()
      .filter { last[$1.session] == $0 && $1.pack == pack.name && pack[$1.symptom] != nil }
      .map(\.element)
  }

  /// Those of one symptom that were solved and say something of its causes.
  public func telling(_ chart: Chart) -> [Upshot] {
    let known = Set(chart.priors.map(\.cause))
    return upshots.filter { upshot in
      upshot.symptom == chart.id && upshot.isSolved
        && upshot.causes.contains { known.contains($0.cause) && $0.thousandths > 0 }
    }
  }

  /// `(N · p + Σ w) / (N + S)`: p the pack's share of the cause, w what each of the S sessions gives
  /// it, N ``packSessions``.
  public func shares(of chart: Chart) -> [(cause: CauseID, share: Double)] {
    let telling = telling(chart)
    var sums: [CauseID: Double] = [:]
    for upshot in telling {
      let own = upshot.causes.filter { suspect in
        chart.priors.contains { $0.cause == suspect.cause }
      }
      let all = Double(own.reduce(0) { $0 + $1.thousandths })
      for suspect in own { sums[suspect.cause, default: 0] += Double(suspect.thousandths) / all }
    }
    let count = Self.packSessions + Double(telling.count)
    return chart.shares.map { cause, share in
      (cause, (Self.packSessions * share + (sums[cause] ?? 0)) / count)
    }
  }

  /// As a file that ``Pack/learning(from:)`` reads; nil where nothing was learned.
  public var file: String? {
    let charts = pack.symptoms.filter { !telling($0).isEmpty }
    guard !charts.isEmpty else { return nil }
    var lines = ["pack: \(pack.name)", "causes:"]
    for chart in charts {
      lines.append("  \(chart.id.text):")
      lines += shares(of: chart).map { "    \($0.cause.text): \(Self.decimal($0.share))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// With six digits after the point, and never nothing: no cause is ruled out for good.
  private static func decimal(_ share: Double) -> String {
    let millionths = max(1, Int((min(max(share, 0), 1) * 1_000_000).rounded()))
    let digits = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
