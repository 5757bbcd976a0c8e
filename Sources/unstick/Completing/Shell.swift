import Flow

/// A shell whose Tab key can ask what may come next.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// What the shell is to read; it asks `unstick candidates`.
  var script: String? {
    Resources.file("completions/\(rawValue)").map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
