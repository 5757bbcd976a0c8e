extension Transfer.Field {
  /// The header lines of one answer; what is no header line is left out.
  static func all(in bytes: [UInt8]) -> [Self] {
    bytes.split(separator: UInt8(ascii: "\n")).prefix(200).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        !line.starts(with: "HTTP/".utf8)
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      return Self(name: name, value: trimmed(line[(colon + 1)...]))
    }
  }
}

extension Certificate {
  /// Reads lines of the form `0 Subject:CN = name`; the number counts from the server's own.
  static func chain(in bytes: [UInt8]) -> [Self] {
    var chain: [Self] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")).prefix(64) {
      guard let first = line.first, let index = Int(exactly: first).map({ $0 - 48 }),
        (0...chain.count).contains(index), index < 10,
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      if index == chain.count { chain.append(Self()) }
      let name = trimmed(line[..<colon].dropFirst())
      chain[index].take(name, trimmed(line[(colon + 1)...]))
    }
    return chain
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "Subject": subject = String(value.prefix(300))
    case "Issuer": issuer = String(value.prefix(300))
    case "Start date": notBefore = UnixTime.reading(value)
    case "Expire date": notAfter = UnixTime.reading(value)
    default: break
    }
  }

  /// The issuer's name as people know it: the organisation, or else the common name.
  var issuerName: String {
    let parts = issuer.split(whereSeparator: { $0 == "," || $0 == "/" || $0 == "\n" }).map(
      String.init)
    for key in ["O", "CN", "OU"] {
      for part in parts {
        let pair = part.split(separator: "=", maxSplits: 1).map { trimmed(Array($0.utf8)[...]) }
        if pair.count == 2, pair[0] == key, !pair[1].isEmpty { return String(pair[1].prefix(100)) }
      }
    }
    return String(issuer.prefix(100))
  }
}

/// The text without blanks around it.
private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
  let start = bytes.drop(while: isBlank)
  let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
  return String(decoding: start[..<end], as: UTF8.self)
}
