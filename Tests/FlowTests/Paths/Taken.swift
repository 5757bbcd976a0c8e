@testable import Flow

/// One arrow that a journey took, read from its trail and the pack, without the explorer.
struct Taken: Hashable {
  let arrow: Arrow
  /// Not asked, since the answer was known.
  let wasKnown: Bool
  /// The calls around the node to which it leads.
  let calls: [NodeRef]
}

extension Journey {
  /// The arrows behind the passages from `start` on, up to the first that leads nowhere.
  ///
  /// The arms are found by what is known now: on the way nothing was learnt.
  func taken(since start: Int) -> [Taken] {
    trail.dropFirst(start).flatMap(taken).filter { index[$0.arrow.to] != nil }
  }

  private func taken(_ passage: Passage) -> [Taken] {
    let spot = passage.spot
    switch passage.how {
    case .known(_, let known): return answered(spot, known.value, wasKnown: true)
    case .said(.typed(let value)): return answered(spot, value, wasKnown: false)
    case .said(.chose(let choice)): return chose(choice, spot, wasKnown: false)
    case .called(let chart):
      guard let start = index[chart]?.start else { return [] }
      let arrow = Arrow(from: spot.node, .call, to: NodeRef(chart, start))
      return [Taken(arrow: arrow, wasKnown: false, calls: spot.calls + [spot.node])]
    case .cameBack:
      guard let caller = spot.calls.last, case .call(let call)? = index[caller]?.kind else {
        return []
      }
      return arm(call.next, from: caller, spot.calls.dropLast()) { .cameBack(arm: $0) }
    case .nothingLeft: return [ladder(spot) { ($0.otherwise, .otherwise) }].compactMap { $0 }
    case .said(.took(let rung)):
      return [
        Taken(arrow: Arrow(from: spot.node, .rung, to: rung), wasKnown: false, calls: spot.calls)
      ]
    case .said(.helped(true)): return [ladder(spot) { ($0.solved, .solved) }].compactMap { $0 }
    case .said(.helped(false)): return left(spot)
    case .said(.did(let result)): return did(result, spot)
    case .said(.checked): return checked(spot)
    case .said(.reopened): return []
    }
  }

  private func did(_ result: RepairResult, _ spot: Spot) -> [Taken] {
    guard spot.rung == nil else { return result == .done ? [] : left(spot) }
    guard let repair = index.repair(spot.node) else { return [] }
    if result == .done, !repair.verify.isEmpty { return [] }
    return arm(repair.next, from: spot.node, spot.calls) { .next(arm: $0) }
  }

  private func checked(_ spot: Spot) -> [Taken] {
    guard spot.rung == nil else { return [] }
    let route: Route? =
      switch index[spot.node]?.kind {
      case .check(let check): check.next
      case .repair(let repair): repair.next
      case .ask, .ladder, .call, .end, nil: nil
      }
    return arm(route, from: spot.node, spot.calls) { .next(arm: $0) }
  }

  private func left(_ spot: Spot) -> [Taken] {
    guard let rung = spot.rung else { return [] }
    let arrow = Arrow(from: rung, .tried, to: spot.node)
    return [Taken(arrow: arrow, wasKnown: false, calls: spot.calls)]
  }

  private func ladder(_ spot: Spot, _ way: (Ladder) -> (NodeID, Arrow.Exit)) -> Taken? {
    guard let (to, exit) = index.ladder(spot.node).map(way) else { return nil }
    let arrow = Arrow(from: spot.node, exit, to: NodeRef(spot.node.chart, to))
    return Taken(arrow: arrow, wasKnown: false, calls: spot.calls)
  }

  private func answered(_ spot: Spot, _ value: Value, wasKnown: Bool) -> [Taken] {
    guard case .ask(let ask)? = index[spot.node]?.kind else { return [] }
    if let choice = value.choice, !ask.choices.isEmpty {
      return chose(choice, spot, wasKnown: wasKnown)
    }
    return arm(ask.next, from: spot.node, spot.calls, wasKnown: wasKnown) { .typed(arm: $0) }
  }

  private func chose(_ id: ChoiceID, _ spot: Spot, wasKnown: Bool) -> [Taken] {
    guard case .ask(let ask)? = index[spot.node]?.kind,
      let choice = ask.choices.first(where: { $0.id == id })
    else { return [] }
    return arm(ask.route(of: choice), from: spot.node, spot.calls, wasKnown: wasKnown) {
      .choice(id, arm: $0)
    }
  }

  private func arm(
    _ route: Route?, from node: NodeRef, _ calls: some Sequence<NodeRef>, wasKnown: Bool = false,
    _ exit: (Int) -> Arrow.Exit
  ) -> [Taken] {
    guard let route, let arm = route.arms.firstIndex(where: { knowledge.allows($0.when) }) else {
      return []
    }
    let to = NodeRef(node.chart, route.arms[arm].to)
    let arrow = Arrow(from: node, exit(arm), to: to)
    return [Taken(arrow: arrow, wasKnown: wasKnown, calls: Array(calls))]
  }
}
