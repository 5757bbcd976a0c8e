/// Conditions and changes as sets of situations.
struct Rules {
  private let terrain: Terrain
  var situations: Situations
  private var holding: [Situations.Region?]
  private var prepared: [[Prepared]]

  private struct Prepared {
    let matter: Situations.Matters
    let from: Situations.Region
    let to: Situations.Region
    let mayStay: Bool
  }

  init(_ terrain: Terrain) {
    self.terrain = terrain
    situations = Situations(readings: terrain.matters.map(\.readings.count))
    holding = Array(repeating: nil, count: terrain.conditions.count)
    prepared = []
    for change in terrain.changes { prepared.append(change.settings.map { prepare($0) }) }
  }

  private mutating func prepare(_ setting: Terrain.Setting) -> Prepared {
    var group = BitSet(count: terrain.matters.count)
    group.insert(setting.matter)
    return Prepared(
      matter: situations.group(group), from: situations.only(setting.matter, in: setting.from),
      to: situations.only(setting.matter, in: setting.to), mayStay: setting.mayStay)
  }

  /// The situations before the first question.
  mutating func beginning(_ given: [FactID: Value]) -> Situations.Region {
    terrain.matters.indices.reversed().reduce(Situations.Region.every) { region, matter in
      let readings = terrain.readingsBefore(matter, given)
      return situations.intersection(region, situations.only(matter, in: readings))
    }
  }

  mutating func readings(of matter: Int, _ readings: [Int]) -> Situations.Region {
    situations.only(matter, in: readings)
  }

  /// The part in which the condition is true, and the rest; -1 is always true.
  mutating func split(
    _ region: Situations.Region, by condition: Int
  ) -> (holds: Situations.Region, rest: Situations.Region) {
    guard condition >= 0 else { return (region, .none) }
    let holding = holding(condition)
    return (
      situations.intersection(region, holding), situations.difference(region, without: holding)
    )
  }

  /// What can be after a change; `orNot` where it may not be carried out at all.
  mutating func applied(
    _ change: Int, to region: Situations.Region, orNot: Bool = false
  ) -> Situations.Region {
    guard change >= 0 else { return region }
    let after = prepared[change].reduce(region) { region, setting in
      let hit = situations.intersection(region, setting.from)
      let free = situations.forgetting(setting.matter, in: hit)
      let set = situations.intersection(free, setting.to)
      let stays = setting.mayStay ? region : situations.difference(region, without: setting.from)
      return situations.union(set, stays)
    }
    return orNot ? situations.union(region, after) : after
  }

  /// What can be before a change that leads into the region; the reverse of ``applied``.
  mutating func before(
    _ change: Int, into region: Situations.Region, orNot: Bool = false
  ) -> Situations.Region {
    guard change >= 0 else { return region }
    let before = prepared[change].reversed().reduce(region) { region, setting in
      let set = situations.intersection(region, setting.to)
      let free = situations.forgetting(setting.matter, in: set)
      let hit = situations.intersection(free, setting.from)
      let stays = setting.mayStay ? region : situations.difference(region, without: setting.from)
      return situations.union(hit, stays)
    }
    return orNot ? situations.union(region, before) : before
  }

  /// Where a condition is true that need not be one of the flows'.
  mutating func holding(_ condition: Condition) -> Situations.Region {
    regions(of: condition).holds
  }

  private mutating func holding(_ condition: Int) -> Situations.Region {
    if let known = holding[condition] { return known }
    let region = holding(terrain.conditions[condition])
    holding[condition] = region
    return region
  }

  /// Where a condition is true and where it is false; in the rest nobody can tell.
  private mutating func regions(
    of condition: Condition
  ) -> (holds: Situations.Region, fails: Situations.Region) {
    switch condition {
    case .test(let test): return regions(of: test)
    case .not(let part):
      let (holds, fails) = regions(of: part)
      return (fails, holds)
    case .all(let parts):
      return parts.reduce((.every, .none)) { all, part in
        let one = regions(of: part)
        return (situations.intersection(all.0, one.holds), situations.union(all.1, one.fails))
      }
    case .any(let parts):
      return parts.reduce((.none, .every)) { any, part in
        let one = regions(of: part)
        return (situations.union(any.0, one.holds), situations.intersection(any.1, one.fails))
      }
    }
  }

  private mutating func regions(
    of test: Test
  ) -> (holds: Situations.Region, fails: Situations.Region) {
    guard let number = terrain.matterNumbers[test.subject] else { return (.none, .none) }
    let matter = terrain.matters[number]
    return (
      situations.only(number, in: matter.readings(where: test, is: true)),
      situations.only(number, in: matter.readings(where: test, is: false))
    )
  }
}

extension Terrain {
  /// The readings that a matter can have before the first question.
  func readingsBefore(_ matter: Int, _ given: [FactID: Value]) -> [Int] {
    guard case .fact(let id) = matters[matter].subject, let fact = index[id] else { return [0] }
    let values = matters[matter].values(answered: false)
    if let value = given[id] { return values.filter { matters[matter].stands($0, for: value) } }
    return fact.isGiven ? values : [0]
  }
}
