/// From where a walk can still stop.
struct WaysOut {
  /// The situations of each state from which an end, or a dead end, can be reached.
  private(set) var canStop: [Situations.Region]

  /// Works backwards from there until nothing is added any more.
  init(_ exploration: inout Exploration) {
    canStop = exploration.states.indices.map {
      exploration.ending(of: $0) == nil ? .none : exploration.states[$0].region
    }
    for stuck in exploration.stuck {
      let part = exploration.before(stuck.edge, into: .every)
      canStop[Int(stuck.state)] = exploration.union(canStop[Int(stuck.state)], part)
    }
    let before = Self.before(exploration)
    var open = Array(exploration.states.indices)
    var isOpen = Array(repeating: true, count: open.count)
    while let state = open.popLast() {
      isOpen[state] = false
      let reach = exploration.edges(of: state).reduce(canStop[state]) { reach, edge in
        let edge = exploration.edges[edge]
        let part = exploration.before(edge, into: canStop[Int(edge.target)])
        return exploration.union(reach, part)
      }
      guard reach != canStop[state] else { continue }
      canStop[state] = reach
      for earlier in before.of(state) where !isOpen[earlier] {
        isOpen[earlier] = true
        open.append(earlier)
      }
    }
  }

  /// The states that lead to each state.
  private struct Before {
    let states: [Int32]
    let first: [Int]

    func of(_ state: Int) -> some Sequence<Int> {
      states[first[state]..<first[state + 1]].lazy.map(Int.init)
    }
  }

  private static func before(_ exploration: Exploration) -> Before {
    var first = Array(repeating: 0, count: exploration.states.count + 1)
    for edge in exploration.edges { first[Int(edge.target) + 1] += 1 }
    for state in exploration.states.indices { first[state + 1] += first[state] }
    var next = first
    var states = Array(repeating: Int32(0), count: exploration.edges.count)
    for state in exploration.states.indices {
      for edge in exploration.edges(of: state) {
        let target = Int(exploration.edges[edge].target)
        states[next[target]] = Int32(state)
        next[target] += 1
      }
    }
    return Before(states: states, first: first)
  }
}
