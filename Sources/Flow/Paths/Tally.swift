/// The paths through an exploration: how many there are, and the extremes among them.
///
/// A path is a walk from the start to an end; two are the same if they take the same arrows in the
/// same order and are asked the same questions. Ladders are climbed as ``Climb`` says. A round is
/// gone once: an arrow that closes a round (``Rounds``) leads back to each place (a node with the
/// calls around it) once at most.
struct Tally {
  /// How many paths lead to each end, by the end's node.
  private(set) var endings: [Int: PathCount] = [:]
  private(set) var longest: Record?
  private(set) var mostQuestions: Record?
  private(set) var isComplete = true

  /// A path that is the longest of its kind, as the edges it takes.
  struct Record {
    let length: Int
    let edges: [Int]
  }

  /// A state with the places to which the path came back already.
  private struct Point: Hashable {
    let state: Int32
    let returned: Int32
  }

  private struct Link {
    let edge: Int32
    let target: Int32
  }

  private let exploration: Exploration
  private var returns: Returns
  private var points: [Point] = []
  private var numbers: [Point: Int32] = [:]
  private var links: [Link] = []
  private var firstLink: [Int] = [0]

  init(_ exploration: Exploration, _ rounds: Rounds, limit: Int) {
    self.exploration = exploration
    returns = Returns(exploration, rounds)
    guard !exploration.states.isEmpty else { return }
    unroll(limit: limit)
    measure()
    // Only the figures are kept.
    (points, numbers, links, firstLink) = ([], [:], [], [])
  }

  /// Lays out all points, each with the links that lead on from it.
  private mutating func unroll(limit: Int) {
    _ = point(Point(state: 0, returned: 0))
    var next = 0
    while next < points.count {
      guard points.count <= limit else {
        isComplete = false
        break
      }
      let here = points[next]
      for edge in exploration.edges(of: Int(here.state)) {
        guard let returned = returns.after(edge, from: Int(here.state), here.returned) else {
          continue
        }
        let target = Point(state: exploration.edges[edge].target, returned: returned)
        links.append(Link(edge: Int32(edge), target: point(target)))
      }
      firstLink.append(links.count)
      next += 1
    }
    while firstLink.count <= points.count { firstLink.append(links.count) }
  }

  private mutating func point(_ point: Point) -> Int32 {
    if let number = numbers[point] { return number }
    let number = Int32(points.count)
    numbers[point] = number
    points.append(point)
    return number
  }
}

extension Tally {
  /// What is known of a point from all the ways to it.
  private struct Mark {
    var ways = PathCount()
    var stations = -1
    var before: Int32 = -1
    /// Questions on a way without a repair so far; -1 where there is none.
    var questions = -1
    var askedBefore: Int32 = -1
  }

  private mutating func measure() {
    var marks = Array(repeating: Mark(), count: points.count)
    marks[0] = Mark(ways: PathCount(1), stations: 0, questions: 0)
    var best = (end: -1, stations: -1)
    var asked = (repair: -1, questions: -1)
    for point in order() {
      let state = Int(points[point].state)
      let mark = marks[point]
      if exploration.ending(of: state) != nil {
        endings[exploration.node(of: state), default: PathCount()] += mark.ways
        if mark.stations > best.stations { best = (point, mark.stations) }
      }
      let isRepair = exploration.isRepair(state)
      if isRepair, mark.questions > asked.questions { asked = (point, mark.questions) }
      for link in firstLink[point]..<firstLink[point + 1] {
        pass(mark, isRepair: isRepair, along: link, from: point, to: &marks)
      }
    }
    if best.end >= 0 {
      let edges = trace(best.end, marks, \.before)
      longest = Record(length: best.stations + 1, edges: edges)
    }
    if asked.repair >= 0 {
      let edges = trace(asked.repair, marks, \.askedBefore)
      mostQuestions = Record(length: asked.questions, edges: edges)
    }
  }

  private func pass(
    _ mark: Mark, isRepair: Bool, along number: Int, from point: Int, to marks: inout [Mark]
  ) {
    let link = links[number]
    let target = Int(link.target)
    marks[target].ways += mark.ways
    let stations =
      mark.stations + exploration.stations(passing: Int(link.edge), from: Int(points[point].state))
    if stations > marks[target].stations {
      marks[target].stations = stations
      marks[target].before = Int32(number)
    }
    guard mark.questions >= 0, !isRepair else { return }
    let isAsked = exploration.edges[Int(link.edge)].happening == .asked
    let questions = mark.questions + (isAsked ? 1 : 0)
    if questions > marks[target].questions {
      marks[target].questions = questions
      marks[target].askedBefore = Int32(number)
    }
  }

  /// The edges that lead to a point, from the first.
  private func trace(_ point: Int, _ marks: [Mark], _ before: KeyPath<Mark, Int32>) -> [Int] {
    var edges: [Int] = []
    var point = point
    while marks[point][keyPath: before] >= 0 {
      let link = Int(marks[point][keyPath: before])
      edges.append(Int(links[link].edge))
      point = source(of: link)
    }
    return edges.reversed()
  }

  private func source(of link: Int) -> Int {
    var (low, high) = (0, points.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if firstLink[middle] <= link { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The points so that every link leads onwards.
  private func order() -> [Int] {
    var before = Array(repeating: 0, count: points.count)
    for link in links { before[Int(link.target)] += 1 }
    var order = points.indices.filter { before[$0] == 0 }
    var next = 0
    while next < order.count {
      let point = order[next]
      next += 1
      for link in links[firstLink[point]..<firstLink[point + 1]] {
        before[Int(link.target)] -= 1
        if before[Int(link.target)] == 0 { order.append(Int(link.target)) }
      }
    }
    return order
  }
}

/// A number of paths; it stops at the greatest number there is.
public struct PathCount: Hashable, Sendable, Comparable, CustomStringConvertible {
  public private(set) var number: UInt64

  public init(_ number: UInt64 = 0) { self.number = number }

  /// There may be more.
  public var isAtLeast: Bool { number == .max }

  public var description: String { String(number) }

  public static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  public static func + (one: Self, other: Self) -> Self {
    let (sum, overflow) = one.number.addingReportingOverflow(other.number)
    return PathCount(overflow ? .max : sum)
  }

  public static func += (one: inout Self, other: Self) { one = one + other }
}
