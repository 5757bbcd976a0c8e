/// What sites keep in a browser's local storage, as far as it is the product's.
struct LocalStorage: Sendable, Equatable {
  let items: [Item]
  /// What belongs to whole origins: when they were used last, and how much they hold.
  let notes: [Address]

  struct Item: Sendable, Equatable {
    let origin: StorageKey
    let key: String
    /// Nil where it cannot be read as text.
    let value: String?
    let address: Address
  }

  /// Where an item lies in its store, to be taken out.
  enum Address: Hashable, Sendable {
    case level([UInt8])
    case row(map: Int64, key: [UInt8])
  }

  /// Values longer than this are left out: what is looked for in them is short.
  static let valueLimit = 64 << 10
  static let itemLimit = 500_000
}

/// One key of the LevelDB form.
enum LevelStorageKey: Equatable, Sendable {
  case version
  /// About a whole origin.
  case note(StorageKey)
  case item(StorageKey, key: ArraySlice<UInt8>)
  case other

  init(_ key: [UInt8]) {
    if key == Array("VERSION".utf8) {
      self = .version
    } else if key.first == 0x5F, let end = key.firstIndex(of: 0) {
      let origin = StorageKey(key[1..<end])
      self = origin.map { .item($0, key: key[(end + 1)...]) } ?? .other
    } else {
      self = Self.note(key) ?? .other
    }
  }

  private static func note(_ key: [UInt8]) -> LevelStorageKey? {
    for prefix in ["METAACCESS:", "META:"] where key.starts(with: prefix.utf8) {
      return StorageKey(key.dropFirst(prefix.utf8.count)).map { .note($0) }
    }
    return nil
  }

  func belongs(to domains: Domains) -> Bool {
    switch self {
    case .note(let origin), .item(let origin, _): origin.isOwned(by: domains)
    case .version, .other: false
    }
  }
}

extension LocalStorage {
  /// Reads the LevelDB form.
  init(_ reader: LevelReader, of domains: Domains) throws(StoreTrouble) {
    let strangers = Strangers(domains)
    let wish = LevelWish(
      wants: { LevelStorageKey($0).belongs(to: domains) },
      skips: { strangers.haveAll(from: $0, to: $1) }, longest: Self.valueLimit)
    var (items, notes): ([Item], [Address]) = ([], [])
    for (key, value) in try reader.entries(wish) {
      switch LevelStorageKey(key) {
      case .item(let origin, let name):
        guard let name = StorageText.decode(name) else { continue }
        let text = StorageText.decode(value[...])
        items.append(Item(origin: origin, key: name, value: text, address: .level(key)))
      case .note: notes.append(.level(key))
      case .version, .other: break
      }
    }
    self.init(unsorted: items, notes)
  }

  init(unsorted items: [Item], _ notes: [Address]) {
    self.items = items.sorted { a, b in
      a.origin.text == b.origin.text
        ? a.key < b.key : a.origin.text.lexicographicallyPrecedes(b.origin.text)
    }
    self.notes = notes.sorted { $0.sorting.lexicographicallyPrecedes($1.sorting) }
  }
}

/// Knows the keys of origins that are not the product's. Keys lie in their order, so the origin that
/// was met last is mostly the one that is asked about next.
private final class Strangers {
  private let domains: Domains
  /// How the keys of that origin begin.
  private var last: [UInt8] = []

  init(_ domains: Domains) { self.domains = domains }

  /// All keys between two of one foreign origin are that origin's.
  func haveAll(from lower: [UInt8], to upper: [UInt8]) -> Bool {
    if last.isEmpty || !lower.starts(with: last) {
      guard lower.first == 0x5F, let end = lower.firstIndex(of: 0),
        upper.starts(with: lower[...end]), !LevelStorageKey(lower).belongs(to: domains)
      else { return false }
      last = Array(lower[...end])
    }
    return upper.starts(with: last)
  }
}

extension LocalStorage.Address {
  fileprivate var sorting: [UInt8] {
    switch self {
    case .level(let key): key
    case .row(let map, let key): Array(String(map).utf8) + key
    }
  }
}
