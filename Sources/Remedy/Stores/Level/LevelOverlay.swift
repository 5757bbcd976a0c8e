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
}

extension Digest {
  init(_ bytes: ArraySlice<UInt8>) {
    self.init()
    add(bytes)
  }
}

extension LevelReader {
  /// What the logs say.
  func overlay() throws(StoreTrouble) -> LevelOverlay {
    var overlay = LevelOverlay()
    for change in try logged() { overlay.take(change.key, change.sequence, change.value) }
    return overlay
  }
}
