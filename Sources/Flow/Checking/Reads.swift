/// What the nodes read and what they make known: facts and probes, by their numbers.
struct Reads {
  struct Read: Hashable {
    let variable: Int
    let place: Place
    /// By a text, not by a condition.
    var inText = false
  }

  /// Read when a node is entered: texts, and what decides about choices, rungs and steps.
  private(set) var onEntry: [Read] = []
  /// Read when it is left, with all that the node itself has made known.
  private(set) var onExit: [Read] = []
  /// Known once the node is left.
  private(set) var sets: [Int] = []
  /// Known on one arrow only, since its condition says so.
  private(set) var grants: [(arrow: Int, variable: Int)] = []

  /// By variable: the node that read it last.
  private var lastEntry: [Int]
  private var lastExit: [Int]
  private var firstOnEntry: [Int] = [0]
  private var firstOnExit: [Int] = [0]
  private var firstSet: [Int] = [0]

  init(variables: Int) {
    lastEntry = Array(repeating: 0, count: variables)
    lastExit = lastEntry
  }

  func onEntry(of node: Int) -> ArraySlice<Read> {
    onEntry[firstOnEntry[node]..<firstOnEntry[node + 1]]
  }

  func onExit(of node: Int) -> ArraySlice<Read> {
    onExit[firstOnExit[node]..<firstOnExit[node + 1]]
  }

  func sets(of node: Int) -> ArraySlice<Int> { sets[firstSet[node]..<firstSet[node + 1]] }

  /// Notes a read of the node at work; of several on entry, or on exit, the first.
  mutating func add(_ read: Read, onExit isExit: Bool) {
    let node = firstSet.count
    let isNew = isExit ? lastExit[read.variable] != node : lastEntry[read.variable] != node
    guard isNew else { return }
    if isExit {
      lastExit[read.variable] = node
      onExit.append(read)
    } else {
      lastEntry[read.variable] = node
      onEntry.append(read)
    }
  }

  mutating func set(_ variable: Int) {
    if variable >= 0 { sets.append(variable) }
  }

  mutating func grant(_ variables: [Int], on arrow: Int) {
    for variable in variables { grants.append((arrow, variable)) }
  }

  /// Ends a node: what is added from now on is the next one's.
  mutating func closeNode() {
    firstOnEntry.append(onEntry.count)
    firstOnExit.append(onExit.count)
    firstSet.append(sets.count)
  }
}

/// What a condition makes known, by `known x`.
struct Guards {
  /// If the condition holds, and if it fails.
  var ifHolds: [Int] = []
  var ifFails: [Int] = []
  /// If nobody can tell, or it fails; and if nobody can tell, or it holds.
  var unlessHolds: [Int] = []
  var unlessFails: [Int] = []

  init(_ condition: Condition, _ names: Names) {
    switch condition {
    case .test(.known(let fact)):
      ifHolds = [names[fact]]
      unlessFails = ifHolds
    case .test(.compare), .test(.oneOf), .test(.probe): break
    case .not(let inner):
      let inner = Guards(inner, names)
      (ifHolds, ifFails) = (inner.ifFails, inner.ifHolds)
      (unlessHolds, unlessFails) = (inner.unlessFails, inner.unlessHolds)
    case .all(let parts):
      let parts = parts.map { Guards($0, names) }
      ifHolds = Self.union(parts.map(\.ifHolds))
      unlessFails = Self.union(parts.map(\.unlessFails))
      ifFails = Self.intersection(parts.map(\.ifFails))
      unlessHolds = Self.intersection(parts.map(\.unlessHolds))
    case .any(let parts):
      let parts = parts.map { Guards($0, names) }
      ifHolds = Self.intersection(parts.map(\.ifHolds))
      unlessFails = Self.intersection(parts.map(\.unlessFails))
      ifFails = Self.union(parts.map(\.ifFails))
      unlessHolds = Self.union(parts.map(\.unlessHolds))
    }
  }

  private static func union(_ lists: [[Int]]) -> [Int] { lists.flatMap { $0 } }

  private static func intersection(_ lists: [[Int]]) -> [Int] {
    guard let first = lists.first else { return [] }
    return first.filter { variable in lists.allSatisfy { $0.contains(variable) } }
  }
}

extension Condition {
  /// Calls `body` for each fact and probe that must be known to tell whether the condition holds:
  /// not for those that the condition itself, or `guarded`, makes sure of.
  func forEachRead(_ names: Names, guarded: [Int], _ body: (Int) -> Void) {
    switch self {
    case .test(let test):
      guard let variable = test.read(names), !guarded.contains(variable) else { return }
      body(variable)
    case .not(let inner): inner.forEachRead(names, guarded: guarded, body)
    case .all(let parts):
      let guarded = guarded + parts.flatMap { Guards($0, names).ifHolds }
      for part in parts { part.forEachRead(names, guarded: guarded, body) }
    case .any(let parts):
      let guarded = guarded + parts.flatMap { Guards($0, names).unlessHolds }
      for part in parts { part.forEachRead(names, guarded: guarded, body) }
    }
  }
}

extension Test {
  /// The fact or probe that must be known; nil where it need not.
  fileprivate func read(_ names: Names) -> Int? {
    switch self {
    case .compare(let fact, _, _), .oneOf(let fact, _): names[fact]
    case .known: nil
    // A probe that never ran is not even unknown.
    case .probe(let probe, _): names[probe]
    }
  }
}
