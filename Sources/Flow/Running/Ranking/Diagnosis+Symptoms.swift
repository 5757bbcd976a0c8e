/// A symptom with its chance, and the cause that it mostly comes from.
public struct RankedSymptom: Sendable, Equatable {
  public let chart: ChartID
  public let probability: Double
  /// Nil where nothing that was seen speaks for a cause of it.
  public let cause: RankedCause?
}

extension Diagnosis {
  /// The symptoms that what was seen may show itself as, the likeliest first; where nothing
  /// speaks for any, in the pack's order. Flows that themselves offer symptoms are not among them.
  public var symptoms: [RankedSymptom] {
    let charts = index.pack.symptoms.filter { !$0.offersSymptoms }
    guard !causes.isEmpty else {
      return charts.map {
        RankedSymptom(chart: $0.id, probability: 1 / Double(charts.count), cause: nil)
      }
    }
    let weights = charts.map { chart in causes.reduce(0) { $0 + share(of: chart, $1) } }
    let sum = weights.reduce(0, +)
    return zip(charts, weights).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { _, symptom in
        let (chart, weight) = symptom
        return RankedSymptom(
          chart: chart.id, probability: sum > 0 ? weight / sum : 0, cause: mainCause(of: chart))
      }
  }

  private func mainCause(of chart: Chart) -> RankedCause? {
    let shares = causes.map { ($0, share(of: chart, $0)) }
    guard let most = shares.map(\.1).max(), most > 0 else { return nil }
    return shares.first { $0.1 == most }?.0
  }

  /// How likely it is that there is this cause, and that it shows itself as that symptom.
  private func share(of chart: Chart, _ cause: RankedCause) -> Double {
    let all = chart.priors.reduce(0) { $0 + max(0, $1.weight) }
    guard let own = chart.priors.first(where: { $0.cause == cause.cause })?.weight, own > 0,
      let total = weights[cause.cause], total > 0
    else { return 0 }
    return cause.probability * (own / all) / total
  }
}

extension Chart {
  /// It ends with a choice among the symptoms.
  public var offersSymptoms: Bool {
    nodes.contains { $0.kind == .end(.symptoms) }
  }
}
