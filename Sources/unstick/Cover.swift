import Flow
import Terminal
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The home screen, standing on the terminal before the pack is read, as a book's cover before its
/// pages: printed beforehand for the start that is usual, else made from the beginnings of the
/// pack's files.
enum Cover {
  /// Whether the printed one was put onto the terminal: when first asked, before all else.
  static let isPrinted = print()

  /// The whole bytes, as `make screens` recorded them, for a program that was started by its name
  /// alone, by somebody without wishes of their own.
  private static func print() -> Bool {
    guard CommandLine.argc == 1, Surroundings.isInteractive, Surroundings.size(of: 1) == (24, 80),
      terminals.contains(Surroundings.environment("TERM") ?? ""), Surroundings.speaksUTF8,
      (Surroundings.environment("NO_COLOR") ?? "").isEmpty,
      Setting.allCases.allSatisfy({ Surroundings.environment($0.variable) == nil }),
      let home = Surroundings.environment("HOME"), access(home, F_OK) == 0,
      let wishes = UserFile.folder(of: nil), access(wishes, F_OK) != 0,
      let file = Resources.file("covers/\(Speech.language(nil)).ansi")
    else { return false }
    Display.cover(file.bytes)
    return true
  }

  /// They all obey the sequences of recordings.
  private static let terminals: Set = [
    "xterm-256color", "tmux-256color", "screen-256color", "vte-256color", "konsole-256color",
    "gnome-256color", "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm",
  ]

  /// As it will be once all is read; nil where another pack or another screen comes first.
  static func grid(_ invocation: Invocation, _ display: borrowing Display) -> Grid? {
    guard invocation.operands.isEmpty, invocation.command.name.isEmpty,
      !invocation.options.has(.pack), !invocation.options.has(.os)
    else { return nil }
    return drawn(invocation, display.size, display.isUnicode)
  }

  /// Whether the session will look at this computer, as far as can be told at a glance.
  private static func isLooking(_ invocation: Invocation) -> Bool {
    let home = invocation.options[.home] ?? Surroundings.environment("HOME") ?? ""
    return Session.isAboutThisComputer(invocation) && access(home, F_OK) == 0
  }

  static func drawn(_ invocation: Invocation, _ size: Size, _ hasUnicode: Bool) -> Grid? {
    let language = Speech.language(invocation.options)
    guard let pack = pack(in: language), let session = try? Session(invocation, pack) else {
      return nil
    }
    let workplace = isLooking(invocation) ? Workplace(home: "") : nil
    let words = Speech.words(language, Speech.screens) { $0.keeping(Self.isOnCover) }
    guard var conversation = try? session.conversation(at: workplace, speaking: words) else {
      return nil
    }
    _ = conversation.open()
    return Stage(conversation, size: size, medium: Medium(hasUnicode: hasUnicode)).grid
  }

  private static func pack(in language: String) -> Pack? {
    let files = Resources.files(below: "packs/notion") { path in
      !path.hasPrefix("scenarios/")
        && (!path.hasPrefix("locales/") || path == "locales/\(language).yaml")
    }
    let beginnings = files.map(beginning).filter { !$0.isPart }
    return Pack.read(files: beginnings, catalogue: .library).pack
  }

  /// What the home screen shows of a file.
  private static func beginning(_ file: SourceFile) -> SourceFile {
    if file.path == "pack.yaml" { return file.cut(before: Self.packKeys) }
    if file.path.hasPrefix("flows/") { return file.cut(before: Self.flowKeys) }
    if file.path.hasPrefix("apps/") { return file.cut(before: Self.appKeys) }
    return file.keeping { !$0.contains(".") || $0.hasSuffix(".summary") || $0.hasPrefix("apps.") }
  }

  private static let packKeys: Set = [
    "pack", "version", "engine", "languages", "systems", "title", "about", "symptoms", "facts",
  ]
  private static let flowKeys: Set = ["flow", "role", "title", "summary"]
  private static let appKeys: Set = ["app", "title"]

  /// Of the program's words those that can stand on the home screen, and around it.
  private static func isOnCover(_ word: String) -> Bool {
    let parts = word.split(separator: ".")
    // What a command is for stands in the help alone.
    return Self.subjects.contains(String(parts.first ?? ""))
      && !(parts.count == 3 && parts[2] == "help")
  }

  private static let subjects: Set = [
    "home", "mode", "place", "command", "key", "keys", "scroll", "known", "progress", "duration",
    "number", "too-small", "language",
  ]
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

  /// A flow that others call, and nobody chooses.
  fileprivate var isPart: Bool {
    guard path.hasPrefix("flows/") else { return false }
    return bytes.split(separator: 0x0A).contains { $0.elementsEqual(Self.part) }
  }

  private static let part = "role: part".utf8

  /// Only the lines with such keys, of a file that has one on each line.
  fileprivate func keeping(_ isWanted: (String) -> Bool) -> SourceFile {
    let lines = bytes.split(separator: 0x0A).filter { isWanted(Self.key($0)) }
    return SourceFile(path: path, bytes: Array(lines.joined(separator: [0x0A])))
  }

  private static func key(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { $0 != 0x3A && $0 != 0x0A }, as: UTF8.self)
  }
}
