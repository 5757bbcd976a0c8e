/// One way on from a node: a choice, an arm, a rung …
public struct Arrow: Hashable, Sendable, Comparable {
  public let from: NodeRef
  public let exit: Exit
  public let to: NodeRef

  /// By what the node is left. Arms are counted from 0, in the pack's order.
  public enum Exit: Hashable, Sendable {
    case choice(ChoiceID, arm: Int)
    /// After a typed answer.
    case typed(arm: Int)
    /// After a check, or a repair that stands by itself.
    case next(arm: Int)
    /// Into a flow that is called.
    case call
    /// On from the call, once the called flow came back.
    case cameBack(arm: Int)
    /// From a ladder to a rung that is taken.
    case rung
    /// From a rung back to its ladder, whatever came of it.
    case tried
    /// From a ladder, when a rung helped.
    case solved
    /// From a ladder, when nothing is left on it.
    case otherwise
  }

  public init(from: NodeRef, _ exit: Exit, to: NodeRef) {
    (self.from, self.exit, self.to) = (from, exit, to)
  }

  public static func < (one: Arrow, other: Arrow) -> Bool { one.key < other.key }

  private var key: (NodeRef, Int, String, Int, NodeRef) {
    switch exit {
    case .choice(let choice, let arm): (from, 0, choice.text, arm, to)
    case .typed(let arm): (from, 1, "", arm, to)
    case .next(let arm): (from, 2, "", arm, to)
    case .call: (from, 3, "", 0, to)
    case .cameBack(let arm): (from, 4, "", arm, to)
    case .rung: (from, 5, "", 0, to)
    case .tried: (from, 6, "", 0, to)
    case .solved: (from, 7, "", 0, to)
    case .otherwise: (from, 8, "", 0, to)
    }
  }
}
