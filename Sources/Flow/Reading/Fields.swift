/// The fields of a mapping whose keys are fixed; remembers which were asked for, so that it can
/// complain of the others.
struct Fields {
  let file: FileReader
  let item: Int
  /// By number of ``Key``.
  private var asked: UInt128 = 0

  /// Nil, with a complaint, unless the item is a mapping.
  init?(_ file: FileReader, _ item: Int?, _ field: Key? = nil) {
    guard let item, file.expect(.mapping, item, field) else { return nil }
    (self.file, self.item) = (file, item)
  }

  /// The value of that key, where it stands.
  mutating func take(_ key: Key) -> Int? {
    let number = UInt8(key.rawValue)
    asked |= 1 << UInt128(number)
    return file.document.value(of: number, in: item)
  }

  /// The value of that key; complains where it is missing.
  mutating func require(_ key: Key) -> Int? {
    if let value = take(key) { return value }
    file.complain(.missingKey, item, ["field": key.spelling])
    return nil
  }

  /// Complains of every key that nobody asked for.
  func finish() {
    file.forEachPair(of: item) { key, _ in
      let item = file.document.items[key]
      guard item.kind == .scalar else { return }
      let isKnown = item.key != KeyTable.unknown && asked & (1 << UInt128(item.key)) != 0
      if !isKnown { complainOfStranger(key) }
    }
  }

  private func complainOfStranger(_ key: Int) {
    let known = Key.allCases.filter { asked & (1 << UInt128($0.rawValue)) != 0 }.map(\.spelling)
    let name = file.document.string(key)
    file.complain(
      .unknownKey, key, ["name": name, "list": known.joined(separator: ", ")],
      suggestion: nearest(to: name, among: known))
  }
}
