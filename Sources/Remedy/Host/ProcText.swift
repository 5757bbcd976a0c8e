/// What Linux writes about a process in `/proc`. A process names itself and writes its own
/// command line, so any byte may stand in either.
enum ProcText {
  struct Stat: Equatable {
    var name: String
    var state: RunningProgram.State
    var parent: Int32
    var start: UInt64
  }

  /// `1234 (name) S 1 …`; the name may hold parentheses, so the last one ends it.
  static func stat(_ bytes: [UInt8]) -> Stat? {
    guard let open = bytes.firstIndex(of: 0x28), let close = bytes.lastIndex(of: 0x29), open < close
    else { return nil }
    let fields = bytes[(close + 1)...].split(separator: 0x20, maxSplits: 20)
    guard fields.count > 19, let letter = fields[0].first, let parent = Int32(ascii: fields[1]),
      let start = UInt64(ascii: fields[19])
    else { return nil }
    let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    return Stat(name: name, state: state(letter), parent: parent, start: start)
  }

  private static func state(_ letter: UInt8) -> RunningProgram.State {
    switch letter {
    case UInt8(ascii: "D"): .blocked
    case UInt8(ascii: "T"), UInt8(ascii: "t"): .stopped
    case UInt8(ascii: "Z"), UInt8(ascii: "X"), UInt8(ascii: "x"): .ended
    default: .running
    }
  }

  /// Words end with a NUL. Chromium's helpers write theirs anew, with spaces and no NUL.
  static func words(_ bytes: [UInt8]) -> CommandWords {
    var parts = bytes.split(separator: 0)
    if parts.count == 1, let only = parts.first, contains(only, " --type=") {
      parts = only.split(separator: 0x20)
    }
    var words = CommandWords()
    words.program = parts.first.map { String(decoding: $0, as: UTF8.self) }
    for part in parts.dropFirst() {
      words.type = words.type ?? value("--type=", in: part)
      words.dataFolder = words.dataFolder ?? value("--user-data-dir=", in: part)
    }
    if parts.count > 1, parts[1].first == 0x2F {
      words.subject = String(decoding: parts[1], as: UTF8.self)
    }
    return words
  }

  private static func value(_ option: String, in word: ArraySlice<UInt8>) -> String? {
    guard word.starts(with: option.utf8) else { return nil }
    return String(decoding: word.dropFirst(option.utf8.count), as: UTF8.self)
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let text = Array(text.utf8)
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - text.count)).contains {
      bytes[$0...].starts(with: text)
    }
  }
}

extension FixedWidthInteger {
  /// Decimal digits alone, with nothing around them; nil where they are too large.
  init?(ascii bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    var number: Self = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(Self(byte - 0x30))
      guard !isTooLarge, !isOver else { return nil }
      number = sum
    }
    self = number
  }
}
