/// What was seen while exploring: nodes shown, choices offered, steps shown, conditions decided.
struct Sightings {
  /// Nodes at which somebody stands, by number.
  private(set) var shown: [Bool]
  private(set) var options: Set<Spotted> = []
  private(set) var steps: Set<Spotted> = []
  /// Decisions that were seen to hold, and seen not to.
  private(set) var held: [Bool]
  private(set) var failed: [Bool]
  /// Repairs seen without any step, with the readings of the system.
  private(set) var bare: Set<Spotted> = []

  /// A part of a node, by numbers.
  struct Spotted: Hashable {
    let node: Int
    let part: Int
  }

  private var lines: [Int: Lines] = [:]

  /// Where the steps of a repair show.
  private struct Lines {
    var visible: [Situations.Region] = []
    /// Where none of them does.
    var none = Situations.Region.every
    /// Steps not seen yet, and decisions not seen both ways.
    var open: [Int] = []
  }

  init(_ terrain: Terrain) {
    shown = Array(repeating: false, count: terrain.nodes.count)
    held = Array(repeating: false, count: terrain.decisions.count)
    failed = held
  }

  mutating func show(_ node: Int) { shown[node] = true }

  mutating func show(option: Int, of node: Int) {
    options.insert(Spotted(node: node, part: option))
  }

  mutating func decide(_ decision: Int, _ holds: Situations.Region, _ rest: Situations.Region) {
    guard decision >= 0 else { return }
    if !holds.isEmpty { held[decision] = true }
    if !rest.isEmpty { failed[decision] = true }
  }

  /// Looks at a repair's steps in these situations.
  mutating func look(
    at node: Int, _ region: Situations.Region, _ terrain: Terrain, _ rules: inout Rules
  ) {
    shown[node] = true
    guard let all = terrain.steps[node] else { return }
    var lines = lines[node] ?? Self.lines(all, terrain, &rules)
    if rules.situations.overlap(region, lines.none) {
      noteBare(node, rules.situations.intersection(region, lines.none), terrain, &rules)
    }
    lines.open.removeAll { step in
      let line = all[step]
      if rules.situations.overlap(region, lines.visible[step]) {
        steps.insert(Spotted(node: node, part: step))
      }
      let here = line.systems.map { systems -> Situations.Region in
        let matter = terrain.systemMatter ?? 0
        let reading = rules.readings(of: matter, systems)
        return rules.situations.intersection(region, reading)
      }
      let (holds, rest) = rules.split(here ?? region, by: line.condition)
      decide(line.decision, holds, rest)
      let isDecided = line.decision < 0 || held[line.decision] && failed[line.decision]
      return isDecided && steps.contains(Spotted(node: node, part: step))
    }
    self.lines[node] = lines
  }

  private mutating func noteBare(
    _ node: Int, _ region: Situations.Region, _ terrain: Terrain, _ rules: inout Rules
  ) {
    guard let system = terrain.systemMatter else {
      bare.insert(Spotted(node: node, part: -1))
      return
    }
    for reading in terrain.matters[system].readings.indices {
      let here = rules.readings(of: system, [reading])
      if rules.situations.overlap(region, here) {
        bare.insert(Spotted(node: node, part: reading))
      }
    }
  }

  private static func lines(
    _ steps: [Terrain.StepLine], _ terrain: Terrain, _ rules: inout Rules
  ) -> Lines {
    var lines = Lines(open: Array(steps.indices))
    for step in steps {
      let visible = rules.visible(step, terrain)
      lines.visible.append(visible)
      lines.none = rules.situations.difference(lines.none, without: visible)
    }
    return lines
  }
}

extension Rules {
  /// Where a step shows.
  mutating func visible(_ step: Terrain.StepLine, _ terrain: Terrain) -> Situations.Region {
    let (holds, _) = split(.every, by: step.condition)
    guard let systems = step.systems, let matter = terrain.systemMatter else { return holds }
    return situations.intersection(holds, readings(of: matter, systems))
  }
}
