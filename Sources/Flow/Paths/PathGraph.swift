/// The states of a walk as its paths tell them apart, for counting the paths.
///
/// A state is a place together with the set of situations that a walk may be in there, by the
/// arrows it took. From a state, each thing that can happen (a choice, an arm, a rung) leads to
/// one state. So the ways through the states are the ways through the pack, each once, whatever
/// else differs; and what nobody reads any more never keeps two states apart.
struct PathGraph {
  private(set) var motion: Motion
  private(set) var states: [State] = []
  private var numbers: [State: Int32] = [:]
  private(set) var links: [Link] = []
  /// Where the links of each state begin; one more at the end.
  private var firstLink: [Int] = [0]
  /// Whether all states were found, within the limit.
  private(set) var isComplete = true

  struct State: Hashable {
    let place: Int32
    let region: Situations.Region
  }

  struct Link {
    let target: Int32
    let happening: Motion.Happening
  }

  init(_ motion: Motion, chart: Chart, given: [FactID: Value], limit: Int) {
    self.motion = motion
    self.motion.sightings = nil
    guard let start = self.motion.beginning(chart, given) else { return }
    let budget = motion.rules.situations.work + limit * 100
    _ = number(of: State(place: start.place, region: start.region))
    var next = 0
    while next < states.count {
      guard states.count <= limit, self.motion.rules.situations.work < budget else {
        isComplete = false
        break
      }
      let state = states[next]
      self.motion.look(from: state.place, in: state.region)
      for edge in self.motion.edges {
        let target = number(of: State(place: edge.place, region: edge.region))
        links.append(Link(target: target, happening: edge.happening))
      }
      firstLink.append(links.count)
      next += 1
    }
    while firstLink.count <= states.count { firstLink.append(links.count) }
  }

  func links(of state: Int) -> Range<Int> { firstLink[state]..<firstLink[state + 1] }

  private mutating func number(of state: State) -> Int32 {
    if let number = numbers[state] { return number }
    let number = Int32(states.count)
    numbers[state] = number
    states.append(state)
    return number
  }

  /// A link on a way, as what happens there.
  mutating func move(along link: Int, from state: Int) -> Motion.Move {
    let here = states[state]
    motion.look(from: here.place, in: here.region)
    return Motion.Move(place: here.place, edge: motion.edges[link - firstLink[state]])
  }
}
