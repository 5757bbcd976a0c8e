import Flow
import Terminal
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's own keys, from `~/.config/unstick/keys.yaml`.
enum KeyFile {
  /// What is longer is no list of keys.
  private static let longest = 64 * 1024

  /// The keys, and a sentence about what of the file cannot be taken; nil where all is well.
  static func read(_ invocation: Invocation, _ words: Words) -> (keys: Keys, complaint: String?) {
    guard let path = path(invocation), let bytes = bytes(at: path) else { return (.standard, nil) }
    let (keys, complaints) = Keys.read(SourceFile(path: path, bytes: bytes))
    guard let first = complaints.first else { return (keys, nil) }
    let more = complaints.count - 1
    let others = more > 0 ? [words["keys.more-mistakes", count: more]] : []
    let sentences = [words.sentence(first)] + others
    return (keys, words["keys.complaint", ["sentences": sentences.joined(separator: " ")]])
  }

  /// Where one of the user's own files is.
  static func path(_ invocation: Invocation, _ name: String = "keys.yaml") -> String? {
    if let home = invocation.options[.home] { return home + "/.config/unstick/" + name }
    if let folder = Surroundings.environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/unstick/" + name
    }
    return Surroundings.environment("HOME").flatMap {
      $0.hasPrefix("/") ? $0 + "/.config/unstick/" + name : nil
    }
  }

  static func bytes(at path: String) -> [UInt8]? {
    // A pipe or a device in its place would keep the start waiting.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = systemRead(file, &bytes, bytes.count)
    return count >= 0 ? Array(bytes[..<count]) : nil
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

extension String {
  fileprivate var short: String { String(prefix(40)).sanitised }
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
