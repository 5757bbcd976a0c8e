/// What WSL and Windows programs write, read leniently: none of it is under our control.
enum WindowsText {
  /// The kernel that Microsoft builds says so; containers on it say so as well.
  static func isMicrosoftKernel(_ release: String) -> Bool {
    release.lowercased().contains("microsoft")
  }

  /// Whether Windows programs can be started: the kernel's entry for them is there and is on.
  static func isInteropOn(entry: String?, configuration: String) -> Bool {
    guard let entry, !entry.hasPrefix("disabled") else { return false }
    return value("enabled", in: "interop", of: configuration)?.lowercased() != "false"
  }

  /// A value of `/etc/wsl.conf`; names are the same in capitals and small letters, the last wins.
  static func value(_ name: String, in section: String, of configuration: String) -> String? {
    var (here, found): (String, String?) = ("", nil)
    for line in configuration.split(whereSeparator: \.isNewline).map(trimmed) {
      if line.hasPrefix("["), line.hasSuffix("]") {
        here = trimmed(line.dropFirst().dropLast()).lowercased()
      } else if here == section, let equals = line.firstIndex(of: "=") {
        guard trimmed(line[..<equals]).lowercased() == name else { continue }
        found = unquoted(trimmed(line[line.index(after: equals)...]))
      }
    }
    return found
  }

  /// Where Windows' drives are mounted, by their small letter.
  static func drives(mounts: String) -> [Character: String] {
    var drives: [Character: String] = [:]
    for line in mounts.split(whereSeparator: \.isNewline).prefix(4_096) {
      let fields = line.split(separator: " ", maxSplits: 4)
      guard fields.count >= 4, isDrive(type: fields[2], options: fields[3]) else { continue }
      let (source, place) = (unescaped(fields[0]), unescaped(fields[1]))
      guard let letter = source.lowercased().first, letter.isASCII, letter.isLetter,
        source.dropFirst().first == ":", source.count <= 3, place.hasPrefix("/")
      else { continue }
      drives[letter] = drives[letter] ?? place
    }
    return drives
  }

  private static func isDrive(type: Substring, options: Substring) -> Bool {
    type == "drvfs" || (["9p", "virtiofs"].contains(type) && options.contains("drvfs"))
  }

  /// `\040` and the like, as the kernel writes spaces and backslashes in its tables.
  static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      let digits = rest.prefix(3)
      let isNumber = digits.count == 3 && digits.allSatisfy { (0x30...0x37).contains($0) }
      guard first == 0x5C, isNumber else {
        bytes.append(first)
        continue
      }
      let number = digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
      bytes.append(UInt8(truncatingIfNeeded: number))
      rest = rest.dropFirst(3)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}
