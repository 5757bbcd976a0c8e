extension Words {
  /// `12,345`
  public func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let mark = self["number.thousands"]
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: mark)
  }

  /// "2 hours and 5 minutes": the two largest units that are not zero.
  public func duration(seconds: Int) -> String {
    let units = [("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1)]
    var rest = Int(seconds.magnitude)
    var parts: [String] = []
    for (unit, length) in units where rest >= length && parts.count < 2 {
      parts.append(self["duration.\(unit)", count: rest / length])
      rest %= length
    }
    return parts.isEmpty ? self["duration.seconds", count: 0] : list(parts)
  }

  public func minutes(_ minutes: Int) -> String { duration(seconds: minutes * 60) }

  /// "1.5 GB": in thousands, one digit after the point where it says something.
  public func size(bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (tenths, unit) = (bytes.multipliedReportingOverflow(by: 10), 0)
    if tenths.overflow {
      tenths = (bytes, false)
      unit = 0
    }
    var value = tenths.partialValue
    while value >= 10_000 && unit < units.count - 1 {
      value = (value + 500) / 1_000
      unit += 1
    }
    guard unit > 0 else { return self["size.bytes", count: bytes] }
    let whole = number(value / 10)
    let amount =
      value % 10 == 0 || value >= 1_000
      ? whole : whole + self["number.point"] + String(value % 10)
    return self["size.unit", ["amount": amount, "unit": units[unit]]]
  }

  /// "a, b and c"
  public func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let others = items.dropLast().joined(separator: self["list.comma"])
    return self["list.last", ["others": others, "last": last]]
  }
}
