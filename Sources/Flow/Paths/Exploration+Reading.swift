extension Exploration {
  /// How a walk ends in a state; nil where it goes on, or back to a caller.
  func ending(of state: Int) -> Ending? {
    guard case .end(let ending) = terrain.stop(node(of: state)), ending != .back else { return nil }
    return ending
  }

  /// Whether the user is at a repair in a state.
  func isRepair(_ state: Int) -> Bool {
    switch (terrain.stop(node(of: state)), place(of: state).phase) {
    case (.repair, _), (.ladder, .onRung): true
    case (.ask, _), (.check, _), (.ladder, _), (.call, _), (.end, _): false
    }
  }

  /// The stations that a walk leaves behind by an edge: what needs nobody is none, and a ladder is
  /// one station however many rungs are taken.
  func stations(passing edge: Int, from state: Int) -> Int {
    station(passing: edge, from: state) == nil ? 0 : 1
  }

  /// The node at which the user stood before an edge, where it is a station of its own.
  func station(passing edge: Int, from state: Int) -> NodeRef? {
    let place = place(of: state)
    switch (edges[edge].happening, place.phase) {
    case (.asked, _), (.checked, _), (.repaired, _), (.took, .arrived):
      return terrain.nodes[Int(place.node)]
    case (.helped, .onRung(let rung, _, _)), (.left, .onRung(let rung, _, _)):
      guard case .ladder(let climb) = terrain.stop(Int(place.node)) else { return nil }
      return terrain.nodes[climb.rungs[rung].node]
    case (.took, _), (.helped, _), (.left, _), (.passed, _), (.called, _), (.cameBack, _),
      (.nothingLeft, _):
      return nil
    }
  }

  /// The node at which a walk stands in a state: the ladder's rung, where it is at one.
  func standpoint(of state: Int) -> NodeRef { terrain.nodes[standpointNumber(of: state)] }

  func standpointNumber(of state: Int) -> Int {
    let place = place(of: state)
    guard case .onRung(let rung, _, _) = place.phase,
      case .ladder(let climb) = terrain.stop(Int(place.node))
    else { return Int(place.node) }
    return climb.rungs[rung].node
  }

  /// The state in which an edge begins.
  func source(of edge: Int) -> Int {
    var (low, high) = (0, states.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if firstEdge[middle] <= edge { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The part of a state in which the user stands at its node; in the rest it is passed.
  mutating func standing(in state: Int) -> Situations.Region {
    let region = states[state].region
    switch (terrain.stop(node(of: state)), place(of: state).phase) {
    case (.ask, _), (.ladder, .arrived), (.ladder, .climbing):
      return edges(of: state).reduce(region) { rest, edge in
        switch edges[edge].happening {
        case .passed, .nothingLeft:
          rules.situations.difference(rest, without: edges[edge].from)
        case .asked, .checked, .repaired, .took, .helped, .left, .called, .cameBack: rest
        }
      }
    case (.call, _), (.end(.back), _): return .none
    case (.check, _), (.repair, _), (.ladder, .onRung), (.end, _): return region
    }
  }

  mutating func union(
    _ one: Situations.Region, _ other: Situations.Region
  ) -> Situations.Region {
    rules.situations.union(one, other)
  }

  /// What can be before an edge, where this is after it.
  mutating func before(_ edge: Edge, into region: Situations.Region) -> Situations.Region {
    let after = rules.situations.intersection(region, edge.into)
    let before = rules.before(
      Int(edge.change), into: after, orNot: edge.happening.mayBeSkipped)
    return rules.situations.intersection(before, edge.from)
  }
}

extension Exploration.Happening {
  /// Whether the repair need not have been done.
  var mayBeSkipped: Bool {
    switch self {
    case .repaired, .left: true
    case .asked, .passed, .checked, .took, .helped, .nothingLeft, .called, .cameBack: false
    }
  }

  /// Whether it takes an entry.
  var needsSomebody: Bool {
    switch self {
    case .asked, .checked, .repaired, .took, .helped, .left: true
    case .passed, .nothingLeft, .called, .cameBack: false
    }
  }
}
