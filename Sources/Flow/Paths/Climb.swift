/// A ladder as exploring needs it.
///
/// The user may take the rungs in any order; exploring every order would take forever and tell
/// nothing new. A rung's verification can change what a condition of another rung reads; rungs
/// tied in that way make one group. The groups are explored one after the other, in the pack's
/// order; in a group, every order of its rungs. Most groups are a single rung.
///
/// That reaches all that any order reaches. Groups do not touch each other, so a way through them
/// mixed can be sorted. That a repair changes nothing is one of its outcomes, so the rungs that are
/// tried earlier than somebody would have tried them stand in nobody's way. And rungs of a group
/// with the same condition and the same verification stand for each other, so these keep the
/// pack's order.
struct Climb {
  struct Rung {
    let node: Int
    /// It is offered if one of these holds; -1 holds always. A ladder may name a repair twice.
    let conditions: [Int]
    let decisions: [Int]
    let change: Int
    /// From the ladder to the rung, and back.
    let taken: Int
    let tried: Int
  }

  let rungs: [Rung]
  let groups: [Group]
  let solved: Int
  let solvedArrow: Int
  let otherwise: Int
  let otherwiseArrow: Int

  /// Rungs that change what the others' conditions read.
  struct Group {
    /// Rungs that stand for each other, in the pack's order.
    let kinds: [[Int]]
  }
}

extension Climb.Group {
  /// The rungs to explore next, where these of the group were tried.
  func next(after tried: BitSet) -> [Int] {
    kinds.compactMap { kind in kind.first { !tried.contains($0) } }
  }
}

extension Terrain {
  mutating func climb(_ ladder: Ladder, _ ref: NodeRef) -> Climb {
    let solved = NodeRef(ref.chart, ladder.solved)
    let otherwise = NodeRef(ref.chart, ladder.otherwise)
    let rungs = rungs(of: ladder, ref)
    return Climb(
      rungs: rungs, groups: groups(rungs), solved: numbers[solved] ?? -1,
      solvedArrow: arrow(Arrow(from: ref, .solved, to: solved)),
      otherwise: numbers[otherwise] ?? -1,
      otherwiseArrow: arrow(Arrow(from: ref, .otherwise, to: otherwise)))
  }

  private mutating func rungs(of ladder: Ladder, _ ref: NodeRef) -> [Climb.Rung] {
    var conditions: [NodeRef: [Int]] = [:]
    var decisions: [NodeRef: [Int]] = [:]
    var order: [NodeRef] = []
    for (position, rung) in ladder.rungs.enumerated() {
      let target = rung.ref(in: ref.chart)
      guard index.repair(target) != nil else { continue }
      if conditions[target] == nil { order.append(target) }
      conditions[target, default: []].append(number(rung.when))
      decisions[target, default: []].append(decision(ref, .rung(position), rung.when))
    }
    return order.map { target in
      Climb.Rung(
        node: numbers[target] ?? -1, conditions: conditions[target] ?? [],
        decisions: decisions[target] ?? [],
        change: change(running: index.repair(target)?.verify ?? []),
        taken: arrow(Arrow(from: ref, .rung, to: target)),
        tried: arrow(Arrow(from: target, .tried, to: ref)))
    }
  }

  private func groups(_ rungs: [Climb.Rung]) -> [Climb.Group] {
    let reads = rungs.map { Set($0.conditions.flatMap(self.reads)) }
    let writes = rungs.map { Set(change($0.change)?.settings.map(\.matter) ?? []) }
    let read = reads.reduce(into: Set()) { $0.formUnion($1) }
    var group = Array(rungs.indices)
    for matter in read.sorted() {
      let writers = rungs.indices.filter { writes[$0].contains(matter) }
      let tied = rungs.indices.filter { reads[$0].contains(matter) || writes[$0].contains(matter) }
      guard !writers.isEmpty, tied.count > 1, let first = tied.map({ group[$0] }).min() else {
        continue
      }
      let gone = Set(tied.map { group[$0] })
      group = group.map { gone.contains($0) ? first : $0 }
    }
    return Dictionary(grouping: rungs.indices, by: { group[$0] }).sorted { $0.key < $1.key }
      .map { _, members in
        let needed = members.reduce(into: Set()) { $0.formUnion(reads[$1]) }
        return Climb.Group(kinds: kinds(members, rungs, writes.map(needed.intersection)))
      }
  }

  private func kinds(
    _ members: [Int], _ rungs: [Climb.Rung], _ writes: [Set<Int>]
  ) -> [[Int]] {
    struct Footprint: Hashable {
      let conditions: [Int]
      let writes: Set<Int>
    }
    var order: [Footprint] = []
    var kinds: [Footprint: [Int]] = [:]
    for member in members {
      let print = Footprint(conditions: rungs[member].conditions, writes: writes[member])
      if kinds[print] == nil { order.append(print) }
      kinds[print, default: []].append(member)
    }
    return order.compactMap { kinds[$0] }
  }
}
