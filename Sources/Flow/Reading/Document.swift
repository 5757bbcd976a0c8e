/// One YAML document, flat: the items in the order in which they stand, scalars' bytes in one buffer.
///
/// A tree of objects would cost an allocation for each of an author's words; this costs none.
struct Document {
  struct Item {
    enum Kind: UInt8 { case scalar, sequence, mapping }

    let kind: Kind
    /// Written without quotes, so a column inside it can be told.
    let isPlain: Bool
    /// The number of the ``Key`` it spells, where it stands as a key of a mapping.
    var key: UInt8
    let line: UInt32
    let column: UInt32
    /// Of a scalar: where its bytes begin. Of a collection: how many entries it has.
    var start: UInt32
    /// Of a scalar: its bytes. Of a collection: 0.
    let length: UInt32
    /// The number of the first item that is not inside this one.
    var end: UInt32
  }

  /// The file's number.
  let file: Int
  var items: [Item] = []
  var scalars: [UInt8] = []

  init(file: Int) { self.file = file }

  func place(_ item: Int) -> Place {
    guard items.indices.contains(item) else { return Place(file: file, line: 1, column: 1) }
    return Place(file: file, line: Int(items[item].line), column: Int(items[item].column))
  }

  func bytes(_ item: Int) -> ArraySlice<UInt8> {
    let start = Int(items[item].start)
    return scalars[start..<start + Int(items[item].length)]
  }

  func string(_ item: Int) -> String { String(decoding: bytes(item), as: UTF8.self) }

  /// The value of the key with that number, in a mapping.
  func value(of key: UInt8, in mapping: Int) -> Int? {
    var position = mapping + 1
    let end = Int(items[mapping].end)
    while position < end {
      let value = Int(items[position].end)
      if items[position].key == key { return value }
      position = Int(items[value].end)
    }
    return nil
  }

  /// Calls `body` with each entry of a sequence.
  func forEachEntry(of sequence: Int, _ body: (Int) -> Void) {
    var entry = sequence + 1
    let end = Int(items[sequence].end)
    while entry < end {
      body(entry)
      entry = Int(items[entry].end)
    }
  }

  /// Calls `body` with each key and value of a mapping.
  func forEachPair(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    var key = mapping + 1
    let end = Int(items[mapping].end)
    while key < end {
      let value = Int(items[key].end)
      body(key, value)
      key = Int(items[value].end)
    }
  }
}
