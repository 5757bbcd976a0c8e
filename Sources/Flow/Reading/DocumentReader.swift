/// What a pack file may be made of; everything beyond is a complaint, not work.
enum Limits {
  static let fileBytes = 32 << 20
  static let packBytes = 256 << 20
  static let files = 4096
  static let depth = 24
  static let items = 2_000_000
  static let scalarBytes = 16_384
  static let textBytes = 4_000
  static let conditionBytes = 2_000
  static let conditionDepth = 32
  static let nameBytes = 64
  /// Larger mappings hold names of the author's; their reader finds the twins among them.
  static let keysComparedInPairs = 64
}

/// Turns libyaml's events into a ``Document``, and complains of what packs do not use of YAML.
struct DocumentReader {
  private var document: Document
  private var complaints: [Complaint] = []
  /// The collections that are open, the innermost last.
  private var open: [Int] = []
  private let source: SourceFile

  private init(_ source: SourceFile, file: Int) {
    self.source = source
    document = Document(file: file)
  }

  /// The document, as far as it could be read; nil where nothing can be made of it.
  static func read(_ source: SourceFile, file: Int) -> (Document?, [Complaint]) {
    var reader = DocumentReader(source, file: file)
    let isWhole = reader.run()
    return (isWhole ? reader.document : nil, reader.complaints)
  }

  private mutating func run() -> Bool {
    guard source.bytes.count <= Limits.fileBytes else {
      let details = ["name": source.path, "limit": String(Limits.fileBytes >> 20)]
      return stop(.tooLarge, Place(file: document.file, line: 1, column: 1), details)
    }
    document.items.reserveCapacity(source.bytes.count / 12)
    document.scalars.reserveCapacity(source.bytes.count)
    do throws(YAMLFault) {
      var parser = try YAMLParser(source.bytes)
      return try take(&parser)
    } catch {
      return stop(error)
    }
  }

  /// Takes events until the end; false where the file is of no use.
  private mutating func take(_ parser: inout YAMLParser) throws(YAMLFault) -> Bool {
    var documents = 0
    while true {
      let start = document.scalars.count
      let event = try parser.next(into: &document.scalars)
      let place = Place(file: document.file, line: parser.line, column: parser.column)
      if parser.hasAnchor { complain(.alias, place) }
      if parser.hasTag { complain(.tag, place) }
      switch event {
      case .frame: continue
      case .documentStart:
        documents += 1
        if documents > 1 { return stop(.severalDocuments, place) }
      case .alias:
        complain(.alias, place)
        add(.scalar, place, start: start, length: 0, isPlain: true)
      case .scalar(let isPlain):
        var length = document.scalars.count - start
        if length > Limits.scalarBytes {
          complain(.scalarTooLong, place, ["limit": String(Limits.scalarBytes)])
          document.scalars.removeLast(length - Limits.scalarBytes)
          length = Limits.scalarBytes
        }
        add(.scalar, place, start: start, length: length, isPlain: isPlain)
      case .sequenceStart, .mappingStart:
        if open.count == Limits.depth {
          return stop(.tooDeep, place, ["limit": String(Limits.depth)])
        }
        let isMapping = if case .mappingStart = event { true } else { false }
        add(isMapping ? .mapping : .sequence, place, start: 0, length: 0, isPlain: false)
        open.append(document.items.count - 1)
      case .collectionEnd: close()
      case .end:
        if document.items.isEmpty {
          return stop(.emptyFile, Place(file: document.file, line: 1, column: 1))
        }
        return true
      }
      if complaints.count > Ledger.mostComplaints { return false }
      if document.items.count > Limits.items {
        return stop(.tooManyItems, place, ["limit": String(Limits.items)])
      }
    }
  }

  private mutating func add(
    _ kind: Document.Item.Kind, _ place: Place, start: Int, length: Int, isPlain: Bool
  ) {
    let number = document.items.count
    document.items.append(
      Document.Item(
        kind: kind, isPlain: isPlain, key: KeyTable.unknown, line: place.line,
        column: place.column, start: UInt32(start), length: UInt32(length),
        end: UInt32(number + 1)))
  }

  /// Ends the innermost collection: now it is known what belongs to it.
  private mutating func close() {
    guard let collection = open.popLast() else { return }
    document.items[collection].end = UInt32(document.items.count)
    if document.items[collection].kind == .mapping { nameKeys(of: collection) }
  }

  /// Numbers the keys of a mapping and, in a small one, finds those that stand twice.
  private mutating func nameKeys(of mapping: Int) {
    var keys: [Int] = []
    document.forEachPair(of: mapping) { key, _ in keys.append(key) }
    for key in keys {
      guard document.items[key].kind == .scalar else {
        complain(.wrongShape, document.place(key), ["expected": "name", "field": ""])
        continue
      }
      document.items[key].key = KeyTable.shared.number(of: document.bytes(key))
    }
    document.items[mapping].start = UInt32(keys.count)
    if keys.count <= Limits.keysComparedInPairs { findTwins(keys) }
  }

  private mutating func findTwins(_ keys: [Int]) {
    for (position, key) in keys.enumerated() {
      for earlier in keys[..<position]
      where document.items[key].length == document.items[earlier].length
        && document.bytes(key) == document.bytes(earlier)
      {
        let line = String(document.items[earlier].line)
        complain(.duplicateKey, document.place(key), ["name": document.string(key), "other": line])
      }
    }
  }

  private mutating func complain(
    _ code: Code, _ place: Place, _ details: [String: String] = [:]
  ) {
    complaints.append(Complaint(code, at: place, details))
  }

  private mutating func stop(
    _ code: Code, _ place: Place, _ details: [String: String] = [:]
  ) -> Bool {
    complain(code, place, details)
    return false
  }

  private mutating func stop(_ fault: YAMLFault) -> Bool {
    switch fault.kind {
    case .encoding: return stop(.notUTF8, place(ofByte: fault.offset))
    case .control:
      return stop(.controlCharacter, place(ofByte: fault.offset), ["found": fault.problem])
    case .syntax, .memory:
      let place = Place(file: document.file, line: fault.line, column: fault.column)
      return stop(.syntax, place, ["found": fault.problem])
    }
  }

  /// libyaml tells the place of a bad byte only in bytes.
  private func place(ofByte offset: Int) -> Place {
    let before = source.bytes.prefix(offset)
    let line = before.count(where: { $0 == 0x0A }) + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[start...].count(where: { $0 & 0xC0 != 0x80 }) + 1
    return Place(file: document.file, line: line, column: column)
  }
}
