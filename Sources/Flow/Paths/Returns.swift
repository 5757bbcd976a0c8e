/// The places to which a path came back on its rounds, as numbered sets.
///
/// A place that cannot be come back to any more, since the path left the round, is dropped: so
/// rounds one after the other do not multiply.
struct Returns {
  private let graph: PathGraph
  private let rounds: Rounds
  private var sets: [[Site]] = [[]]
  private var numbers: [[Site]: Int32] = [[]: 0]

  /// A node with the calls around it.
  struct Site: Hashable, Comparable {
    let calls: Int32
    let node: Int32

    static func < (one: Site, other: Site) -> Bool {
      (one.calls, one.node) < (other.calls, other.node)
    }
  }

  init(_ graph: PathGraph, _ rounds: Rounds) {
    (self.graph, self.rounds) = (graph, rounds)
  }

  /// The set after a link; nil where the path has come back there before.
  mutating func after(_ number: Int, from state: Int, _ returned: Int32) -> Int32? {
    let place = place(of: Int(graph.links[number].target))
    let here = Site(calls: place.calls, node: place.node)
    var sites = sets[Int(returned)]
    if closes(number, from: state, to: here) {
      guard !sites.contains(here) else { return nil }
      sites.append(here)
      sites.sort()
    }
    if sites.isEmpty { return 0 }
    return self.number(sites.filter { isAhead($0, from: here) })
  }

  private func place(of state: Int) -> Motion.Place {
    graph.motion.places[Int(graph.states[state].place)]
  }

  /// Whether a link closes a round of the flow to which it leads.
  private func closes(_ number: Int, from state: Int, to here: Site) -> Bool {
    switch graph.links[number].happening {
    // These stay on the ladder, or begin another flow.
    case .took, .left, .called: return false
    case .cameBack:
      let inside = place(of: state).calls
      let call = graph.motion.calls[Int(inside)].node
      return rounds.closing.contains(Rounds.Step(from: call, to: here.node))
    case .asked, .passed, .checked, .repaired, .helped, .nothingLeft:
      let from = place(of: state).node
      return rounds.closing.contains(Rounds.Step(from: from, to: here.node))
    }
  }

  /// Whether the site can still be come back to: it is on the round that the path is on.
  private func isAhead(_ site: Site, from here: Site) -> Bool {
    var (one, other) = (site, here)
    while one.calls != other.calls {
      if depth(one) >= depth(other) { one = caller(one) } else { other = caller(other) }
    }
    let round = rounds.round[Int(one.node)]
    return round >= 0 && round == rounds.round[Int(other.node)]
  }

  private func depth(_ site: Site) -> Int {
    site.calls < 0 ? 0 : graph.motion.calls[Int(site.calls)].depth
  }

  private func caller(_ site: Site) -> Site {
    let frame = graph.motion.calls[Int(site.calls)]
    return Site(calls: frame.outer, node: frame.node)
  }

  private mutating func number(_ sites: [Site]) -> Int32 {
    if let number = numbers[sites] { return number }
    let number = Int32(sets.count)
    numbers[sites] = number
    sets.append(sites)
    return number
  }
}
