/// From where a walk can still stop.
struct WaysOut {
  /// The situations at each place from which an end, or a dead end, can be reached.
  private(set) var canStop: [Situations.Region]

  /// Works backwards from there until nothing is added any more; nil where that takes too long.
  init?(_ exploration: inout Exploration, limit: Int) {
    let budget = exploration.motion.rules.situations.work + limit * 100
    canStop = exploration.reached.indices.map { place in
      let isEnd = exploration.motion.ending(at: Int32(place)) != nil
      return isEnd ? exploration.reached[place] : .none
    }
    for stuck in exploration.stuck {
      let part = exploration.motion.before(stuck.edge, into: .every)
      add(part, at: exploration.states[stuck.state].place, &exploration.motion)
    }
    guard spread(&exploration, budget) else { return nil }
  }

  private mutating func spread(_ exploration: inout Exploration, _ budget: Int) -> Bool {
    var coming: [[Int32]] = Array(repeating: [], count: canStop.count)
    for (number, edge) in exploration.edges.enumerated() {
      coming[Int(edge.place)].append(Int32(number))
    }
    var open = canStop.indices.filter { !canStop[$0].isEmpty }
    var isOpen = canStop.map { !$0.isEmpty }
    while let place = open.popLast() {
      isOpen[place] = false
      guard exploration.motion.rules.situations.work < budget else { return false }
      for number in coming[place].lazy.map(Int.init) {
        let source = exploration.states[Int(exploration.sources[number])].place
        let edge = exploration.edges[number]
        let part = exploration.motion.before(edge, into: canStop[place])
        guard add(part, at: source, &exploration.motion), !isOpen[Int(source)] else { continue }
        isOpen[Int(source)] = true
        open.append(Int(source))
      }
    }
    return true
  }

  /// Whether that is anything new.
  @discardableResult
  private mutating func add(
    _ part: Situations.Region, at place: Int32, _ motion: inout Motion
  ) -> Bool {
    let all = motion.rules.situations.union(canStop[Int(place)], part)
    guard all != canStop[Int(place)] else { return false }
    canStop[Int(place)] = all
    return true
  }
}
