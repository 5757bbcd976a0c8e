/// Sets of situations, where a situation gives every matter (a fact, a probe) one reading.
///
/// Kept as reduced decision diagrams with shared parts: equal sets have equal ``Region``s, and a
/// set that says nothing of a matter costs nothing for it. All operations run without recursion.
struct Situations {
  /// A set of situations in its store; equal numbers are equal sets.
  struct Region: Hashable, Sendable {
    let number: Int32

    static let none = Region(number: 0)
    static let every = Region(number: 1)

    var isEmpty: Bool { number == 0 }
  }

  /// Several matters, by their number in the store.
  struct Matters: Hashable, Sendable {
    let number: Int32
  }

  /// How many readings each matter has.
  let readings: [Int]

  /// The matter that each diagram node tells apart; the two ends tell nothing.
  private var matter: [Int32] = [.max, .max]
  /// Where a node's branches begin in ``branches``, one for each reading.
  private var first: [Int32] = [0, 0]
  private var branches: [Int32] = []
  private var buckets: [Int32]
  private var memory: OperationMemory

  private var groups: [BitSet] = []
  private var groupNumbers: [BitSet: Int32] = [:]

  /// How many steps all operations took: the measure of effort, the same on every machine.
  private(set) var work = 0

  private var frames: [Frame] = []
  private var built: [Int32] = []

  init(readings: [Int]) {
    self.readings = readings
    buckets = Array(repeating: -1, count: 1 << 10)
    memory = OperationMemory(slots: 1 << 12)
  }

  /// How many diagram nodes there are: the measure of memory.
  var size: Int { matter.count }
}

extension Situations {
  /// The situations where a matter has one of these readings.
  mutating func only(_ index: Int, in wanted: some Sequence<Int>) -> Region {
    var row = Array(repeating: Int32(0), count: readings[index])
    for reading in wanted { row[reading] = 1 }
    return Region(number: node(Int32(index), row[...]))
  }

  mutating func intersection(_ one: Region, _ other: Region) -> Region {
    Region(number: combine(.intersect, one.number, other.number))
  }

  mutating func union(_ one: Region, _ other: Region) -> Region {
    Region(number: combine(.unite, one.number, other.number))
  }

  mutating func difference(_ one: Region, without other: Region) -> Region {
    Region(number: combine(.subtract, one.number, other.number))
  }

  mutating func overlap(_ one: Region, _ other: Region) -> Bool {
    !intersection(one, other).isEmpty
  }

  /// The same group always has the same number.
  mutating func group(_ matters: BitSet) -> Matters {
    if let number = groupNumbers[matters] { return Matters(number: number) }
    let number = Int32(groups.count)
    groups.append(matters)
    groupNumbers[matters] = number
    return Matters(number: number)
  }

  /// The set where these matters may have any reading: nothing is known of them any more.
  mutating func forgetting(_ matters: Matters, in region: Region) -> Region {
    Region(number: forget(matters.number, region.number))
  }

  /// One situation of the set, with the first reading that each matter can have; nil for the
  /// matters of which the set says nothing.
  func example(in region: Region) -> [Int?] {
    var example = [Int?](repeating: nil, count: readings.count)
    var node = Int(region.number)
    while node > 1 {
      let index = Int(matter[node])
      guard let reading = (0..<readings[index]).first(where: { branch(node, $0) != 0 }) else {
        break
      }
      example[index] = reading
      node = Int(branch(node, reading))
    }
    return example
  }
}

extension Situations {
  private struct Frame {
    let operation: Operation
    let one: Int32
    let other: Int32
    let matter: Int32
    var next = 0
  }

  enum Operation: UInt64 {
    case intersect, unite, subtract, forget

    /// The answer where it needs no look at the branches.
    func atOnce(_ one: Int32, _ other: Int32) -> Int32? {
      switch self {
      case .intersect:
        if one == 0 || other == 0 { return 0 }
        if one == 1 || one == other { return other }
        return other == 1 ? one : nil
      case .unite:
        if one == 1 || other == 1 { return 1 }
        if one == 0 || one == other { return other }
        return other == 0 ? one : nil
      case .subtract:
        if one == 0 || other == 1 || one == other { return 0 }
        return other == 0 ? one : nil
      case .forget:
        return other <= 1 ? other : nil
      }
    }
  }

  private func branch(_ node: Int, _ reading: Int) -> Int32 { branches[Int(first[node]) + reading] }

  /// The node's branch, or the node itself where it says nothing of that matter.
  private func part(_ node: Int32, at matter: Int32, _ reading: Int) -> Int32 {
    self.matter[Int(node)] == matter ? branch(Int(node), reading) : node
  }

  private mutating func combine(_ operation: Operation, _ one: Int32, _ other: Int32) -> Int32 {
    let ordered = operation == .subtract || one < other ? (one, other) : (other, one)
    if let answer = known(operation, ordered.0, ordered.1) { return answer }
    return run(frame(operation, ordered.0, ordered.1))
  }

  private mutating func forget(_ group: Int32, _ node: Int32) -> Int32 {
    if let answer = known(.forget, group, node) { return answer }
    return run(frame(.forget, group, node))
  }

  private func known(_ operation: Operation, _ one: Int32, _ other: Int32) -> Int32? {
    operation.atOnce(one, other) ?? memory[operation, one, other]
  }

  private func frame(_ operation: Operation, _ one: Int32, _ other: Int32) -> Frame {
    let mine = operation == .forget ? Int32.max : matter[Int(one)]
    let top = min(mine, matter[Int(other)])
    return Frame(operation: operation, one: one, other: other, matter: top)
  }

  /// Works off a frame and all it needs; nests, since each run keeps to its own end of the stack.
  private mutating func run(_ start: Frame) -> Int32 {
    let floor = frames.count
    frames.append(start)
    while true {
      work += 1
      let frame = frames[frames.count - 1]
      if frame.next < readings[Int(frame.matter)] {
        let pair = operands(of: frame)
        if let answer = known(frame.operation, pair.0, pair.1) {
          deliver(answer)
        } else {
          frames.append(self.frame(frame.operation, pair.0, pair.1))
        }
      } else {
        let answer = finish(frame)
        frames.removeLast()
        if frames.count == floor { return answer }
        deliver(answer)
      }
    }
  }

  private func operands(of frame: Frame) -> (Int32, Int32) {
    let other = part(frame.other, at: frame.matter, frame.next)
    if frame.operation == .forget { return (frame.one, other) }
    let one = part(frame.one, at: frame.matter, frame.next)
    return frame.operation == .subtract || one < other ? (one, other) : (other, one)
  }

  private mutating func deliver(_ answer: Int32) {
    built.append(answer)
    frames[frames.count - 1].next += 1
  }

  private mutating func finish(_ frame: Frame) -> Int32 {
    let row = built.suffix(readings[Int(frame.matter)])
    built.removeLast(row.count)
    let answer: Int32
    if frame.operation == .forget, groups[Int(frame.one)].contains(Int(frame.matter)) {
      answer = row.reduce(0) { combine(.unite, $0, $1) }
    } else {
      answer = node(frame.matter, row)
    }
    memory[frame.operation, frame.one, frame.other] = answer
    return answer
  }

  /// The node with these branches; made only if there is none, and not where all are the same.
  private mutating func node(_ index: Int32, _ row: ArraySlice<Int32>) -> Int32 {
    if let only = row.first, row.allSatisfy({ $0 == only }) { return only }
    if matter.count * 2 > buckets.count { growBuckets() }
    var slot = hash(index, row) & (buckets.count - 1)
    while buckets[slot] >= 0 {
      let found = buckets[slot]
      if matter[Int(found)] == index, row.elementsEqual(self.row(of: Int(found))) { return found }
      slot = (slot + 1) & (buckets.count - 1)
    }
    let new = Int32(matter.count)
    buckets[slot] = new
    matter.append(index)
    first.append(Int32(branches.count))
    branches.append(contentsOf: row)
    return new
  }

  private func row(of node: Int) -> ArraySlice<Int32> {
    let start = Int(first[node])
    return branches[start..<start + readings[Int(matter[node])]]
  }

  private func hash(_ matter: Int32, _ row: ArraySlice<Int32>) -> Int {
    var mixed = UInt64(truncatingIfNeeded: matter)
    for branch in row {
      mixed = (mixed ^ UInt64(truncatingIfNeeded: branch)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 29
    }
    return Int(truncatingIfNeeded: mixed & 0x7FFF_FFFF_FFFF_FFFF)
  }

  private mutating func growBuckets() {
    buckets = Array(repeating: -1, count: buckets.count * 4)
    for node in 2..<matter.count {
      var slot = hash(matter[node], row(of: node)) & (buckets.count - 1)
      while buckets[slot] >= 0 { slot = (slot + 1) & (buckets.count - 1) }
      buckets[slot] = Int32(node)
    }
    memory = OperationMemory(slots: buckets.count * 2)
  }
}

/// The latest answers of a store's operations; an older one gives way to a newer in its slot.
private struct OperationMemory {
  private var keys: [UInt64]
  private var answers: [Int32]

  init(slots: Int) {
    keys = Array(repeating: .max, count: slots)
    answers = Array(repeating: 0, count: slots)
  }

  private func key(_ operation: Situations.Operation, _ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(one) << 33 | UInt64(other) << 2 | operation.rawValue
  }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
  }

  subscript(operation: Situations.Operation, one: Int32, other: Int32) -> Int32? {
    get {
      let key = key(operation, one, other)
      let slot = slot(key)
      return keys[slot] == key ? answers[slot] : nil
    }
    set {
      guard let newValue else { return }
      let key = key(operation, one, other)
      let slot = slot(key)
      (keys[slot], answers[slot]) = (key, newValue)
    }
  }
}
