/// Every state that a walk can be in, with the ways between them.
///
/// A state is a place together with the set of situations that a walk may be in there, as far as
/// anything further on depends on them. From a state, each thing that can happen (a choice, an
/// arm, a rung) leads to one state. So the ways through the states are the ways through the pack,
/// each once, whatever else differs; and what nobody reads any more never keeps two states apart.
struct Exploration {
  let terrain: Terrain
  let chart: ChartID
  let given: [FactID: Value]
  let start: Int
  let limit: Int
  var rules: Rules
  let foresight: Foresight

  private(set) var calls: [CallFrame] = []
  private var callNumbers: [CallKey: Int32] = [:]
  private(set) var places: [Place] = []
  private var placeNumbers: [Place: Int32] = [:]
  /// What is forgotten on coming to a place.
  private var forgotten: [Situations.Matters] = []
  private var forgottenAt: [CallKey: Situations.Matters] = [:]

  private(set) var states: [State] = []
  private var stateNumbers: [State: Int32] = [:]
  private(set) var edges: [Edge] = []
  /// Where the edges of each state begin; one more at the end.
  private(set) var firstEdge: [Int] = [0]
  private(set) var stuck: [Stuck] = []
  private(set) var sightings: Sightings
  /// Whether all states were explored, within the limit.
  private(set) var isComplete = true

  /// Where a walk stands.
  struct Place: Hashable {
    /// The calls it is in; -1 for none.
    let calls: Int32
    let node: Int32
    let phase: Phase
  }

  enum Phase: Hashable {
    case arrived
    /// On a ladder, at that group, with these rungs of it tried.
    case climbing(group: Int, tried: BitSet)
    /// At a rung.
    case onRung(Int, group: Int, tried: BitSet)
  }

  struct State: Hashable {
    let place: Int32
    let region: Situations.Region
  }

  struct CallFrame {
    let outer: Int32
    let node: Int32
    let depth: Int
    /// What is read once the called flow came back.
    let needed: BitSet
  }

  private struct CallKey: Hashable {
    let outer: Int32
    let node: Int32
  }

  /// One thing that can happen in a state.
  struct Edge {
    let happening: Happening
    let arrow: Int32
    let target: Int32
    /// The situations in which it can happen.
    let from: Situations.Region
    /// The situations after it, before anything is forgotten.
    let into: Situations.Region
    let change: Int32
    let option: Int32
  }

  enum Happening: UInt8 {
    case asked, passed, checked, repaired, took, helped, left, nothingLeft, called, cameBack
  }

  /// Situations in which a walk cannot go on: an edge that leads nowhere.
  struct Stuck {
    let state: Int32
    let edge: Edge
    let fault: Fault
  }

  /// Explores everything that can follow the start of a flow.
  init(_ terrain: Terrain, chart: Chart, given: [FactID: Value], limit: Int) {
    (self.terrain, self.limit) = (terrain, limit)
    (self.chart, self.given) = (chart.id, given)
    rules = Rules(terrain)
    foresight = Foresight(terrain)
    sightings = Sightings(terrain)
    start = chart.start.flatMap { terrain.numbers[NodeRef(chart.id, $0)] } ?? -1
    guard start >= 0 else { return }
    let place = place(Place(calls: -1, node: Int32(start), phase: .arrived))
    _ = state(place, rules.beginning(given))
    var next = 0
    while next < states.count {
      guard states.count <= limit, rules.situations.size <= limit * 4 else {
        isComplete = false
        break
      }
      expand(next)
      firstEdge.append(edges.count)
      next += 1
    }
    while firstEdge.count <= states.count { firstEdge.append(edges.count) }
  }

  func edges(of state: Int) -> Range<Int> { firstEdge[state]..<firstEdge[state + 1] }

  func place(of state: Int) -> Place { places[Int(states[state].place)] }

  func node(of state: Int) -> Int { Int(place(of: state).node) }
}

extension Exploration {
  private mutating func place(_ place: Place) -> Int32 {
    if let number = placeNumbers[place] { return number }
    let number = Int32(places.count)
    placeNumbers[place] = number
    places.append(place)
    forgotten.append(forgotten(at: CallKey(outer: place.calls, node: place.node)))
    return number
  }

  private mutating func forgotten(at key: CallKey) -> Situations.Matters {
    if let known = forgottenAt[key] { return known }
    let needed = foresight.needed(at: Int(key.node), caller: neededAfter(key.outer))
    let group = rules.situations.group(needed.inverted(count: terrain.matters.count))
    forgottenAt[key] = group
    return group
  }

  private func neededAfter(_ frame: Int32) -> BitSet {
    frame < 0 ? BitSet(count: terrain.matters.count) : calls[Int(frame)].needed
  }

  private mutating func call(_ node: Int32, from outer: Int32) -> Int32 {
    let key = CallKey(outer: outer, node: node)
    if let number = callNumbers[key] { return number }
    let needed = foresight.needed(after: Int(node), caller: neededAfter(outer))
    let depth = outer < 0 ? 1 : calls[Int(outer)].depth + 1
    let number = Int32(calls.count)
    calls.append(CallFrame(outer: outer, node: node, depth: depth, needed: needed))
    callNumbers[key] = number
    return number
  }

  private mutating func state(_ place: Int32, _ region: Situations.Region) -> Int32 {
    let kept = rules.situations.forgetting(forgotten[Int(place)], in: region)
    let state = State(place: place, region: kept)
    if let number = stateNumbers[state] { return number }
    let number = Int32(states.count)
    stateNumbers[state] = number
    states.append(state)
    return number
  }
}

// MARK: - What can happen in a state

extension Exploration {
  /// Something that happens in a state, on the way to a node.
  private struct Step {
    let state: Int
    let happening: Happening
    let from: Situations.Region
    var change = -1
    var option = -1
    /// In which calls the walk is afterwards.
    let calls: Int32
  }

  private mutating func expand(_ number: Int) {
    let state = states[number]
    let place = places[Int(state.place)]
    let node = Int(place.node)
    switch (terrain.stop(node), place.phase) {
    case (.ask(let asking), _): expand(number, asking)
    case (.check(let change, let turns), _):
      sightings.show(node)
      let step = step(.checked, number, change: change)
      go(turns, step, rules.applied(change, to: state.region))
    case (.repair(let change, let turns), _):
      sightings.look(at: node, state.region, terrain, &rules)
      let step = step(.repaired, number, change: change)
      go(turns, step, rules.applied(change, to: state.region, orNot: true))
    case (.ladder(let climb), .onRung(let rung, let group, let tried)):
      expand(number, climb, rung: rung, group: group, tried: tried)
    case (.ladder(let climb), .climbing(let group, let tried)):
      expand(number, climb, group: group, tried: tried)
    case (.ladder(let climb), .arrived):
      expand(number, climb, group: 0, tried: BitSet(count: climb.rungs.count))
    case (.call(let start, let arrow, _), _): expand(number, callTo: start, arrow)
    case (.end(.back), _): comeBack(number)
    case (.end, _): sightings.show(node)
    }
  }

  private func step(_ happening: Happening, _ state: Int, change: Int = -1) -> Step {
    Step(
      state: state, happening: happening, from: states[state].region, change: change,
      calls: place(of: state).calls)
  }

  /// Takes the first arm that holds; where none does, the walk is stuck.
  private mutating func go(_ turns: [Terrain.Turn], _ step: Step, _ after: Situations.Region) {
    var rest = after
    for turn in turns where !rest.isEmpty {
      let (taken, left) = rules.split(rest, by: turn.condition)
      sightings.decide(turn.decision, taken, left)
      if !taken.isEmpty { add(step, arrow: turn.arrow, to: turn.to, into: taken) }
      rest = left
    }
    guard !rest.isEmpty else { return }
    let node = terrain.nodes[turnNode(step)]
    note(step, into: rest, .noWay(node))
  }

  private func turnNode(_ step: Step) -> Int {
    guard step.happening == .cameBack else { return node(of: step.state) }
    return Int(calls[Int(place(of: step.state).calls)].node)
  }

  private mutating func add(
    _ step: Step, arrow: Int, to node: Int, into region: Situations.Region
  ) {
    guard node >= 0 else {
      let to = arrow >= 0 ? terrain.arrows[arrow].to : terrain.nodes[self.node(of: step.state)]
      note(step, into: region, .noSuchNode(to))
      return
    }
    add(step, arrow, at: Place(calls: step.calls, node: Int32(node), phase: .arrived), region)
  }

  private mutating func add(
    _ step: Step, _ arrow: Int, at place: Place, _ region: Situations.Region
  ) {
    let target = state(self.place(place), region)
    edges.append(edge(step, arrow, to: target, region))
  }

  private mutating func note(_ step: Step, into region: Situations.Region, _ fault: Fault) {
    let edge = edge(step, -1, to: -1, region)
    stuck.append(Stuck(state: Int32(step.state), edge: edge, fault: fault))
  }

  private func edge(
    _ step: Step, _ arrow: Int, to target: Int32, _ region: Situations.Region
  ) -> Edge {
    Edge(
      happening: step.happening, arrow: Int32(arrow), target: target, from: step.from,
      into: region, change: Int32(step.change), option: Int32(step.option))
  }
}

extension Exploration {
  private mutating func expand(_ number: Int, _ asking: Terrain.Asking) {
    let node = node(of: number)
    let open = passBy(number, asking)
    guard !open.isEmpty else { return }
    sightings.show(node)
    var hidden = open
    for (position, option) in asking.options.enumerated() {
      let (shown, left) = rules.split(open, by: option.condition)
      sightings.decide(option.decision, shown, left)
      guard !shown.isEmpty else { continue }
      sightings.show(option: position, of: node)
      hidden = rules.situations.difference(hidden, without: shown)
      let step = Step(
        state: number, happening: .asked, from: shown, change: option.change, option: position,
        calls: place(of: number).calls)
      go(option.turns, step, rules.applied(option.change, to: shown))
    }
    guard !hidden.isEmpty else { return }
    let step = Step(
      state: number, happening: .asked, from: hidden, calls: place(of: number).calls)
    note(step, into: hidden, .noChoice(terrain.nodes[node]))
  }

  /// Goes on where the answer is known; what is left is asked.
  private mutating func passBy(
    _ number: Int, _ asking: Terrain.Asking
  ) -> Situations.Region {
    var open = states[number].region
    guard asking.matter >= 0 else { return open }
    for (position, option) in asking.options.enumerated() where !option.passes.isEmpty {
      let known = rules.readings(of: asking.matter, option.passes)
      let answered = rules.situations.intersection(open, known)
      let (passing, _) = rules.split(answered, by: option.condition)
      guard !passing.isEmpty else { continue }
      open = rules.situations.difference(open, without: passing)
      let step = Step(
        state: number, happening: .passed, from: passing, option: position,
        calls: place(of: number).calls)
      go(option.turns, step, passing)
    }
    return open
  }

  /// Offers the rungs that are next, group by group; what sees none goes on.
  private mutating func expand(_ number: Int, _ climb: Climb, group: Int, tried: BitSet) {
    let place = place(of: number)
    let isNew = place.phase == .arrived
    var rest = states[number].region
    var tried = tried
    for group in group..<max(group, climb.groups.count) where !rest.isEmpty {
      var unseen = rest
      for rung in climb.groups[group].next(after: tried) {
        let (offered, _) = look(climb.rungs[rung], in: rest)
        guard !offered.isEmpty else { continue }
        if isNew { sightings.show(Int(place.node)) }
        unseen = rules.situations.difference(unseen, without: offered)
        let phase = Phase.onRung(rung, group: group, tried: tried)
        let step = Step(state: number, happening: .took, from: offered, calls: place.calls)
        let target = Place(calls: place.calls, node: place.node, phase: phase)
        add(step, climb.rungs[rung].taken, at: target, offered)
      }
      rest = unseen
      tried = BitSet(count: climb.rungs.count)
    }
    guard !rest.isEmpty else { return }
    let step = Step(state: number, happening: .nothingLeft, from: rest, calls: place.calls)
    add(step, arrow: climb.otherwiseArrow, to: climb.otherwise, into: rest)
  }

  private mutating func look(
    _ rung: Climb.Rung, in region: Situations.Region
  ) -> (offered: Situations.Region, left: Situations.Region) {
    var offered = Situations.Region.none
    for (condition, decision) in zip(rung.conditions, rung.decisions) {
      let (holds, left) = rules.split(region, by: condition)
      sightings.decide(decision, holds, left)
      offered = rules.situations.union(offered, holds)
    }
    return (offered, rules.situations.difference(region, without: offered))
  }

  private mutating func expand(
    _ number: Int, _ climb: Climb, rung: Int, group: Int, tried: BitSet
  ) {
    let region = states[number].region
    let place = place(of: number)
    let repair = climb.rungs[rung]
    if repair.node >= 0 { sightings.look(at: repair.node, region, terrain, &rules) }
    let helped = step(.helped, number, change: repair.change)
    add(
      helped, arrow: climb.solvedArrow, to: climb.solved,
      into: rules.applied(repair.change, to: region))
    var tried = tried
    tried.insert(rung)
    let target = Place(
      calls: place.calls, node: place.node, phase: .climbing(group: group, tried: tried))
    let left = step(.left, number, change: repair.change)
    add(left, repair.tried, at: target, rules.applied(repair.change, to: region, orNot: true))
  }

  private mutating func expand(_ number: Int, callTo start: Int, _ arrow: Int) {
    let place = place(of: number)
    let ref = terrain.nodes[Int(place.node)]
    let depth = place.calls < 0 ? 0 : calls[Int(place.calls)].depth
    let region = states[number].region
    let outside = step(.called, number)
    guard depth < Journey.deepestCall else { return note(outside, into: region, .tooDeep(ref)) }
    guard start >= 0 else { return note(outside, into: region, terrain.missingStart(ref)) }
    let inside = call(place.node, from: place.calls)
    add(outside, arrow, at: Place(calls: inside, node: Int32(start), phase: .arrived), region)
  }

  private mutating func comeBack(_ number: Int) {
    let place = place(of: number)
    let region = states[number].region
    guard place.calls >= 0 else {
      let ref = terrain.nodes[Int(place.node)]
      return note(step(.cameBack, number), into: region, .notCalled(ref))
    }
    let frame = calls[Int(place.calls)]
    guard case .call(_, _, let turns) = terrain.stop(Int(frame.node)) else { return }
    let step = Step(state: number, happening: .cameBack, from: region, calls: frame.outer)
    go(turns, step, region)
  }
}

extension Terrain {
  /// Why a call has nowhere to go.
  fileprivate func missingStart(_ ref: NodeRef) -> Fault {
    guard case .call(let call)? = index[ref]?.kind, let chart = index[call.chart] else {
      return .noSuchNode(ref)
    }
    return chart.start.map { .noSuchNode(NodeRef(call.chart, $0)) } ?? .noStart(call.chart)
  }
}
