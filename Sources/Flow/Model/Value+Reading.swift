/// What a written value is not.
struct ValueFault: Error, Equatable {
  let code: Code
  let nearest: String?
}

extension Value {
  /// The value that an author or a user wrote, for a fact of that type: `web`, `yes`, `5 min`.
  init(_ written: String, as type: FactType) throws(ValueFault) {
    switch type {
    case .choice(let choices):
      guard choices.contains(ChoiceID(written)) else {
        let near = Flow.nearest(to: written, among: choices.prefix(1000).map(\.text))
        throw ValueFault(code: .unknownValue, nearest: near)
      }
      self = .choice(ChoiceID(written))
    case .flag:
      switch written {
      case "yes": self = .flag(true)
      case "no": self = .flag(false)
      default: throw ValueFault(code: .typeMismatch, nearest: nil)
      }
    case .number(let range):
      guard let number = Int(written), range.contains(number) else {
        throw ValueFault(code: .typeMismatch, nearest: nil)
      }
      self = .number(number)
    case .duration: self = .duration(try Unit.amount(written, .duration))
    case .size: self = .size(try Unit.amount(written, .size))
    case .text: self = .text(written)
    }
  }

  /// The same, for whoever only wants to know whether it fits.
  public init?(written: String, as type: FactType) {
    do throws(ValueFault) { try self.init(written, as: type) } catch { return nil }
  }
}

/// The units of durations and sizes, as they are written.
struct Unit {
  enum Kind { case duration, size }

  let name: String
  let kind: Kind
  let factor: Int

  static let all = [
    Unit(name: "s", kind: .duration, factor: 1), Unit(name: "min", kind: .duration, factor: 60),
    Unit(name: "h", kind: .duration, factor: 3600),
    Unit(name: "d", kind: .duration, factor: 86_400),
    Unit(name: "B", kind: .size, factor: 1), Unit(name: "kB", kind: .size, factor: 1000),
    Unit(name: "MB", kind: .size, factor: 1_000_000),
    Unit(name: "GB", kind: .size, factor: 1_000_000_000),
    Unit(name: "TB", kind: .size, factor: 1_000_000_000_000),
  ]

  /// `5 min` and `5min` in seconds, `200 MB` in bytes.
  static func amount(_ written: String, _ kind: Kind) throws(ValueFault) -> Int {
    let digits = written.prefix { $0.isASCII && $0.isNumber }
    let name = written.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits),
      let unit = all.first(where: { $0.kind == kind && $0.name == name })
    else { throw ValueFault(code: .typeMismatch, nearest: nil) }
    let (amount, overflows) = number.multipliedReportingOverflow(by: unit.factor)
    guard !overflows else { throw ValueFault(code: .typeMismatch, nearest: nil) }
    return amount
  }
}

extension FactType {
  /// Whether its values have an order, so that `<` makes sense.
  var isOrdered: Bool {
    switch self {
    case .number, .duration, .size: true
    case .choice, .flag, .text: false
    }
  }

  /// What authors call it, with an example where one helps.
  public var word: String {
    switch self {
    case .choice(let choices): choices.map(\.text).joined(separator: ", ")
    case .flag: "yes, no"
    case .number(let range): "\(range.lowerBound) … \(range.upperBound)"
    case .duration: "5 min"
    case .size: "200 MB"
    case .text: "text"
    }
  }
}
