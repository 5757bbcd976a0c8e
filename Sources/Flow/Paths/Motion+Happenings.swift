extension Motion {
  /// Where the walk is looked at.
  struct Here {
    let number: Int32
    let place: Place
    let region: Situations.Region
  }

  /// Something that happens, on the way to a node.
  struct Step {
    let happening: Happening
    let from: Situations.Region
    var change = -1
    var option = -1
    /// The node whose arms decide where it leads.
    let node: Int
    /// In which calls the walk is afterwards.
    let calls: Int32
  }

  func step(_ happening: Happening, _ here: Here, _ change: Int = -1) -> Step {
    Step(
      happening: happening, from: here.region, change: change, node: Int(here.place.node),
      calls: here.place.calls)
  }

  /// Takes the first arm that holds; where none does, the walk is stuck.
  mutating func go(_ turns: [Terrain.Turn], _ step: Step, _ after: Situations.Region) {
    var rest = after
    for turn in turns where !rest.isEmpty {
      let (taken, left) = rules.split(rest, by: turn.condition)
      sightings?.decide(turn.decision, taken, left)
      if !taken.isEmpty { add(step, arrow: turn.arrow, to: turn.to, into: taken) }
      rest = left
    }
    if !rest.isEmpty { note(step, into: rest, .noWay(terrain.nodes[step.node])) }
  }

  private mutating func add(
    _ step: Step, arrow: Int, to node: Int, into region: Situations.Region
  ) {
    guard node >= 0 else {
      let to = arrow >= 0 ? terrain.arrows[arrow].to : terrain.nodes[step.node]
      return note(step, into: region, .noSuchNode(to))
    }
    add(step, arrow, at: Place(calls: step.calls, node: Int32(node), phase: .arrived), region)
  }

  private mutating func add(
    _ step: Step, _ arrow: Int, at place: Place, _ region: Situations.Region
  ) {
    let target = number(of: place)
    edges.append(edge(step, arrow, to: target, kept(region, at: target), into: region))
  }

  private mutating func note(_ step: Step, into region: Situations.Region, _ fault: Fault) {
    stuck.append(Stuck(edge: edge(step, -1, to: -1, .none, into: region), fault: fault))
  }

  private func edge(
    _ step: Step, _ arrow: Int, to place: Int32, _ region: Situations.Region,
    into: Situations.Region
  ) -> Edge {
    Edge(
      happening: step.happening, arrow: Int32(arrow), place: place, region: region,
      from: step.from, into: into, change: Int32(step.change), option: Int32(step.option))
  }
}

// MARK: - Questions

extension Motion {
  mutating func ask(_ asking: Terrain.Asking, _ here: Here) {
    let node = Int(here.place.node)
    let open = passBy(asking, here)
    guard !open.isEmpty else { return }
    sightings?.show(node)
    var hidden = open
    for (position, option) in asking.options.enumerated() {
      let (shown, left) = rules.split(open, by: option.condition)
      sightings?.decide(option.decision, shown, left)
      guard !shown.isEmpty else { continue }
      sightings?.show(option: position, of: node)
      hidden = rules.situations.difference(hidden, without: shown)
      let step = Step(
        happening: .asked, from: shown, change: option.change, option: position, node: node,
        calls: here.place.calls)
      go(option.turns, step, rules.applied(option.change, to: shown))
    }
    guard !hidden.isEmpty else { return }
    let step = Step(happening: .asked, from: hidden, node: node, calls: here.place.calls)
    note(step, into: hidden, .noChoice(terrain.nodes[node]))
  }

  /// Goes on where the answer is known; what is left is asked.
  private mutating func passBy(_ asking: Terrain.Asking, _ here: Here) -> Situations.Region {
    guard asking.matter >= 0 else { return here.region }
    var open = here.region
    for (position, option) in asking.options.enumerated() where !option.passes.isEmpty {
      let known = rules.readings(of: asking.matter, option.passes)
      let answered = rules.situations.intersection(open, known)
      let (passing, _) = rules.split(answered, by: option.condition)
      guard !passing.isEmpty else { continue }
      open = rules.situations.difference(open, without: passing)
      let step = Step(
        happening: .passed, from: passing, option: position, node: Int(here.place.node),
        calls: here.place.calls)
      go(option.turns, step, passing)
    }
    return open
  }
}

// MARK: - Ladders

extension Motion {
  /// Offers the rungs that are next, group by group; what sees none goes on.
  mutating func offer(_ climb: Climb, group: Int, tried: BitSet, _ here: Here) {
    var rest = here.region
    var tried = tried
    for group in group..<max(group, climb.groups.count) where !rest.isEmpty {
      var unseen = rest
      for rung in climb.groups[group].next(after: tried) {
        let offered = look(at: climb.rungs[rung], in: rest)
        guard !offered.isEmpty else { continue }
        sightings?.show(Int(here.place.node))
        unseen = rules.situations.difference(unseen, without: offered)
        let step = Step(
          happening: .took, from: offered, node: Int(here.place.node), calls: here.place.calls)
        add(step, climb.rungs[rung].taken, at: here.place.on(rung, group, tried), offered)
      }
      rest = unseen
      tried = BitSet(count: climb.rungs.count)
    }
    guard !rest.isEmpty else { return }
    let step = Step(
      happening: .nothingLeft, from: rest, node: Int(here.place.node), calls: here.place.calls)
    add(step, arrow: climb.otherwiseArrow, to: climb.otherwise, into: rest)
  }

  /// The part in which a rung is offered.
  private mutating func look(
    at rung: Climb.Rung, in region: Situations.Region
  ) -> Situations.Region {
    zip(rung.conditions, rung.decisions).reduce(.none) { offered, gate in
      let (holds, left) = rules.split(region, by: gate.0)
      sightings?.decide(gate.1, holds, left)
      return rules.situations.union(offered, holds)
    }
  }

  mutating func tryRung(
    _ rung: Int, of climb: Climb, group: Int, tried: BitSet, _ here: Here
  ) {
    let repair = climb.rungs[rung]
    sightings?.look(at: repair.node, here.region, terrain, &rules)
    let done = rules.applied(repair.change, to: here.region)
    add(
      step(.helped, here, repair.change), arrow: climb.solvedArrow, to: climb.solved, into: done)
    let left = rules.applied(repair.change, to: here.region, orNot: true)
    let target = here.place.off(rung, group, tried)
    add(step(.left, here, repair.change), repair.tried, at: target, left)
  }
}

extension Motion.Place {
  fileprivate func on(_ rung: Int, _ group: Int, _ tried: BitSet) -> Self {
    Self(calls: calls, node: node, phase: .onRung(rung, group: group, tried: tried))
  }

  fileprivate func off(_ rung: Int, _ group: Int, _ tried: BitSet) -> Self {
    var tried = tried
    tried.insert(rung)
    return Self(calls: calls, node: node, phase: .climbing(group: group, tried: tried))
  }
}

// MARK: - Calls

extension Motion {
  mutating func call(_ start: Int, _ arrow: Int, _ here: Here) {
    let ref = terrain.nodes[Int(here.place.node)]
    let depth = here.place.calls < 0 ? 0 : calls[Int(here.place.calls)].depth
    let outside = step(.called, here)
    guard depth < Journey.deepestCall else {
      return note(outside, into: here.region, .tooDeep(ref))
    }
    guard start >= 0 else {
      return note(outside, into: here.region, terrain.missingStart(ref))
    }
    let inside = call(here.place.node, from: here.place.calls)
    let target = Place(calls: inside, node: Int32(start), phase: .arrived)
    add(outside, arrow, at: target, here.region)
  }

  mutating func comeBack(_ here: Here) {
    guard here.place.calls >= 0 else {
      let ref = terrain.nodes[Int(here.place.node)]
      return note(step(.cameBack, here), into: here.region, .notCalled(ref))
    }
    let frame = calls[Int(here.place.calls)]
    guard case .call(_, _, let turns) = terrain.stop(Int(frame.node)) else { return }
    let step = Step(
      happening: .cameBack, from: here.region, node: Int(frame.node), calls: frame.outer)
    go(turns, step, here.region)
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
