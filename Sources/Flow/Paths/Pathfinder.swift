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
        found.exploration.standpointNumber(of: $0)
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
    let firsts = explored.indices.compactMap {
      position -> (way: Int32, position: Int, edge: Int)? in
      let ways = explored[position].ways
      let exploration = explored[position].exploration
      let edges = (crossing[position][number] ?? []).map { edge -> (way: Int32, edge: Int) in
        let entries: Int32 = exploration.edges[edge].happening.needsSomebody ? 1 : 0
        return (ways.length[exploration.source(of: edge)] + entries, edge)
      }
      return edges.min { $0 < $1 }.map { ($0.way, position, $0.edge) }
    }
    guard let first = firsts.min(by: { $0 < $1 }) else { return nil }
    let exploration = explored[first.position].exploration
    return explored[first.position].directions(
      along: exploration.edges[first.edge], from: exploration.source(of: first.edge))
  }

  /// The shortest way to a node in one of the situations that `region` names for its states.
  mutating func nearest(
    to node: Int, _ region: (inout Exploration, Int) -> Situations.Region
  ) -> Directions? {
    var best: (length: Int32, position: Int, state: Int, region: Situations.Region)?
    for position in explored.indices {
      for state in explored[position].nearest(standing[position][node] ?? []) {
        let length = explored[position].ways.length[state]
        if let best, best.length <= length { break }
        let region = region(&explored[position].exploration, state)
        guard !region.isEmpty else { continue }
        best = (length, position, state, region)
        break
      }
    }
    return best.flatMap { explored[$0.position].directions(to: $0.state, in: $0.region) }
  }
}
