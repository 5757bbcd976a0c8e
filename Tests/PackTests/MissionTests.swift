import Flow
import Testing
import Wizard

/// Every row of the mission is carried by the pack, and a walk comes to it on every system and
/// surface that the row names.
@Suite struct MissionTests {
  @Test func everyRowIsReachedWhereItIsNeeded() throws {
    let index = try ShippedPack.read()
    let marks = Mark.all(in: index.pack)
    let rows = try MissionRow.all()
    #expect(Set(rows.map(\.id)).count == 55)
    var unseen = marks.mapValues(Set.init)
    var tours: [Tour] = []
    for (given, rows) in Dictionary(grouping: rows, by: \.given) {
      var tour = Tour(index, given: given)
      for row in rows.sorted(by: { $0.id < $1.id }) {
        let reached = try (marks[row.id] ?? []).filter { try tour.reaches($0) }
        #expect(!reached.isEmpty, "nothing carries \(row)")
        unseen[row.id]?.subtract(reached)
      }
      tours.append(tour)
    }
    // The pack may carry a row on more surfaces than it must, but each mark somebody comes to.
    for (row, marks) in unseen {
      for mark in marks {
        let isReached = try tours.indices.contains { try tours[$0].reaches(mark) }
        #expect(isReached, "nobody comes to \(mark), which is to carry \(row)")
      }
    }
  }

  @Test func everyMarkIsARowOfTheMission() throws {
    let rows = Set(try MissionRow.all().map(\.id))
    #expect(Set(Mark.all(in: try ShippedPack.read().pack).keys).subtracting(rows) == [])
  }
}

/// All that can be come to with certain facts given.
struct Tour {
  private let index: PackIndex
  private let report: PathReport
  private var pathfinder: Pathfinder
  private let missingTexts: Set<TextID>
  private let missingArrows: Set<Arrow>

  init(_ index: PackIndex, given: [FactID: Value]) {
    self.index = index
    report = Paths.explore(index, given: given, catalogue: .library)
    pathfinder = report.pathfinder
    missingTexts = Set(report.texts.missing)
    missingArrows = Set(report.arrows.missing)
  }

  /// Whether a walk comes to the mark, and what carries it is shown there.
  mutating func reaches(_ mark: Mark) throws -> Bool {
    guard let directions = pathfinder.directions(to: mark.node) else { return false }
    let journey = try directions.journey(through: index)
    let spots = journey.trail.map { $0.spot } + [journey.spot]
    let stood = spots.contains { $0.node == mark.node || $0.rung == mark.node }
    guard stood else { return false }
    if let text = mark.text, missingTexts.contains(text) { return false }
    if let rung = mark.rung {
      return !missingArrows.contains(Arrow(from: mark.node, .rung, to: rung))
        && report.nodes.missing.allSatisfy { $0 != rung }
    }
    if let repair = index.repair(mark.node), !repair.steps.isEmpty {
      return !journey.knowledge.steps(of: repair).isEmpty
    }
    return true
  }
}
