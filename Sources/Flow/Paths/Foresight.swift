/// Which matters may still be read from each node on: two ways that differ only in others are one.
struct Foresight {
  /// Read before the flow at hand comes back to its caller.
  private(set) var ahead: [BitSet]
  /// Passed on to the caller as they are, where the flow can come back.
  private(set) var passed: [BitSet]

  private let everything: BitSet
  private let own: [Own]

  /// What the node itself reads, and what it overwrites before anything further on reads it.
  private struct Own {
    var reads: BitSet
    var overwrites: BitSet
    var next: [Int] = []
    /// The start of a flow that is called between this node and the next.
    var called: Int?
    var comesBack = false
  }

  init(_ terrain: Terrain) {
    let nothing = BitSet(count: terrain.matters.count)
    let everything = nothing.inverted(count: terrain.matters.count)
    self.everything = everything
    own = terrain.nodes.indices.map { Self.own($0, terrain, nothing) }
    ahead = own.map { $0.reads }
    passed = own.map { $0.comesBack ? everything : nothing }
    spread()
  }

  /// What is read at a node and after it; `caller` is what is read once the flow came back.
  func needed(at node: Int, caller: BitSet) -> BitSet {
    ahead[node].union(passed[node].intersection(caller))
  }

  /// What is read once the flow that is called at that node came back.
  func needed(after call: Int, caller: BitSet) -> BitSet {
    own[call].next.reduce(into: own[call].reads) { needed, next in
      needed.formUnion(self.needed(at: next, caller: caller))
    }
  }

  /// Works backwards until nothing changes any more.
  private mutating func spread() {
    var before: [[Int]] = Array(repeating: [], count: own.count)
    for (node, own) in own.enumerated() {
      for next in own.next + (own.called.map { [$0] } ?? []) { before[next].append(node) }
    }
    var open = Array(own.indices)
    var isOpen = Array(repeating: true, count: own.count)
    while let node = open.popLast() {
      isOpen[node] = false
      let (ahead, passed) = look(from: own[node])
      guard ahead != self.ahead[node] || passed != self.passed[node] else { continue }
      (self.ahead[node], self.passed[node]) = (ahead, passed)
      for earlier in before[node] where !isOpen[earlier] {
        isOpen[earlier] = true
        open.append(earlier)
      }
    }
  }

  private func look(from own: Own) -> (ahead: BitSet, passed: BitSet) {
    guard !own.comesBack else { return (own.reads, everything) }
    var ahead = own.reads
    var passed = everything.subtracting(everything)
    for next in own.next {
      ahead.formUnion(self.ahead[next])
      passed.formUnion(self.passed[next])
    }
    if let called = own.called {
      ahead.formIntersection(self.passed[called])
      ahead.formUnion(self.ahead[called])
      passed.formIntersection(self.passed[called])
    }
    return (ahead.subtracting(own.overwrites), passed.subtracting(own.overwrites))
  }
}

extension Foresight {
  private static func own(_ node: Int, _ terrain: Terrain, _ nothing: BitSet) -> Own {
    var own = Own(reads: nothing, overwrites: nothing)
    func read(_ turns: [Terrain.Turn]) {
      for turn in turns {
        own.reads.insert(all: terrain.reads(turn.condition))
        if turn.to >= 0 { own.next.append(turn.to) }
      }
    }
    switch terrain.stop(node) {
    case .ask(let asking):
      if asking.matter >= 0 { own.reads.insert(asking.matter) }
      for option in asking.options {
        own.reads.insert(all: terrain.reads(option.condition))
        read(option.turns)
      }
    case .check(let change, let turns):
      read(turns)
      let settings = terrain.change(change)?.settings ?? []
      for setting in settings where !setting.mayStay { own.overwrites.insert(setting.matter) }
    case .repair(_, let turns):
      own.reads.insert(all: terrain.stepReads(node))
      read(turns)
    case .ladder(let climb):
      for rung in climb.rungs {
        own.reads.insert(all: rung.conditions.flatMap(terrain.reads))
        own.reads.insert(all: terrain.stepReads(rung.node))
      }
      own.next = [climb.solved, climb.otherwise].filter { $0 >= 0 }
    case .call(let start, _, let turns):
      read(turns)
      own.called = start >= 0 ? start : nil
    case .end(let ending): own.comesBack = ending == .back
    }
    return own
  }
}

extension Terrain {
  /// What decides which steps of a repair show.
  func stepReads(_ node: Int) -> [Int] {
    (steps[node] ?? []).flatMap { line in
      reads(line.condition) + (line.systems == nil ? [] : systemMatter.map { [$0] } ?? [])
    }
  }
}
