/// What a LevelDB folder consists of, by its manifest.
struct LevelManifest {
  private(set) var comparator = ""
  private(set) var logNumber: UInt64 = 0
  private(set) var previousLog: UInt64 = 0
  private(set) var nextFile: UInt64 = 0
  private(set) var lastSequence: UInt64 = 0
  private(set) var tables: [UInt64: Table] = [:]

  struct Table: Equatable, Sendable {
    let level: UInt64
    let number: UInt64
    let size: UInt64
    /// Its first key and its last one.
    let smallest: [UInt8]
    let largest: [UInt8]
  }

  /// Files and bytes that a store may have.
  private static let numberLimit: UInt64 = 1 << 40
  private static let tableLimit = 100_000

  /// Nil where the records make no sense, or lack what every manifest has.
  init?(_ bytes: [UInt8]) {
    let log = LevelLog(bytes)
    guard !log.isDamaged, !log.records.isEmpty else { return nil }
    var has: Set<UInt64> = []
    for record in log.records {
      guard read(record, &has) else { return nil }
    }
    guard has.isSuperset(of: [2, 3, 4]), tables.count <= Self.tableLimit else { return nil }
  }

  private mutating func read(_ record: ArraySlice<UInt8>, _ has: inout Set<UInt64>) -> Bool {
    var cursor = ByteCursor(record)
    while !cursor.isAtEnd {
      guard let tag = cursor.varint(), read(tag, &cursor) else { return false }
      has.insert(tag)
    }
    return true
  }

  private mutating func read(_ tag: UInt64, _ cursor: inout ByteCursor) -> Bool {
    switch tag {
    case 1:
      guard let name = cursor.prefixed() else { return false }
      comparator = String(decoding: name, as: UTF8.self)
      return true
    case 2: return Self.read(&logNumber, &cursor)
    case 3: return Self.read(&nextFile, &cursor)
    case 4:
      guard let number = cursor.varint(), number < LevelChange.sequenceLimit else { return false }
      lastSequence = number
      return true
    case 5: return Self.level(&cursor) != nil && Self.key(&cursor) != nil
    case 6:
      guard Self.level(&cursor) != nil, let number = cursor.varint() else { return false }
      tables[number] = nil
      return true
    case 7: return readTable(&cursor)
    case 9: return Self.read(&previousLog, &cursor)
    default: return false
    }
  }

  private mutating func readTable(_ cursor: inout ByteCursor) -> Bool {
    guard let level = Self.level(&cursor), let number = cursor.varint(), let size = cursor.varint(),
      number < Self.numberLimit, size < Self.numberLimit, let smallest = Self.key(&cursor),
      let largest = Self.key(&cursor)
    else { return false }
    tables[number] = Table(
      level: level, number: number, size: size, smallest: smallest, largest: largest)
    return true
  }

  private static func read(_ number: inout UInt64, _ cursor: inout ByteCursor) -> Bool {
    guard let value = cursor.varint(), value < numberLimit else { return false }
    number = value
    return true
  }

  private static func level(_ cursor: inout ByteCursor) -> UInt64? {
    cursor.varint().flatMap { $0 < 7 ? $0 : nil }
  }

  /// A key, without its eight bytes of sequence and type. LevelDB itself does not look, and reads
  /// before the start of a shorter one.
  private static func key(_ cursor: inout ByteCursor) -> [UInt8]? {
    cursor.prefixed().flatMap { $0.count >= 8 ? Array($0.dropLast(8)) : nil }
  }
}
