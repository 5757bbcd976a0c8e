/// What the newest parts of a store say of their keys: a digest of the value, or that there is none
/// any more.
struct LevelOverlay: Equatable {
  private var latest: [[UInt8]: Digest?] = [:]
  private var sequences: [[UInt8]: UInt64] = [:]

  mutating func take(_ key: [UInt8], _ sequence: UInt64, _ value: ArraySlice<UInt8>?) {
    if let known = sequences[key], known > sequence { return }
    sequences[key] = sequence
    latest.updateValue(value.map { Digest($0) }, forKey: key)
  }

  /// As it is once these keys are deleted.
  func removing(_ keys: Set<[UInt8]>) -> LevelOverlay {
    var overlay = self
    for key in keys { overlay.latest.updateValue(nil, forKey: key) }
    return overlay
  }

  /// Sequences are bookkeeping: they tell what is newest, and nothing more.
  static func == (a: LevelOverlay, b: LevelOverlay) -> Bool { a.latest == b.latest }

  /// The keys that have a value, when there is nothing below.
  var digests: [[UInt8]: Digest] { latest.compactMapValues { $0 } }
}

extension Digest {
  init(_ bytes: ArraySlice<UInt8>) {
    self.init()
    add(bytes)
  }
}

extension LevelReader {
  /// What the logs and these tables say.
  func overlay(with numbers: some Sequence<UInt64> = []) throws(StoreTrouble) -> LevelOverlay {
    var overlay = LevelOverlay()
    for change in try logged() { overlay.take(change.key, change.sequence, change.value) }
    for number in numbers {
      let table = try table(number)
      for block in table.blocks {
        guard deadline.milliseconds > 0 else { throw StoreTrouble(.timedOut, table.place) }
        try table.entries(of: block) { (key, value) throws(StoreTrouble) in
          var tail = ByteCursor(key[(key.count - 8)...])
          let tag = tail.fixed64() ?? 0
          overlay.take(Array(key.dropLast(8)), tag >> 8, tag & 0xFF == 1 ? value : nil)
          return true
        }
      }
    }
    return overlay
  }

  /// Every key there is, with a digest of its value.
  func digests(without keys: Set<[UInt8]> = []) throws(StoreTrouble) -> [[UInt8]: Digest] {
    try overlay(with: tables.keys).removing(keys).digests
  }

  /// That the index of every table makes sense, and points into it.
  func checkIndexes() throws(StoreTrouble) {
    for number in tables.keys { _ = try table(number) }
  }
}
