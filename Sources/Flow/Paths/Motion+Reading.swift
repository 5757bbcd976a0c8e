extension Motion {
  /// One edge on a way, with the place where it begins.
  struct Move {
    let place: Int32
    let edge: Edge
  }

  func node(of place: Int32) -> Int { Int(places[Int(place)].node) }

  /// How a walk ends at a place; nil where it goes on, or back to a caller.
  func ending(at place: Int32) -> Ending? {
    guard case .end(let ending) = terrain.stop(node(of: place)), ending != .back else { return nil }
    return ending
  }

  /// Whether the user is at a repair.
  func isRepair(_ place: Int32) -> Bool {
    switch (terrain.stop(node(of: place)), places[Int(place)].phase) {
    case (.repair, _), (.ladder, .onRung): true
    case (.ask, _), (.check, _), (.ladder, _), (.call, _), (.end, _): false
    }
  }

  /// Whether the user leaves a station behind: what needs nobody is none, and a ladder is one
  /// however many rungs are taken.
  func isStation(_ place: Int32, leaving happening: Happening) -> Bool {
    switch (happening, places[Int(place)].phase) {
    case (.asked, _), (.checked, _), (.repaired, _), (.took, .arrived), (.helped, _), (.left, _):
      true
    case (.took, _), (.passed, _), (.called, _), (.cameBack, _), (.nothingLeft, _): false
    }
  }

  /// The node at which a walk stands at a place: the ladder's rung, where it is at one.
  func standpoint(of place: Int32) -> NodeRef { terrain.nodes[standpointNumber(of: place)] }

  func standpointNumber(of place: Int32) -> Int {
    let node = node(of: place)
    guard case .onRung(let rung, _, _) = places[Int(place)].phase,
      case .ladder(let climb) = terrain.stop(node)
    else { return node }
    return climb.rungs[rung].node
  }

  /// What can be before an edge, where this is after it.
  mutating func before(_ edge: Edge, into region: Situations.Region) -> Situations.Region {
    let after = rules.situations.intersection(region, edge.into)
    let before = rules.before(
      Int(edge.change), into: after, orNot: edge.happening.mayBeSkipped)
    return rules.situations.intersection(before, edge.from)
  }
}

extension Exploration {
  /// The part of a state in which the user stands at its node; in the rest it is passed.
  mutating func standing(in state: Int) -> Situations.Region {
    let place = states[state].place
    switch (terrain.stop(motion.node(of: place)), motion.places[Int(place)].phase) {
    case (.ask, _), (.ladder, .arrived), (.ladder, .climbing):
      return edges(of: state).reduce(states[state].region) { rest, number in
        let edge = edges[number]
        guard edge.happening == .passed || edge.happening == .nothingLeft else { return rest }
        return motion.rules.situations.difference(rest, without: edge.from)
      }
    case (.call, _), (.end(.back), _): return .none
    case (.check, _), (.repair, _), (.ladder, .onRung), (.end, _): return states[state].region
    }
  }

  /// The shortest way into some of a state's situations.
  mutating func moves(to state: Int, in region: Situations.Region) -> [Motion.Move]? {
    var moves: [Motion.Move] = []
    var (state, wanted) = (state, region)
    while state > 0 {
      let found = arrivals[state].lazy.map(Int.init).first { number in
        !motion.before(edges[number], into: wanted).isEmpty
      }
      guard let found else { return nil }
      wanted = motion.before(edges[found], into: wanted)
      state = Int(sources[found])
      moves.append(Motion.Move(place: states[state].place, edge: edges[found]))
    }
    return moves.reversed()
  }
}

extension Motion.Happening {
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
