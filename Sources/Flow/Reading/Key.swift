/// Every fixed word that pack files use as a key.
///
/// Keys become numbers while a file is read, so that looking a field up compares numbers.
enum Key: Int, CaseIterable, CodingKey {
  // pack.yaml
  case pack, version, engine, languages, systems, title, about, symptoms, facts, causes, evidence
  case probes, texts, tables
  case choice, type, from, to, detectedBy
  case when, because, likely, otherwise
  case ask, answers
  case columns, rows, cells, covers
  // flows
  case flow, role, summary, synonyms, start, nodes
  case text, help, table
  case fact, choices, go, note
  case check, guide, fix, ladder, call, end
  case with, minutes, disruption, login, offline, consent, undo, verify, cures, steps
  case on, `do`, copy
  case rungs, test, solved
  // scenarios
  case scenario, given, helps, expect, order, cause, ending
  // apps
  case app, scheme, web, support, download, status, hosts, realtime, domains
  case loginCookies, workspaceKeys
  case partitions, stores, processes, executables, data, logs, caches, page, component, path

  /// As it stands in a file: the case's own name, `detectedBy` as `detected-by`.
  var spelling: String { Self.spellings[rawValue] }

  // The compiler writes down a coding key's name; asking a case for it at run time takes a millisecond.
  static let spellings: [String] = allCases.map { key in
    key.stringValue.reduce(into: "") { spelling, letter in
      spelling += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}

/// Finds keys by their bytes, without making strings.
struct KeyTable {
  /// Slot → the key's number, or -1.
  private var slots: [Int16]
  private let spellings: [[UInt8]]

  static let shared = KeyTable()
  static let unknown: UInt8 = 255

  private init() {
    spellings = Key.spellings.map { Array($0.utf8) }
    slots = Array(repeating: -1, count: 512)
    for (number, spelling) in spellings.enumerated() {
      var slot = Self.slot(spelling[...])
      while slots[slot] >= 0 { slot = (slot + 1) & 511 }
      slots[slot] = Int16(number)
    }
  }

  /// The number of the key that these bytes spell, else ``unknown``.
  func number(of bytes: ArraySlice<UInt8>) -> UInt8 {
    guard bytes.count <= 16 else { return Self.unknown }
    var slot = Self.slot(bytes)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if spellings[number].elementsEqual(bytes) { return UInt8(number) }
      slot = (slot + 1) & 511
    }
    return Self.unknown
  }

  private static func slot(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 15)) & 511)
  }
}
