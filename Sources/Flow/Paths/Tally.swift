/// The paths through a graph of states: how many there are, and the extremes among them.
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

  /// A path that is the longest of its kind, as the links it takes.
  struct Record {
    let length: Int
    let links: [Int]
  }

  /// A state with the places to which the path came back already.
  private struct Point: Hashable {
    let state: Int32
    let returned: Int32
  }

  private struct Step {
    let link: Int32
    let target: Int32
  }

  private let graph: PathGraph
  private var returns: Returns
  private var points: [Point] = []
  private var numbers: [Point: Int32] = [:]
  private var steps: [Step] = []
  private var firstStep: [Int] = [0]

  init(_ graph: PathGraph, _ rounds: Rounds, limit: Int) {
    self.graph = graph
    returns = Returns(graph, rounds)
    guard !graph.states.isEmpty else { return }
    unroll(limit: limit)
    measure()
    // Only the figures are kept.
    (points, numbers, steps, firstStep) = ([], [:], [], [])
  }

  /// Lays out all points, each with the steps that lead on from it.
  private mutating func unroll(limit: Int) {
    _ = number(of: Point(state: 0, returned: 0))
    var next = 0
    while next < points.count {
      guard points.count <= limit else {
        isComplete = false
        break
      }
      let here = points[next]
      for link in graph.links(of: Int(here.state)) {
        guard let returned = returns.after(link, from: Int(here.state), here.returned) else {
          continue
        }
        let target = Point(state: graph.links[link].target, returned: returned)
        steps.append(Step(link: Int32(link), target: number(of: target)))
      }
      firstStep.append(steps.count)
      next += 1
    }
    while firstStep.count <= points.count { firstStep.append(steps.count) }
  }

  private mutating func number(of point: Point) -> Int32 {
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
    var best = (point: -1, length: -1)
    var asked = (point: -1, length: -1)
    for point in order() {
      let place = graph.states[Int(points[point].state)].place
      let mark = marks[point]
      if graph.motion.ending(at: place) != nil {
        endings[graph.motion.node(of: place), default: PathCount()] += mark.ways
        if mark.stations > best.length { best = (point, mark.stations) }
      }
      let isRepair = graph.motion.isRepair(place)
      if isRepair, mark.questions > asked.length { asked = (point, mark.questions) }
      for step in firstStep[point]..<firstStep[point + 1] {
        pass(mark, at: place, isRepair: isRepair, along: step, to: &marks)
      }
    }
    if best.point >= 0 {
      longest = Record(length: best.length + 1, links: trace(best.point, marks, \.before))
    }
    if asked.point >= 0 {
      mostQuestions = Record(length: asked.length, links: trace(asked.point, marks, \.askedBefore))
    }
  }

  private func pass(
    _ mark: Mark, at place: Int32, isRepair: Bool, along number: Int, to marks: inout [Mark]
  ) {
    let target = Int(steps[number].target)
    let happening = graph.links[Int(steps[number].link)].happening
    marks[target].ways += mark.ways
    let stations = mark.stations + (graph.motion.isStation(place, leaving: happening) ? 1 : 0)
    if stations > marks[target].stations {
      marks[target].stations = stations
      marks[target].before = Int32(number)
    }
    guard mark.questions >= 0, !isRepair else { return }
    let questions = mark.questions + (happening == .asked ? 1 : 0)
    if questions > marks[target].questions {
      marks[target].questions = questions
      marks[target].askedBefore = Int32(number)
    }
  }

  /// The links that lead to a point, from the first.
  private func trace(_ point: Int, _ marks: [Mark], _ before: KeyPath<Mark, Int32>) -> [Int] {
    var links: [Int] = []
    var point = point
    while marks[point][keyPath: before] >= 0 {
      let step = Int(marks[point][keyPath: before])
      links.append(Int(steps[step].link))
      point = firstStep.position(of: step)
    }
    return links.reversed()
  }

  /// The points so that every step leads onwards.
  private func order() -> [Int] {
    var before = Array(repeating: 0, count: points.count)
    for step in steps { before[Int(step.target)] += 1 }
    var order = points.indices.filter { before[$0] == 0 }
    var next = 0
    while next < order.count {
      let point = order[next]
      next += 1
      for step in steps[firstStep[point]..<firstStep[point + 1]] {
        before[Int(step.target)] -= 1
        if before[Int(step.target)] == 0 { order.append(Int(step.target)) }
      }
    }
    return order
  }
}

extension [Int] {
  /// Which stretch a number falls into, where these are the stretches' beginnings.
  func position(of number: Int) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if self[middle] <= number { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
