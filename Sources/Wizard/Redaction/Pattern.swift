/// Tells private things by their look, at the beginning of a text.
struct Pattern {
  private let text: Substring
  /// What stands before it ends with a folder of homes.
  private let isInHomes: Bool

  init(_ text: Substring) {
    self.text = text
    let before = text.base[..<text.startIndex].suffix(7)
    isInHomes = ["/home/", "/Users/", "\\Users\\"].contains { before.hasSuffix($0) }
  }

  /// How many characters of it are private, and as what; nil where nothing is.
  var match: (Int, Mask.Secret.Kind)? {
    if let length = homeName { return (length, .person) }
    if let length = mail { return (length, .mail) }
    if let length = address { return (length, .address) }
    if let length = token { return (length, .token) }
    return nil
  }

  private func run(_ belongs: (Character) -> Bool) -> Substring { text.prefix(while: belongs) }

  /// `ann` in `/home/ann/.config`; what every computer has is nobody's.
  private var homeName: Int? {
    guard isInHomes else { return nil }
    let name = run { !$0.isWhitespace && !"/\\\"'`<>|:;,‹".contains($0) }
    return name.isEmpty || ["Shared", "Public", "Default"].contains(name) ? nil : name.count
  }

  /// `ann.lee@example.org`
  private var mail: Int? {
    let name = run { $0.isLetter || $0.isNumber || "._%+-".contains($0) }
    let rest = text.dropFirst(name.count)
    guard !name.isEmpty, name.count <= 64, rest.first == "@" else { return nil }
    var domain = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
    // A full stop behind it ends the sentence.
    while domain.last == "." || domain.last == "-" { domain = domain.dropLast() }
    guard domain.contains("."), domain.first != "." else { return nil }
    return name.count + 1 + domain.count
  }

  /// `192.168.1.7` or `fe80::1`; those that every computer has are nobody's.
  private var address: Int? {
    let four = run { $0.isASCIIDigit || $0 == "." }
    let parts = four.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ (Int($0) ?? 256) < 256 && $0.count < 4 }) {
      return parts[0] == "127" || parts[0] == "0" ? nil : four.count
    }
    let six = run { $0.isHexDigit || $0 == ":" }
    let groups = six.split(separator: ":", omittingEmptySubsequences: false)
    let isAddress = groups.count >= 4 || (groups.count == 3 && six.contains("::"))
    guard isAddress, groups.allSatisfy({ $0.count <= 4 }), six.contains(where: \.isHexDigit),
      six != "::1", isNoTime(groups)
    else { return nil }
    return six.count
  }

  /// `10:15:00` looks alike.
  private func isNoTime(_ groups: [Substring]) -> Bool {
    groups.count > 3 || groups.contains(where: \.isEmpty)
  }

  /// A long word in which letters and digits are mixed, as nobody writes by hand.
  private var token: Int? {
    let word = run { $0.isASCII && ($0.isLetter || $0.isNumber || "-_%+=".contains($0)) }
    guard word.count >= 20 else { return nil }
    let digits = word.count(where: \.isASCIIDigit)
    let letters = word.count(where: \.isLetter)
    return digits >= 4 && letters >= 4 ? word.count : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
