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
    let units = ["kB", "MB", "GB", "TB"]
    guard bytes >= 1_000 else { return self["size.bytes", count: bytes] }
    var (unit, tenth) = (0, 100)
    // What would round up to a thousand is said in the next unit.
    while rounded(bytes, by: tenth) >= 10_000 && unit < units.count - 1 {
      (unit, tenth) = (unit + 1, tenth * 1_000)
    }
    let tenths = rounded(bytes, by: tenth)
    let whole = number(tenths / 10)
    let isWhole = tenths % 10 == 0 || tenths >= 1_000
    let amount = isWhole ? whole : whole + self["number.point"] + String(tenths % 10)
    return self["size.unit", ["amount": amount, "unit": units[unit]]]
  }

  private func rounded(_ number: Int, by divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder >= divisor / 2 ? quotient + 1 : quotient
  }

  /// "a, b or c"
  public func alternatives(_ items: [String]) -> String { list(items, "list.or") }

  /// "a, b and c"
  public func list(_ items: [String]) -> String { list(items, "list.last") }

  private func list(_ items: [String], _ last: String) -> String {
    guard let end = items.last else { return "" }
    guard items.count > 1 else { return end }
    let others = items.dropLast().joined(separator: self["list.comma"])
    return self[last, ["others": others, "last": end]]
  }
}
