import Testing

@testable import Flow

/// Directions are right if a real journey that follows them comes to the place.
struct DirectionsTests {
  @Test(arguments: RandomCase.all)
  func everyNodeIsReached(_ random: RandomCase) throws {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index)
    var finder = report.pathfinder
    let missing = Set(report.nodes.missing)
    for node in Terrain(index).nodes where !missing.contains(node) {
      let found = finder.directions(to: node)
      let journey = try #require(found).journey(through: index)
      let passed = journey.taken(since: 0).flatMap { [$0.arrow.from, $0.arrow.to] }
      #expect(journey.stands(at: node) || passed.contains(node), "\(node)")
    }
    let strays = missing.compactMap { finder.directions(to: $0) }
    #expect(strays.isEmpty)
  }

  @Test(arguments: RandomCase.all)
  func everyArrowIsTaken(_ random: RandomCase) throws {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index)
    var finder = report.pathfinder
    let missing = Set(report.arrows.missing)
    for arrow in Terrain(index).arrows where !missing.contains(arrow) {
      let found = finder.directions(along: arrow)
      let taken = try #require(found).follow(index)
      #expect(taken.contains(arrow), "\(arrow)")
    }
    let strays = missing.compactMap { finder.directions(along: $0) }
    #expect(strays.isEmpty)
  }

  @Test(arguments: RandomCase.all)
  func extremesAndDeadEndsAreReal(_ random: RandomCase) throws {
    let index = PackIndex(random.pack)
    let report = Paths.explore(index)
    for end in report.deadEnds {
      #expect(try end.directions.journey(through: index).station == .fault(end.fault))
    }
    for chart in report.charts {
      if let longest = chart.longest {
        let journey = try longest.directions.journey(through: index)
        #expect(chart.ends.map(\.node).contains(journey.node))
        #expect(longest.stations.last == journey.node)
      }
      if let questions = chart.mostQuestions {
        let journey = try questions.directions.journey(through: index)
        let asked = questions.directions.entries.filter { $0.kind == .answer }
        #expect(asked.count == questions.length)
        #expect(try journey.stands(at: #require(questions.stations.last)))
      }
    }
  }
}

extension Journey {
  /// Whether the user stands there: at the node, or at the rung.
  func stands(at node: NodeRef) -> Bool {
    switch station {
    case .repair(let repair): repair == node
    case .end, .question, .check, .verify, .ladder, .didItHelp: self.node == node
    case .fault: false
    }
  }
}

extension Directions {
  /// All arrows that a real journey takes on following them.
  func follow(_ index: PackIndex) throws(Refusal) -> [Arrow] {
    var journey = Journey(index, through: chart, given: given)
    var arrows = journey.taken(since: 0).map(\.arrow)
    for entry in entries {
      let start = journey.trail.count
      try journey.enter(entry)
      arrows += journey.taken(since: start).map(\.arrow)
    }
    return arrows
  }
}
