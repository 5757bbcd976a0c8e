/// The strongly connected components of a graph given by its arrows (Tarjan, without recursion).
///
/// They come in an order in which every component stands after those that it leads to.
struct Components {
  /// The component of each node; -1 for nodes that were left out.
  private(set) var number: [Int]
  private(set) var members: [[Int]] = []

  private struct Frame {
    let node: Int
    var rest: Range<Int>
  }

  private var index: [Int]
  private var low: [Int]
  private var stack: [Int] = []
  private var counter = 0

  /// `arrows` gives the numbers of a node's arrows, and `target` where one leads; nil for an
  /// arrow that does not count.
  init(
    nodes: Range<Int>, where includes: (Int) -> Bool = { _ in true },
    arrows: (Int) -> Range<Int>, target: (_ node: Int, _ arrow: Int) -> Int?
  ) {
    number = Array(repeating: -1, count: nodes.upperBound)
    index = number
    low = number
    for node in nodes where index[node] < 0 && includes(node) { visit(node, arrows, target) }
  }

  private mutating func visit(
    _ root: Int, _ arrows: (Int) -> Range<Int>, _ target: (Int, Int) -> Int?
  ) {
    var frames = [open(root, arrows)]
    while var frame = frames.popLast() {
      guard let arrow = frame.rest.popFirst() else {
        close(frame.node)
        if let parent = frames.last { low[parent.node] = min(low[parent.node], low[frame.node]) }
        continue
      }
      frames.append(frame)
      guard let next = target(frame.node, arrow) else { continue }
      if index[next] < 0 {
        frames.append(open(next, arrows))
      } else if number[next] < 0 {
        low[frame.node] = min(low[frame.node], index[next])
      }
    }
  }

  private mutating func open(_ node: Int, _ arrows: (Int) -> Range<Int>) -> Frame {
    (index[node], low[node]) = (counter, counter)
    counter += 1
    stack.append(node)
    return Frame(node: node, rest: arrows(node))
  }

  /// Ends a node; if it is the first of its component, that is whole now.
  private mutating func close(_ node: Int) {
    guard low[node] == index[node] else { return }
    var component: [Int] = []
    while let member = stack.popLast() {
      number[member] = members.count
      component.append(member)
      if member == node { break }
    }
    members.append(component)
  }
}
