/// Which part of a store is wanted.
struct LevelWish {
  /// The key is.
  let wants: ([UInt8]) -> Bool
  /// No key from one of these to the other is.
  var skips: (_ lower: [UInt8], _ upper: [UInt8]) -> Bool = { _, _ in false }
  /// Longer values are not kept; an empty one stands for them.
  var longest = Int.max
}

extension LevelReader {
  /// Bytes of keys and values that are kept at most.
  static let keptLimit = 128 << 20

  /// The keys that are there, with their values: of every key the latest change counts.
  func entries(_ wish: LevelWish) throws(StoreTrouble) -> [[UInt8]: [UInt8]] {
    var latest = Latest(place: folder.path, longest: wish.longest)
    for change in try logged() where wish.wants(change.key) {
      try latest.take(change.key, change.sequence, change.value)
    }
    try changes(in: tables.keys.sorted(), wish) { (key, sequence, value) throws(StoreTrouble) in
      try latest.take(key, sequence, value)
    }
    return latest.values
  }

  /// Reads every block of every table, and throws where one is damaged.
  func verify() throws(StoreTrouble) {
    _ = try logged()
    for number in tables.keys.sorted() {
      let table = try table(number)
      for block in table.blocks {
        guard deadline.milliseconds > 0 else { throw StoreTrouble(.timedOut, table.place) }
        try table.check(block)
      }
    }
  }

  /// Calls with every change to a wanted key that these tables have.
  private func changes(
    in numbers: some Sequence<UInt64>, _ wish: LevelWish,
    _ take: ([UInt8], UInt64, ArraySlice<UInt8>?) throws(StoreTrouble) -> Void
  ) throws(StoreTrouble) {
    for number in numbers {
      // A table that has nothing to do with it is not even opened.
      if let range = manifest.tables[number], wish.skips(range.smallest, range.largest) { continue }
      let table = try table(number)
      var lower: [UInt8] = []
      for block in table.blocks {
        if !wish.skips(lower, block.bound) {
          guard deadline.milliseconds > 0 else { throw StoreTrouble(.timedOut, table.place) }
          try table.entries(of: block) { (key, value) throws(StoreTrouble) in
            var tail = ByteCursor(key[(key.count - 8)...])
            guard let tag = tail.fixed64(), tag & 0xFF <= 1 else {
              throw StoreTrouble(.damaged, table.place)
            }
            let name = Array(key.dropLast(8))
            if wish.wants(name) { try take(name, tag >> 8, tag & 0xFF == 1 ? value : nil) }
            return true
          }
        }
        lower = block.bound
      }
    }
  }
}

/// Of every key the latest change so far.
private struct Latest {
  let place: String
  let longest: Int
  private var changes: [[UInt8]: (sequence: UInt64, value: [UInt8]?)] = [:]
  private var kept = 0

  init(place: String, longest: Int) { (self.place, self.longest) = (place, longest) }

  mutating func take(
    _ key: [UInt8], _ sequence: UInt64, _ value: ArraySlice<UInt8>?
  ) throws(StoreTrouble) {
    if let known = changes[key], known.sequence > sequence { return }
    let value = (value?.count ?? 0) > longest ? [] : value
    kept += key.count + (value?.count ?? 0)
    guard kept <= LevelReader.keptLimit else { throw StoreTrouble(.tooLarge, place) }
    changes[key] = (sequence, value.map(Array.init))
  }

  var values: [[UInt8]: [UInt8]] { changes.compactMapValues(\.value) }
}
