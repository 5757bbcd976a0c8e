import Flow
import Terminal
import Wizard

/// The home screen, from the beginnings of the pack's files: it stands on the terminal before the
/// rest is read, as a book's cover before its pages.
enum Cover {
  /// As it will be once all is read; nil where another pack or another screen comes first.
  static func stage(_ invocation: Invocation, _ display: borrowing Display) -> Stage? {
    guard invocation.operands.isEmpty, !invocation.options.has(.pack),
      invocation.command.name.isEmpty, let pack = pack(in: Speech.language(invocation.options)),
      let session = try? Session(invocation, pack),
      var conversation = try? session.conversation(speaking: Speech.home)
    else { return nil }
    _ = conversation.open()
    return Stage(
      conversation, size: display.size, medium: Medium(hasUnicode: display.isUnicode))
  }

  private static func pack(in language: String) -> Pack? {
    let files = Resources.files(below: "packs/notion") { path in
      !path.hasPrefix("scenarios/")
        && (!path.hasPrefix("locales/") || path == "locales/\(language).yaml")
    }
    return Pack.read(files: files.map(beginning), catalogue: .library).pack
  }

  /// What the home screen shows of a file.
  private static func beginning(_ file: SourceFile) -> SourceFile {
    if file.path == "pack.yaml" { return file.cut(before: Self.packKeys) }
    if file.path.hasPrefix("flows/") { return file.cut(before: Self.flowKeys) }
    if file.path.hasPrefix("locales/") { return file.filtered }
    return file
  }

  private static let packKeys: Set = [
    "pack", "version", "engine", "languages", "systems", "title", "about", "symptoms",
  ]
  private static let flowKeys: Set = ["flow", "role", "title", "summary"]
}

extension SourceFile {
  /// Up to the first line that begins with another key.
  fileprivate func cut(before known: Set<String>) -> SourceFile {
    var line = bytes.startIndex
    while line < bytes.endIndex {
      if 0x61...0x7A ~= bytes[line], !known.contains(Self.key(bytes[line...])) {
        return SourceFile(path: path, bytes: Array(bytes[..<line]))
      }
      line = (bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex - 1) + 1
    }
    return self
  }

  /// Of a locale's lines those for titles and summaries: keys without a dot, or with that one.
  fileprivate var filtered: SourceFile {
    let lines = bytes.split(separator: 0x0A).filter { line in
      let key = Self.key(line)
      return !key.contains(".") || key.hasSuffix(".summary") || key.hasPrefix("apps.")
    }
    return SourceFile(path: path, bytes: Array(lines.joined(separator: [0x0A])))
  }

  private static func key(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { $0 != 0x3A && $0 != 0x0A }, as: UTF8.self)
  }
}
