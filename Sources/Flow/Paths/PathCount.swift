/// A number of paths; it stops at the greatest number there is.
public struct PathCount: Hashable, Sendable, Comparable, CustomStringConvertible {
  public private(set) var number: UInt64

  public init(_ number: UInt64 = 0) { self.number = number }

  /// There may be more.
  public var isAtLeast: Bool { number == .max }

  public var description: String { String(number) }

  public static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  public static func + (one: Self, other: Self) -> Self {
    let (sum, overflow) = one.number.addingReportingOverflow(other.number)
    return PathCount(overflow ? .max : sum)
  }

  public static func += (one: inout Self, other: Self) { one = one + other }
}
