/// A JSON value; the members of an object keep the order they are given in.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// The same without the members that say nothing.
  public static func object(leavingOutNulls members: [Member]) -> JSON {
    .object(members.filter { $0.value != .null })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .int(number) }
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  public init(arrayLiteral items: JSON...) { self = .array(items) }
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0, $1) })
  }

  /// Null for nil.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }
}

extension JSON {
  /// As text over several lines, without a line break at the end.
  public var text: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return writer.text
  }
}

private struct JSONWriter {
  var text = ""

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .double(let number): text += number.isFinite ? "\(number)" : "null"
    case .string(let string): quote(string)
    case .array(let items):
      wrap(items, "[", "]", indent) { writer, item in writer.write(item, indent: indent + 2) }
    case .object(let members):
      wrap(members, "{", "}", indent) { writer, member in
        writer.quote(member.name)
        writer.text += ": "
        writer.write(member.value, indent: indent + 2)
      }
    }
  }

  private mutating func wrap<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      write(&self, item)
    }
    if !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  /// Everything that could steer a terminal is escaped, not only what RFC 8259 asks for.
  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x09: text += "\\t"
      case 0x0D: text += "\\r"
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
