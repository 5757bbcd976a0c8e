public import Flow
import Wizard

/// What is wrong with a file of keys; the key or name stands as it was written.
public enum KeyComplaint: Sendable, Equatable {
  /// Nothing is called so.
  case unknownDeed(String, nearest: String?)
  case unknownKey(String, deed: String)
  /// Digits and letters of choices, and what text consists of, stay what they are.
  case reserved(String, deed: String)
  /// The same key for both.
  case conflict(String, String, String)
  /// No key would be left for what nobody can do without; it keeps its own.
  case needed(deed: String)
}

extension Keys {
  /// The usual keys, with what a file says otherwise: `back: b, Esc, Left`.
  ///
  /// A line that is complained of changes nothing.
  public static func read(_ file: SourceFile) -> (keys: Keys, complaints: [KeyComplaint]) {
    var reading = KeyReading()
    let entries = WordFile.read(file).sorted { $0.key < $1.key }
    for (name, entry) in entries {
      guard case .text(let text) = entry else { continue }
      reading.take(name, text)
    }
    return reading.end()
  }
}

/// Reads a file of keys line by line.
private struct KeyReading {
  private var keys = Keys.standard
  private var complaints: [KeyComplaint] = []
  /// What the file says itself; the usual keys give way to these.
  private var own: [Deed: [Key]] = [:]

  mutating func take(_ name: String, _ text: String) {
    guard let deed = Deed.all.first(where: { $0.name == name }) else {
      complaints.append(.unknownDeed(name, nearest: Self.nearest(name)))
      return
    }
    var keys: [Key] = []
    for part in Self.parts(text) {
      guard let key = Key(name: part) else {
        complaints.append(.unknownKey(part, deed: name))
        continue
      }
      if key.isReserved {
        complaints.append(.reserved(part, deed: name))
      } else {
        keys.append(key)
      }
    }
    if !keys.isEmpty { own[deed] = keys }
  }

  /// Parted by commas; a comma by itself is a key.
  private static func parts(_ text: String) -> [String] {
    text.trimmed == "," ? [","] : text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func nearest(_ name: String) -> String? {
    Deed.all.map(\.name).first { $0.hasPrefix(name) || name.hasPrefix($0) }
  }

  mutating func end() -> (Keys, [KeyComplaint]) {
    var taken: [Key: Deed] = [:]
    for deed in Deed.all {
      guard let keys = own[deed] else { continue }
      var free: [Key] = []
      for key in keys {
        if let other = taken[key] {
          complaints.append(.conflict(key.name ?? "", other.name, deed.name))
        } else {
          taken[key] = deed
          free.append(key)
        }
      }
      if !free.isEmpty { self.keys.bind(deed, to: free) }
    }
    giveWay(to: taken)
    return (keys, complaints)
  }

  /// A usual key that the file gives to something else is gone; what is needed keeps one.
  private mutating func giveWay(to taken: [Key: Deed]) {
    for deed in Deed.all where own[deed] == nil {
      let usual = keys.bindings[deed] ?? []
      let left = usual.filter { taken[$0] == nil }
      if left.isEmpty, deed.isNeeded {
        complaints.append(.needed(deed: deed.name))
        for other in own.keys { keys.bind(other, to: keys.free(other, of: usual)) }
      } else {
        keys.bind(deed, to: left)
      }
    }
  }
}

extension Keys {
  fileprivate func free(_ deed: Deed, of taken: [Key]) -> [Key] {
    (bindings[deed] ?? []).filter { !taken.contains($0) }
  }
}

extension Deed {
  fileprivate var isNeeded: Bool {
    [.move(.up), .move(.down), .move(.choose), .command(.back), .command(.quit)].contains(self)
  }
}

extension Key {
  /// Means something by itself on some screen.
  fileprivate var isReserved: Bool {
    guard case .character(let character) = self else { return false }
    return (0..<24).contains { Choice.key($0) == String(character) }
  }
}
