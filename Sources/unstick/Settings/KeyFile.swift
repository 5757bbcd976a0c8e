import Flow
import Terminal
import Wizard

/// The user's own keys, from `~/.config/unstick/keys.yaml`.
enum KeyFile {
  /// The keys, and a sentence about what of the file cannot be taken; nil where all is well.
  static func read(_ invocation: Invocation, _ words: Words) -> (keys: Keys, complaint: String?) {
    guard let file = UserFile.read("keys.yaml", invocation.options) else { return (.standard, nil) }
    let (keys, complaints) = Keys.read(file)
    guard let first = complaints.first else { return (keys, nil) }
    let more = complaints.count - 1
    let others = more > 0 ? [words["keys.more-mistakes", count: more]] : []
    let sentences = [words.sentence(first)] + others
    return (keys, words["keys.complaint", ["sentences": sentences.joined(separator: " ")]])
  }
}

extension Words {
  fileprivate func sentence(_ complaint: KeyComplaint) -> String {
    switch complaint {
    case .unknownDeed(let name, nil): self["keys.unknown-deed", ["name": name.short]]
    case .unknownDeed(let name, let near?):
      self["keys.unknown-deed.near", ["name": name.short, "near": near]]
    case .unknownKey(let key, let deed):
      self["keys.unknown-key", ["key": key.short, "name": deed.short]]
    case .reserved(let key, let deed):
      self["keys.reserved", ["key": key.short, "name": deed.short]]
    case .conflict(let key, let one, let other):
      self["keys.conflict", ["key": key.short, "one": one, "other": other]]
    case .needed(let deed): self["keys.needed", ["name": deed]]
    }
  }
}
