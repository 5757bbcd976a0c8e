/// Everything that a walk through a flow can come to.
///
/// For each place it holds all situations in which a walk can be there, as far as anything further
/// on depends on them. They are found in rounds, by the number of entries that they need; a state
/// is what came to a place in one round and had not been there before. So there are few states,
/// the first at a place is the nearest, and none is left out.
struct Exploration {
  let chart: ChartID
  let given: [FactID: Value]
  var motion: Motion

  private(set) var states: [State] = []
  /// The edges that lead to new situations of a state, the first that came first.
  private(set) var arrivals: [[Int32]] = []
  private(set) var edges: [Motion.Edge] = []
  /// The state in which each edge begins.
  private(set) var sources: [Int32] = []
  /// Where the edges of each state begin; one more at the end.
  private var firstEdge: [Int] = [0]
  private(set) var stuck: [Stuck] = []
  /// All situations that came to a place so far, by the place's number.
  private(set) var reached: [Situations.Region] = []
  /// Whether everything was explored, within the limit.
  private(set) var isComplete = true

  struct State {
    let place: Int32
    let region: Situations.Region
    /// How many entries it takes to come there.
    let distance: Int
  }

  struct Stuck {
    let state: Int
    let edge: Motion.Edge
    let fault: Fault
  }

  /// What is on its way to places, in the order in which they are looked at.
  private struct Front {
    var queue: [Int32] = []
    var regions: [Int32: Situations.Region] = [:]
    var edges: [Int32: [Int32]] = [:]
  }

  init(_ terrain: Terrain, chart: Chart, given: [FactID: Value], limit: Int) {
    (self.chart, self.given) = (chart.id, given)
    motion = Motion(terrain)
    motion.sightings = Sightings(terrain)
    guard let start = motion.beginning(chart, given) else { return }
    var near = Front()
    var far = Front()
    var distance = 0
    push(start.region, to: start.place, by: nil, on: &near)
    while true {
      var next = 0
      while next < near.queue.count {
        guard states.count < limit, motion.rules.situations.work < limit * 100 else {
          isComplete = false
          return
        }
        arrive(at: near.queue[next], distance, &near, &far)
        next += 1
      }
      guard !far.queue.isEmpty else { return }
      (near, far) = (far, Front())
      distance += 1
    }
  }

  func edges(of state: Int) -> Range<Int> { firstEdge[state]..<firstEdge[state + 1] }

  var terrain: Terrain { motion.terrain }
  var sightings: Sightings { motion.sightings ?? Sightings(terrain) }
}

extension Exploration {
  /// Puts situations on the way to a place; those that were there before are nothing new.
  private mutating func push(
    _ region: Situations.Region, to place: Int32, by edge: Int32?, on front: inout Front
  ) {
    while reached.count <= Int(place) { reached.append(.none) }
    let new = motion.rules.situations.difference(region, without: reached[Int(place)])
    let known = front.regions[place]
    let fresh = motion.rules.situations.difference(new, without: known ?? .none)
    guard !fresh.isEmpty else { return }
    if known == nil { front.queue.append(place) }
    front.regions[place] = motion.rules.situations.union(known ?? .none, fresh)
    if let edge { front.edges[place, default: []].append(edge) }
  }

  private mutating func arrive(
    at place: Int32, _ distance: Int, _ near: inout Front, _ far: inout Front
  ) {
    let arrivals = near.edges.removeValue(forKey: place) ?? []
    guard let coming = near.regions.removeValue(forKey: place) else { return }
    let new = motion.rules.situations.difference(coming, without: reached[Int(place)])
    guard !new.isEmpty else { return }
    reached[Int(place)] = motion.rules.situations.union(reached[Int(place)], new)
    let state = states.count
    states.append(State(place: place, region: new, distance: distance))
    self.arrivals.append(arrivals)
    motion.look(from: place, in: new)
    for edge in motion.edges {
      let number = Int32(edges.count)
      edges.append(edge)
      sources.append(Int32(state))
      if edge.happening.needsSomebody {
        push(edge.region, to: edge.place, by: number, on: &far)
      } else {
        push(edge.region, to: edge.place, by: number, on: &near)
      }
    }
    stuck += motion.stuck.map { Stuck(state: state, edge: $0.edge, fault: $0.fault) }
    firstEdge.append(edges.count)
  }
}
