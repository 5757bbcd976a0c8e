/// Finds the very word that a complaint is about, once there is one: the pack keeps places only of
/// nodes, choices, arms and the like, so that a pack without complaints costs nothing.
struct ExactPlaces {
  private let files: [SourceFile]
  private var documents: [Int: Document] = [:]
  /// All keys of all files.
  private var keys: Set<String>?

  init(_ files: [SourceFile]) { self.files = files }

  /// The complaint at the word itself: at the name in the field that it speaks of, or at the text
  /// that holds the fact.
  mutating func exact(_ complaint: Complaint) -> Complaint {
    guard let document = document(complaint.place.file),
      let start = document.item(at: complaint.place), let scope = document.scope(of: start),
      let place = exactPlace(of: complaint, document, start, scope)
    else { return complaint }
    return Complaint(
      complaint.code, at: place, complaint.details, suggestion: complaint.suggestion)
  }

  private func exactPlace(
    of complaint: Complaint, _ document: Document, _ start: Int, _ scope: Int
  ) -> Place? {
    let details = complaint.details
    guard let field = details["field"] else {
      return details["fact"].flatMap { document.find("{\($0)}", inTextsOf: scope) }
    }
    let name = details["name"] ?? details["probe"] ?? details["fact"]
    if let name, document.says(start, name) { return nil }
    guard let word = document.find(name, in: field, of: scope) else { return nil }
    return name.flatMap { document.place(of: $0, in: word) } ?? document.place(word)
  }

  /// Whether some file has the complaint's name as a key, so that the name is only missing
  /// because what stands there could not be read.
  mutating func declare(_ complaint: Complaint) -> Bool {
    guard let name = complaint.details["name"] else { return false }
    if keys == nil {
      keys = files.indices.reduce(into: []) { $0.formUnion(document(Int32($1))?.keys ?? []) }
    }
    return keys?.contains(name) ?? false
  }

  private mutating func document(_ file: Int32) -> Document? {
    let number = Int(file)
    guard files.indices.contains(number) else { return nil }
    if let known = documents[number] { return known }
    documents[number] = DocumentReader.read(files[number], file: number).0
    return documents[number]
  }
}

extension Document {
  /// The first item that begins at a place; items stand in the order of their places.
  fileprivate func item(at place: Place) -> Int? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      let item = items[middle]
      if (item.line, item.column) < (place.line, place.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < items.count, self.place(low) == place else { return nil }
    return low
  }

  fileprivate func says(_ item: Int, _ word: String) -> Bool {
    items[item].kind == .scalar && bytes(item).elementsEqual(word.utf8)
  }

  /// What belongs to an item: the mapping that it is the key of, else the innermost it stands in.
  fileprivate func scope(of item: Int) -> Int? {
    var scope: Int?
    for mapping in items.indices.prefix(item + 1)
    where items[mapping].kind == .mapping && Int(items[mapping].end) > item {
      scope = mapping
    }
    guard let scope else { return nil }
    var own: Int?
    forEachPair(of: scope) { key, value in
      if key == item, items[value].kind == .mapping { own = value }
    }
    return own ?? scope
  }

  /// The name inside that field, here or further inside; the field's value where it has no such
  /// name in it.
  fileprivate func find(_ name: String?, in field: String, of mapping: Int) -> Int? {
    var found: Int?
    var whole: Int?
    forEachPair(of: mapping) { key, value in
      if found != nil { return }
      if says(key, field) {
        if whole == nil { whole = value }
        if let name { found = (value..<Int(items[value].end)).first { says($0, name) } }
      } else if items[value].kind == .mapping {
        if let inside = find(name, in: field, of: value) { found = inside }
      }
    }
    return found ?? whole
  }

  /// The first text in a mapping that holds these words.
  fileprivate func find(_ words: String, inTextsOf mapping: Int) -> Place? {
    (mapping..<Int(items[mapping].end)).first { item in
      items[item].kind == .scalar && offset(of: words, in: item) != nil
    }.map(place)
  }

  /// Where a word stands in a longer one that is written in one line.
  fileprivate func place(of word: String, in item: Int) -> Place? {
    guard items[item].kind == .scalar, !says(item, word), !bytes(item).contains(0x0A),
      let offset = offset(of: word, in: item)
    else { return nil }
    var place = place(item)
    place.column += UInt32(offset + (items[item].isPlain ? 0 : 1))
    return place
  }

  private func offset(of word: String, in item: Int) -> Int? {
    let (bytes, word) = (bytes(item), Array(word.utf8))
    guard bytes.count >= word.count else { return nil }
    return (0...bytes.count - word.count).first { offset in
      bytes.dropFirst(offset).starts(with: word)
    }
  }

  fileprivate var keys: Set<String> {
    var keys: Set<String> = []
    for mapping in items.indices where items[mapping].kind == .mapping {
      forEachPair(of: mapping) { key, _ in keys.insert(string(key)) }
    }
    return keys
  }
}
