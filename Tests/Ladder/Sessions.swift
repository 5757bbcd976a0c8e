import Flow
import TestSupport

/// Whole sessions through a symptom's flow, each with a drawn cause: what is asked, what is done
/// and for how long, until it works or the flow ends.
struct Sessions {
  let model: Model
  let chart: ChartID
  let facts: [FactID: Value]

  struct Session {
    let cause: CauseID
    /// Until it worked, or the flow ended.
    var minutes = 0.0
    /// Minutes, and what the disruption of the repairs is worth.
    var cost = 0.0
    var questions = 0
    /// How many were asked when the right cause was first named as the likeliest; nil where it
    /// never was.
    var questionsToName: Int?
    var isSolved = false
    var report: Model.Report = [:]
  }

  /// More stations than any session has.
  private static let longest = 1_000

  func sessions(_ count: Int, seed: UInt64) -> [Session] {
    var numbers = Seeded(seed)
    let priors = model.index[chart]?.priors ?? []
    let weights = model.weights(priors, facts: facts)
    return (0..<count).map { _ in session(priors[draw(weights, &numbers)].cause, &numbers) }
  }

  private func session(_ cause: CauseID, _ numbers: inout Seeded) -> Session {
    var report = model.report(of: cause, &numbers)
    for (fact, value) in facts { report[.fact(fact)] = .value(value) }
    let given: [FactID: Value] = [
      .system: facts[.system] ?? .choice("linux"), .coached: .flag(false),
    ]
    var run = Run(
      session: Session(cause: cause, report: report), numbers: numbers,
      journey: Journey(model.index, through: chart, given: given))
    for _ in 0..<Self.longest {
      guard let entry = run.entry() else { break }
      do throws(Refusal) { try run.journey.enter(entry) } catch {
        preconditionFailure("\(run.journey.node) refuses \(entry): \(error)")
      }
    }
    precondition(run.journey.station.isFinal, "\(chart) stands still at \(run.journey.node)")
    numbers = run.numbers
    return run.session
  }
}

/// One session, under way.
private struct Run {
  var session: Sessions.Session
  var numbers: Seeded
  var journey: Journey

  private var index: PackIndex { journey.index }

  /// What comes at the station; nil at the end.
  mutating func entry() -> Entry? {
    switch journey.station {
    case .question(let question): return answer(question)
    case .check(let probes), .verify(let probes, of: _): return .checked(findings(probes))
    case .repair(let repair): return done(repair)
    case .ladder:
      if session.questionsToName == nil, journey.causes.first?.cause == session.cause {
        session.questionsToName = session.questions
      }
      return journey.offers.first.map { .took($0.rung) }
    case .didItHelp: return .helped(session.isSolved)
    case .end, .fault: return nil
    }
  }

  /// What is wrong shows itself until it is mended.
  private func findings(_ probes: [ProbeID]) -> Findings {
    Findings(
      probes.reduce(into: [:]) { outcomes, probe in
        guard !session.isSolved, case .outcome(let outcome)? = session.report[.probe(probe)]
        else {
          outcomes[probe] = .fine
          return
        }
        outcomes[probe] = outcome
      })
  }

  private mutating func done(_ ref: NodeRef) -> Entry {
    // Writing to support and tidying up mend nothing, and come after the repairs.
    let isAfterwards = ["hand-over", "afterwards"].contains(ref.chart)
    guard let repair = index.repair(ref), !session.isSolved, !isAfterwards else {
      return .did(.done)
    }
    session.minutes += Double(repair.effects.minutes)
    session.cost += repair.effects.cost
    session.isSolved = numbers.chance(cures(of: ref, repair)[session.cause] ?? 0)
    return .did(.done)
  }

  private func cures(of ref: NodeRef, _ repair: Repair) -> [CauseID: Double] {
    let rungs = index.ladder(journey.node)?.rungs ?? []
    let rung = rungs.first {
      $0.ref(in: journey.node.chart) == ref && journey.knowledge.allows($0.when)
    }
    return rung.map { index.cures(of: $0, in: journey.node.chart) } ?? repair.cures
  }

  private mutating func answer(_ question: Station.Question) -> Entry? {
    guard case .choose(let visible) = question, case .ask(let ask)? = index[journey.node]?.kind
    else { return nil }
    if !session.isSolved { session.questions += 1 }
    if let fact = ask.fact, case .value(let value)? = session.report[.fact(fact)],
      let choice = value.choice, visible.contains(choice)
    {
      return .chose(choice)
    }
    return .chose(chosen(among: visible))
  }

  /// Questions about how it goes, and about what to do next.
  private func chosen(among visible: [ChoiceID]) -> ChoiceID {
    let further: ChoiceID = session.cause == "service-down" ? "wait" : "further"
    let wish: [ChoiceID] =
      session.isSolved ? ["yes", "fresh", "no"] : [further, "same", "support", "no"]
    return wish.first(where: visible.contains) ?? visible[0]
  }
}
