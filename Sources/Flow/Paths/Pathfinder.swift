/// Finds the shortest way to anything that an exploration came to.
public struct Pathfinder: Sendable {
  let terrain: Terrain
  private var explored: [Explored]
  /// The states of each exploration at which the user stands at a node.
  private let standing: [[Int: [Int]]]
  private let crossing: [[Int: [Int]]]

  init(_ terrain: Terrain, _ explored: [Explored]) {
    (self.terrain, self.explored) = (terrain, explored)
    standing = explored.map { found in
      Dictionary(grouping: found.exploration.states.indices) {
        found.exploration.motion.standpointNumber(of: found.exploration.states[$0].place)
      }
    }
    crossing = explored.map { found in
      Dictionary(grouping: found.exploration.edges.indices) {
        Int(found.exploration.edges[$0].arrow)
      }
    }
  }

  /// To a node: the user stands there; or, where nobody ever does, the walk passes it.
  public mutating func directions(to node: NodeRef) -> Directions? {
    guard let number = terrain.numbers[node] else { return nil }
    return nearest(to: number) { $0.standing(in: $1) }
      ?? nearest(to: number) { $0.states[$1].region }
  }

  /// Along an arrow: the walk has just taken it.
  public mutating func directions(along arrow: Arrow) -> Directions? {
    guard let number = terrain.arrowNumbers[arrow] else { return nil }
    let firsts = explored.indices.compactMap { position -> Crossing? in
      (crossing[position][number] ?? []).map { self.crossing($0, in: position) }.min()
    }
    guard let first = firsts.min() else { return nil }
    let exploration = explored[first.position].exploration
    return explored[first.position].directions(
      along: exploration.edges[first.edge], from: Int(exploration.sources[first.edge]))
  }

  /// An edge with the number of entries that it takes to go along it.
  private struct Crossing: Comparable {
    let entries: Int
    let position: Int
    let edge: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.entries, one.position, one.edge) < (other.entries, other.position, other.edge)
    }
  }

  private func crossing(_ edge: Int, in position: Int) -> Crossing {
    let exploration = explored[position].exploration
    let distance = exploration.states[Int(exploration.sources[edge])].distance
    let entries = distance + (exploration.edges[edge].happening.needsSomebody ? 1 : 0)
    return Crossing(entries: entries, position: position, edge: edge)
  }

  /// The shortest way to a node in one of the situations that `region` names for its states.
  mutating func nearest(
    to node: Int, _ region: (inout Exploration, Int) -> Situations.Region
  ) -> Directions? {
    var best: (distance: Int, position: Int, state: Int, region: Situations.Region)?
    for position in explored.indices {
      // The states are in the order of their distance.
      for state in standing[position][node] ?? [] {
        let distance = explored[position].exploration.states[state].distance
        if let best, best.distance <= distance { break }
        let region = region(&explored[position].exploration, state)
        guard !region.isEmpty else { continue }
        best = (distance, position, state, region)
        break
      }
    }
    return best.flatMap { explored[$0.position].directions(to: $0.state, in: $0.region) }
  }
}
