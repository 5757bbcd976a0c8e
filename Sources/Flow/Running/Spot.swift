/// A place on a way through a pack, by stable names: answers are kept by it.
public struct Spot: Hashable, Sendable, Comparable {
  /// The calls that led here, the outermost first.
  public let calls: [NodeRef]
  public let node: NodeRef
  /// How often the way was here before, by the same calls.
  public let visit: Int
  /// The rung at hand, where the node is a ladder and one was taken.
  public let rung: NodeRef?

  public init(calls: [NodeRef] = [], node: NodeRef, visit: Int = 0, rung: NodeRef? = nil) {
    (self.calls, self.node, self.visit, self.rung) = (calls, node, visit, rung)
  }

  /// The same place with that rung taken.
  public func on(_ rung: NodeRef?) -> Spot {
    Spot(calls: calls, node: node, visit: visit, rung: rung)
  }

  /// By flow and node first.
  public static func < (one: Spot, other: Spot) -> Bool {
    if one.node != other.node { return one.node < other.node }
    if one.visit != other.visit { return one.visit < other.visit }
    return one.calls.lexicographicallyPrecedes(other.calls)
  }
}
