/// What a code says, in order: written and read by the same lines, see ``CodeTape``.
struct CodeScript {
  let book: CodeBook
  var tape: CodeTape
  /// How often each outcome came so far: what came often becomes cheap.
  private var seen = [4, 1, 2]

  init(_ book: CodeBook, _ tape: CodeTape) { (self.book, self.tape) = (book, tape) }

  /// The facts known before the first question.
  mutating func given(_ known: [FactID: Value]) -> [FactID: Value] {
    var given: [FactID: Value] = [:]
    for fact in book.facts where !fact.isPrivate {
      let isGiven = tape.flag(
        known[fact.id] != nil, no: fact.isGiven ? 1 : 31, yes: fact.isGiven ? 3 : 1)
      guard isGiven, let value = value(known[fact.id], of: fact) else { continue }
      // Only a code that nobody made holds a value that does not fit.
      if fact.type.fits(value) { given[fact.id] = value }
    }
    return given
  }

  /// Which of the questions with known facts were put all the same, as numbers in their order.
  mutating func openings(_ known: [Int]) -> [Int] {
    var openings: [Int] = []
    while tape.flag(openings.count < known.count, no: openings.isEmpty ? 31 : 3) {
      let start = (openings.last ?? -1) + 1
      let next = openings.count < known.count ? known[openings.count] - start : 0
      let gap = Int(clamping: tape.number(UInt64(max(0, next))))
      guard gap < SessionCode.mostEntries else { break }
      openings.append(start + gap)
    }
    return openings
  }

  /// All that came, from the journey's start on, with its places.
  mutating func play(
    _ known: [Entry], _ journey: inout Journey
  ) throws(SessionCode.Fault) -> [Record.Line] {
    var lines: [Record.Line] = []
    while lines.count < SessionCode.mostEntries {
      let next = lines.count < known.count ? known[lines.count] : nil
      guard let entry = entry(next, at: journey.station) else { break }
      lines.append(Record.Line(entry, at: journey.spot))
      do throws(Refusal) { try journey.enter(entry) } catch { throw .leadsNowhere }
    }
    return lines
  }

  /// What came at the station; nil where nothing did.
  private mutating func entry(_ known: Entry?, at station: Station) -> Entry? {
    switch station {
    case .question(.choose(let choices)):
      pick(from: choices, choices.firstIndex { known == .chose($0) }).map { .chose($0) }
    case .question(.type(let fact, _)): typed(known, fact)
    case .check(let probes), .verify(let probes, of: _): checked(known, probes)
    case .repair: did(known)
    case .ladder(let rungs):
      pick(from: rungs, rungs.firstIndex { known == .took($0) }).map { .took($0) }
    case .didItHelp: helped(known)
    case .end, .fault: nil
    }
  }

  /// One of these, or none; none is first, so that a code ends for free.
  private mutating func pick<Element>(from elements: [Element], _ known: Int?) -> Element? {
    let weights = [elements.count] + elements.map { _ in 15 }
    let position = tape.symbol(known.map { $0 + 1 } ?? 0, weights: weights)
    return position > 0 ? elements[position - 1] : nil
  }

  private mutating func typed(_ known: Entry?, _ id: FactID) -> Entry? {
    guard let fact = book.index[id], tape.flag(known != nil, yes: 15) else { return nil }
    guard case .typed(let value) = known else { return value(nil, of: fact).map { .typed($0) } }
    return self.value(value, of: fact).map { .typed($0) }
  }

  private mutating func did(_ known: Entry?) -> Entry? {
    let results: [RepairResult] = [.done, .skipped, .failed]
    let position = results.firstIndex { known == .did($0) }.map { $0 + 1 }
    let read = tape.symbol(position ?? 0, weights: [1, 10, 3, 2])
    return read > 0 ? .did(results[read - 1]) : nil
  }

  private mutating func helped(_ known: Entry?) -> Entry? {
    let position = known.map { $0 == .helped(true) ? 2 : 1 } ?? 0
    let read = tape.symbol(position, weights: [1, 8, 7])
    return read > 0 ? .helped(read == 2) : nil
  }

  private mutating func checked(_ known: Entry?, _ probes: [ProbeID]) -> Entry? {
    guard tape.flag(known != nil, yes: 15) else { return nil }
    var findings = Findings([:])
    var from = Findings([:])
    if case .checked(let known) = known { from = known }
    for probe in probes {
      findings.outcomes[probe] = outcome(from.outcomes[probe], of: probe)
      for id in book.index.facts(toldBy: probe) {
        guard let fact = book.index[id], fact.type != .text else { continue }
        guard tape.flag(from.facts[id] != nil) else { continue }
        findings.facts[id] = value(from.facts[id], of: fact)
      }
    }
    return .checked(findings)
  }

  /// What was said so far to the check at hand; nothing comes first, so that a code ends for free.
  mutating func said(
    _ known: [ProbeID: Outcome], at station: Station
  ) -> [ProbeID: Outcome] {
    var said: [ProbeID: Outcome] = [:]
    for probe in station.probes where tape.flag(known[probe] != nil) {
      said[probe] = outcome(known[probe], of: probe)
    }
    return said
  }

  private mutating func outcome(_ known: Outcome?, of probe: ProbeID) -> Outcome {
    let kinds = book.kinds[probe, default: []]
    var (position, kind) = (0, 0)
    switch known {
    case nil, .fine: break
    case .unknown: position = 1
    case .problem(let found): (position, kind) = (2, (kinds.firstIndex(of: found) ?? -1) + 1)
    }
    position = tape.symbol(position, weights: seen)
    seen[position] += 4
    guard position == 2 else { return position == 0 ? .fine : .unknown }
    kind = tape.symbol(kind, weights: [1] + kinds.map { _ in 4 })
    return .problem(kind > 0 ? kinds[kind - 1] : CodeBook.otherKind)
  }
}

extension CodeScript {
  /// What stands for a text in a code: texts are private and asked for again.
  static let anyText = Value.text("-")

  /// A value of the fact's type; nil only for an app that the pack does not have.
  private mutating func value(_ known: Value?, of fact: Fact) -> Value? {
    switch fact.type {
    case .choice(let choices):
      guard !choices.isEmpty else { return nil }
      let position = choices.firstIndex { known == .choice($0) }
      return .choice(choices[tape.uniform(position, below: choices.count)])
    case .flag: return .flag(tape.flag(known == .flag(true)))
    case .number(let range):
      // Wrapping, since the range may be as wide as all numbers.
      let offset = known?.magnitude.map { UInt64(bitPattern: Int64($0 &- range.lowerBound)) }
      return .number(range.lowerBound &+ Int(truncatingIfNeeded: tape.decimal(offset)))
    case .duration: return .duration(amount(known))
    case .size: return .size(amount(known))
    case .text: return fact.id == "app" ? app(known) : Self.anyText
    }
  }

  private mutating func amount(_ known: Value?) -> Int {
    Int(clamping: tape.decimal(known?.magnitude.map { UInt64(max(0, $0)) }))
  }

  private mutating func app(_ known: Value?) -> Value? {
    let apps = book.index.pack.apps.map { Value.text($0.id.text) }
    guard !apps.isEmpty else { return nil }
    return apps[tape.uniform(known.flatMap(apps.firstIndex), below: apps.count)]
  }
}

extension Fact {
  /// A text that no code holds; the app's name is one of the pack's.
  var isPrivate: Bool { type == .text && id != "app" }
}

extension Station {
  /// Those that are looked at here.
  fileprivate var probes: [ProbeID] {
    switch self {
    case .check(let probes), .verify(let probes, of: _): probes
    case .question, .repair, .ladder, .didItHelp, .end, .fault: []
    }
  }
}
