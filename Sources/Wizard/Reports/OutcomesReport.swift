public import Flow

/// What finished sessions say of causes and repairs, for people and for programs.
public struct OutcomesReport {
  private let learning: Learning
  private let wording: Wording
  /// Lines of the file that say nothing.
  private let strange: Int
  /// Where the likelihoods were written; nil where they were not.
  public var written: String??
  /// They were written where the program goes by them.
  public var isInUse = false
  /// About the likelihoods in use.
  public var complaints: [String] = []

  public init(_ learning: Learning, _ wording: Wording, strange: Int) {
    (self.learning, self.wording, self.strange) = (learning, wording, strange)
  }

  private var words: Words { wording.words }

  private struct Tally {
    var made = 0
    var helped = 0
  }

  private var symptoms: [(chart: Chart, upshots: [Upshot])] {
    learning.pack.symptoms.compactMap { chart in
      let upshots = learning.upshots.filter { $0.symptom == chart.id }
      return upshots.isEmpty ? nil : (chart, upshots)
    }
  }

  /// The repair that helped most often first.
  private func repairs(_ upshots: [Upshot]) -> [(repair: NodeRef, tally: Tally)] {
    var tallies: [NodeRef: Tally] = [:]
    for deed in upshots.flatMap(\.repairs) where deed.result != .failed {
      tallies[deed.repair, default: Tally()].made += 1
      if deed.result == .helped { tallies[deed.repair, default: Tally()].helped += 1 }
    }
    return tallies.sorted { ($1.value.helped, $0.key) < ($0.value.helped, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// Where what was learned differs from what the pack says, the likeliest first.
  private func causes(_ chart: Chart) -> [(cause: CauseID, pack: Double, learned: Double)] {
    zip(chart.shares, learning.shares(of: chart)).map { ($0.cause, $0.share, $1.share) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
  }
}

extension OutcomesReport {
  public var json: JSON {
    let pack = learning.pack
    return .object(leavingOutNulls: [
      .init("schema", 1),
      .init("pack", ["name": .string(pack.name), "version": .string("\(pack.version)")]),
      .init("sessions", .int(learning.upshots.count)), .init("unreadable", .int(strange)),
      .init("symptoms", .array(symptoms.map(json))),
      .init("written", JSON(written ?? nil)), .init("complaints", .strings(complaints)),
    ])
  }

  private func json(_ chart: Chart, _ upshots: [Upshot]) -> JSON {
    [
      "symptom": .string(chart.id.text), "title": .string(wording.pack(chart.title)),
      "sessions": .int(upshots.count), "solved": .int(upshots.count(where: \.isSolved)),
      "causes": .array(
        causes(chart).map { cause, pack, learned in
          [
            "cause": .string(cause.text), "title": .string(title(cause)),
            "pack": .double(Self.rounded(pack)), "learned": .double(Self.rounded(learned)),
          ]
        }),
      "repairs": .array(
        repairs(upshots).map { repair, tally in
          [
            "repair": .string("\(repair.chart)/\(repair.node)"),
            "title": .string(title(repair)), "made": .int(tally.made),
            "helped": .int(tally.helped),
          ]
        }),
    ]
  }

  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }

  private func title(_ cause: CauseID) -> String {
    wording.index[cause].map { wording.pack($0.title) } ?? cause.text
  }

  private func title(_ repair: NodeRef) -> String {
    wording.index[repair].map { wording.pack($0.title) }
      ?? "\(repair.chart)/\(repair.node)".sanitised
  }
}

extension OutcomesReport {
  public func text(width: Int) -> String {
    var lines = symptoms.flatMap(lines)
    if symptoms.isEmpty { lines.append(words["outcomes.none"]) }
    if strange > 0 { lines.append(words["outcomes.strange", count: strange]) }
    switch written {
    case .some(.some(let path)):
      let id = isInUse ? "outcomes.written" : "outcomes.written-elsewhere"
      lines.append(words[id, ["path": path.sanitised]])
    case .some(.none): lines.append(words["outcomes.nothing-learned"])
    case .none: break
    }
    lines += complaints.isEmpty ? [] : ["", words["outcomes.complaints"]]
    let wrapped = lines.flatMap { line -> [String] in
      let indent = String(line.prefix { $0 == " " })
      return line.trimmed.wrapped(to: max(width - indent.count, 20)).map { indent + $0 }
    }
    return (wrapped + complaints.map(\.sanitisedLines)).joined(separator: "\n") + "\n"
  }

  private func lines(_ chart: Chart, _ upshots: [Upshot]) -> [String] {
    let solved = words.number(upshots.count(where: \.isSolved))
    let count = words["outcomes.sessions", upshots.count, ["solved": solved]]
    var lines = [wording.pack(chart.title), "  " + count]
    for (cause, pack, learned) in causes(chart).prefix(3) {
      lines.append(
        "    "
          + words[
            "outcomes.cause",
            ["cause": title(cause), "learned": percent(learned), "pack": percent(pack)]])
    }
    for (repair, tally) in repairs(upshots).prefix(5) {
      let holes: KeyValuePairs = [
        "repair": title(repair), "helped": words.number(tally.helped),
      ]
      lines.append("    " + words["outcomes.repair", tally.made, holes])
    }
    return lines + [""]
  }

  private func percent(_ share: Double) -> String {
    words.number(min(max(Int((share * 100).rounded()), 0), 100))
  }
}
