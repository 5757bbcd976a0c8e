/// The user's list of which app opens what (`mimeapps.list`), edited line by line, byte for byte.
enum DefaultApps {
  /// With our line first in its section, and no other of that type there; all other lines stay.
  static func list(_ old: [UInt8], naming file: String, for type: String) -> [UInt8] {
    var lines = old.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let own = Array("\(type)=\(file);".utf8)[...]
    let section = Array("[Default Applications]".utf8)
    if let start = lines.firstIndex(where: { trimmed($0).elementsEqual(section) }) {
      let end = lines[(start + 1)...].firstIndex { $0.first == UInt8(ascii: "[") } ?? lines.endIndex
      lines.replaceSubrange(
        (start + 1)..<end, with: [own] + lines[(start + 1)..<end].filter { !isOf(type, $0) })
    } else {
      lines += [section[...], own]
    }
    return Array((lines + [[]]).joined(separator: [0x0A]))
  }

  private static func isOf(_ type: String, _ line: ArraySlice<UInt8>) -> Bool {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return trimmed(line[..<equals]).elementsEqual(type.utf8)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    let start = line.drop(while: isBlank)
    return start.lastIndex { !isBlank($0) }.map { start[...$0] } ?? []
  }
}
