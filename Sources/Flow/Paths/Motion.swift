/// What can happen at a place of a walk, in all situations at once.
struct Motion {
  let terrain: Terrain
  var rules: Rules
  /// What was seen while moving; nil where nobody watches.
  var sightings: Sightings?
  private let foresight: Foresight

  private(set) var places: [Place] = []
  private var placeNumbers: [Place: Int32] = [:]
  private(set) var calls: [CallFrame] = []
  private var callNumbers: [CallKey: Int32] = [:]
  /// What is forgotten on coming to a place: what nothing further on depends on.
  private var forgotten: [Situations.Matters] = []
  private var forgottenAt: [CallKey: Situations.Matters] = [:]

  /// What the latest look found.
  var edges: [Edge] = []
  var stuck: [Stuck] = []

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

  /// One thing that can happen at a place.
  struct Edge {
    let happening: Happening
    let arrow: Int32
    /// To which place it leads, and what is still known there.
    let place: Int32
    let region: Situations.Region
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
    let edge: Edge
    let fault: Fault
  }

  init(_ terrain: Terrain) {
    self.terrain = terrain
    rules = Rules(terrain)
    foresight = Foresight(terrain)
  }

  /// The place and the situations in which a walk through a flow begins; nil if it has no start.
  mutating func beginning(
    _ chart: Chart, _ given: [FactID: Value]
  ) -> (place: Int32, region: Situations.Region)? {
    guard let start = chart.start, let node = terrain.numbers[NodeRef(chart.id, start)] else {
      return nil
    }
    let place = number(of: Place(calls: -1, node: Int32(node), phase: .arrived))
    return (place, kept(rules.beginning(given), at: place))
  }

  /// Finds all that can happen there, as ``edges`` and ``stuck``.
  mutating func look(from place: Int32, in region: Situations.Region) {
    edges.removeAll(keepingCapacity: true)
    stuck.removeAll(keepingCapacity: true)
    let here = Here(number: place, place: places[Int(place)], region: region)
    let node = Int(here.place.node)
    switch (terrain.stop(node), here.place.phase) {
    case (.ask(let asking), _): ask(asking, here)
    case (.check(let change, let turns), _):
      sightings?.show(node)
      go(turns, step(.checked, here, change), rules.applied(change, to: region))
    case (.repair(let change, let turns), _):
      sightings?.look(at: node, region, terrain, &rules)
      go(turns, step(.repaired, here, change), rules.applied(change, to: region, orNot: true))
    case (.ladder(let climb), .onRung(let rung, let group, let tried)):
      tryRung(rung, of: climb, group: group, tried: tried, here)
    case (.ladder(let climb), .climbing(let group, let tried)):
      offer(climb, group: group, tried: tried, here)
    case (.ladder(let climb), .arrived):
      offer(climb, group: 0, tried: BitSet(count: climb.rungs.count), here)
    case (.call(let start, let arrow, _), _): call(start, arrow, here)
    case (.end(.back), _): comeBack(here)
    case (.end, _): sightings?.show(node)
    }
  }
}

// MARK: - Places

extension Motion {
  mutating func number(of place: Place) -> Int32 {
    if let number = placeNumbers[place] { return number }
    let number = Int32(places.count)
    placeNumbers[place] = number
    places.append(place)
    forgotten.append(forgotten(at: CallKey(outer: place.calls, node: place.node)))
    return number
  }

  mutating func kept(
    _ region: Situations.Region, at place: Int32
  ) -> Situations.Region {
    rules.situations.forgetting(forgotten[Int(place)], in: region)
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

  mutating func call(_ node: Int32, from outer: Int32) -> Int32 {
    let key = CallKey(outer: outer, node: node)
    if let number = callNumbers[key] { return number }
    let needed = foresight.needed(after: Int(node), caller: neededAfter(outer))
    let depth = outer < 0 ? 1 : calls[Int(outer)].depth + 1
    let number = Int32(calls.count)
    calls.append(CallFrame(outer: outer, node: node, depth: depth, needed: needed))
    callNumbers[key] = number
    return number
  }
}
