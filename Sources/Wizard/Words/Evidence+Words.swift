public import Remedy

extension Words {
  /// What was seen, as a sentence; nothing from outside can steer the terminal.
  public func evidence(_ evidence: Evidence, home: String) -> String {
    self[evidence.id, evidence.values.mapValues { value($0, home: home) }]
  }

  /// A value from the library as people say it. Paths in the home begin with `~`.
  public func value(_ value: Value, home: String) -> String {
    switch value {
    case .text(let text), .host(let text), .address(let text), .name(let text),
      .program(let text):
      text.sanitised
    case .path(let path): Self.short(path, home: home).sanitised
    case .count(let count): number(count)
    case .size(let bytes): size(bytes: Int(clamping: bytes))
    case .milliseconds(let milliseconds): self["value.milliseconds", count: milliseconds]
    case .time(let seconds): Self.date(seconds)
    }
  }

  /// Whether a typed answer means yes.
  public func isYes(_ text: String) -> Bool {
    names("answer.yes.typed").contains(text.trimmed.folded)
  }

  static func short(_ path: String, home: String) -> String {
    if path == home { return "~" }
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// `2026-11-21 10:15 UTC`
  public static func date(_ seconds: Int64) -> String {
    // Howard Hinnant's well-known way from days to a date in the Gregorian calendar.
    let clamped = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let days = (clamped >= 0 ? clamped : clamped - 86_399) / 86_400 + 719_468
    let era = days / 146_097
    let day = days - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let date = [
      two(dayOfYear - (153 * shifted + 2) / 5 + 1), two(month),
      String(year + era * 400 + (month <= 2 ? 1 : 0)),
    ]
    let rest = ((clamped % 86_400) + 86_400) % 86_400
    return
      "\(date.reversed().joined(separator: "-")) \(two(rest / 3_600)):\(two(rest / 60 % 60)) UTC"
  }

  private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
}
