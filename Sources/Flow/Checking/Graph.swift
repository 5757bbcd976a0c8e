/// A pack's nodes and the arrows between them, as numbers: names are looked up once, and every
/// proof goes over flat arrays.
///
/// Nodes are numbered through all charts. An arrow whose target no node has is left out.
struct Graph {
  enum Label: Hashable, Sendable {
    case arm(Int)
    case choice(Int, arm: Int)
    /// To a repair on the ladder; it comes back to the ladder.
    case rung(Int)
    case solved
    case otherwise
    /// To the start of a part; the caller's arms are taken when it has come back.
    case call
  }

  struct Arrow: Sendable {
    let target: Int
    let label: Label
    /// The formula of the arm or rung; -1 where there is none.
    let when: Int
    /// The formula of the choice it belongs to; -1 where there is none.
    let shown: Int

    /// Whether the walk goes on at the target, within the same chart.
    var leadsOn: Bool {
      switch label {
      case .arm, .choice, .solved, .otherwise: true
      case .rung, .call: false
      }
    }
  }

  enum Kind: Hashable, Sendable {
    case ask
    case check
    case repair
    case ladder
    case call
    case end(Ending)
  }

  struct Station: Sendable {
    let kind: Kind
    let chart: Int
    /// Of a question: the number of its fact, as a variable; -1 where it keeps none.
    var fact = -1
    /// Of a question: where the values of its choices stand in ``choiceValues``.
    var choices = 0..<0
    /// Of a repair: whether it takes something away that people would miss.
    var isDestructive = false
    /// Of a call: the number of the called chart; -1 where there is none.
    var part = -1
  }

  var stations: [Station] = []
  /// Of each chart the number of its first node, and one more.
  var firstNode: [Int] = []
  /// Of each chart the node where it starts; -1 where there is none.
  var starts: [Int] = []
  /// Of each node the number of its first arrow, and one more.
  var firstArrow: [Int] = []
  var arrows: [Arrow] = []
  /// For the choices of questions that keep a fact: the number of the value; -1 where none fits.
  var choiceValues: [Int] = []

  func nodes(of chart: Int) -> Range<Int> { firstNode[chart]..<firstNode[chart + 1] }
  func arrowNumbers(from node: Int) -> Range<Int> { firstArrow[node]..<firstArrow[node + 1] }
  func arrows(from node: Int) -> ArraySlice<Arrow> { arrows[arrowNumbers(from: node)] }
}
