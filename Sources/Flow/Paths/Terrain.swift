/// A pack as exploring needs it: nodes, arrows, conditions and matters, each by its number.
///
/// A number of -1 stands for "none": no condition, no node of that name, nothing changes.
struct Terrain {
  let index: PackIndex
  /// Every node of every flow, in the pack's order.
  let nodes: [NodeRef]
  let numbers: [NodeRef: Int]
  let matters: [Matter]
  let matterNumbers: [Matter.Subject: Int]

  var stops: [Stop] = []
  /// The steps by hand of each node that is a repair.
  var steps: [Int: [StepLine]] = [:]
  var arrows: [Arrow] = []
  var arrowNumbers: [Arrow: Int] = [:]
  var conditions: [Condition] = []
  var conditionNumbers: [Condition: Int] = [:]
  var decisions: [Decision] = []
  var decisionNumbers: [Decision: Int] = [:]
  var changes: [Change] = []
  var changeNumbers: [Change: Int] = [:]

  /// What a walk does at a node.
  enum Stop {
    case ask(Asking)
    case check(change: Int, [Turn])
    /// A repair that stands by itself.
    case repair(change: Int, [Turn])
    case ladder(Climb)
    case call(start: Int, arrow: Int, [Turn])
    case end(Ending)
  }

  /// An arm of a route.
  struct Turn {
    let condition: Int
    let decision: Int
    let arrow: Int
    let to: Int
  }

  struct Asking {
    /// The matter of the question's fact.
    let matter: Int
    let options: [Option]
  }

  /// A choice, or all that can be typed in.
  struct Option {
    let condition: Int
    let decision: Int
    let change: Int
    /// The readings for which this is the answer already, so that nobody is asked.
    let passes: [Int]
    let turns: [Turn]
  }

  struct StepLine {
    let condition: Int
    let decision: Int
    /// The readings of the system for which it is; nil for all.
    let systems: [Int]?
  }

  /// What an entry changes: each setting by itself.
  struct Change: Hashable {
    let settings: [Setting]
  }

  /// A matter gets one of the readings `to`, if it has one of `from`; else it stays.
  struct Setting: Hashable {
    let matter: Int
    let from: [Int]
    let to: [Int]
    /// It may stay in any case: a probe need not tell a fact.
    let mayStay: Bool
  }
}

/// A condition where it decides something.
public struct Decision: Hashable, Sendable {
  public let node: NodeRef
  public let part: Part
  public let condition: Condition

  /// Counted from 0, in the pack's order.
  public enum Part: Hashable, Sendable {
    case choice(ChoiceID)
    case choiceArm(ChoiceID, Int)
    case arm(Int)
    case rung(Int)
    case step(Int)
  }
}

extension Terrain {
  func stop(_ node: Int) -> Stop { stops[node] }

  func change(_ number: Int) -> Change? { number < 0 ? nil : changes[number] }

  /// The matters that a condition reads.
  func reads(_ condition: Int) -> [Int] {
    guard condition >= 0 else { return [] }
    return conditions[condition].tests.compactMap { matterNumbers[$0.subject] }
  }

  var systemMatter: Int? { matterNumbers[.fact("system")] }
}

extension Condition {
  /// All comparisons in it, from left to right.
  var tests: [Test] {
    var tests: [Test] = []
    var open = [self]
    while let part = open.popLast() {
      switch part {
      case .test(let test): tests.append(test)
      case .not(let inner): open.append(inner)
      case .all(let parts), .any(let parts): open.append(contentsOf: parts.reversed())
      }
    }
    return tests
  }
}
