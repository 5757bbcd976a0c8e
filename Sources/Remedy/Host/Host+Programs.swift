extension Host {
  /// A program's path as we can open it, of one written as from the root, from the home folder, or
  /// as Windows writes it; nil where it is out of reach.
  func programPath(_ text: String) -> String? {
    if text.hasPrefix("%") { return windowsProgram(text) }
    if text.hasPrefix("~/") { return home + text.dropFirst(1) }
    // The root of another machine, whose home this is, is not at hand.
    return text.hasPrefix("/") && system == .own ? text : nil
  }

  private func windowsProgram(_ text: String) -> String? {
    let parts = text.split { $0 == "\\" || $0 == "/" }.map(String.init)
    guard let first = parts.first, !parts.contains("..") else { return nil }
    let base: String? =
      switch first.lowercased() {
      case "%localappdata%": home + "/AppData/Local"
      case "%appdata%": home + "/AppData/Roaming"
      case "%userprofile%": home
      case "%programfiles%", "%programw6432%": drive.map { $0 + "/Program Files" }
      case "%programfiles(x86)%": drive.map { $0 + "/Program Files (x86)" }
      default: nil
      }
    return base.map { ([$0] + parts.dropFirst()).joined(separator: "/") }
  }

  /// The drive with Windows on it: of the home's path what stands before `Users`.
  private var drive: String? {
    let names = home.split(separator: "/")
    guard system == .windows, names.count > 2, names[names.count - 2] == "Users" else { return nil }
    return "/" + names.dropLast(2).joined(separator: "/")
  }

  /// The contents of a file below the home that only is read; links may lead to it, as people lay
  /// their settings out, but not out of the home.
  func settingsFile(_ way: [String], atMost limit: Int = 1 << 20) -> [UInt8]? {
    guard let path = SmallFile.resolved(path(of: way)), path.hasPrefix(home + "/") else {
      return nil
    }
    return SmallFile.bytes(path, atMost: limit)
  }
}
