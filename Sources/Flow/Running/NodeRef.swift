/// A node with the flow it stands in.
public struct NodeRef: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let chart: ChartID
  public let node: NodeID

  public init(_ chart: ChartID, _ node: NodeID) { (self.chart, self.node) = (chart, node) }

  public var description: String { "\(chart)/\(node)" }

  public static func < (one: NodeRef, other: NodeRef) -> Bool {
    (one.chart, one.node) < (other.chart, other.node)
  }
}
