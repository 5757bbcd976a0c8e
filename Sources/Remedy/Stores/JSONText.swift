internal import CSQLite

/// JSON that somebody else wrote, read through SQLite's own functions: there is no parser of ours
/// to be fooled. What is not there, or is of another type, is nil.
///
///     JSONText(bytes)?["profile"]?["info_cache"]?["Default"]?["name"]?.text
struct JSONText {
  enum Kind: String {
    case object, array, text, integer, real, `true`, `false`, null
  }

  let kind: Kind
  /// Of an object or array its JSON; of a text its contents.
  private let value: [UInt8]
  private let database: Database

  /// Bytes that are read at most, unless told otherwise.
  static let limit = 16 << 20

  /// Nil for what is no JSON, or is too large.
  init?(_ bytes: [UInt8], atMost limit: Int = limit, until deadline: Moment = .now + 2_000) {
    // Local State of some browsers begins with the mark that Windows programs put before UTF-8.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= limit, !bytes.contains(0),
      let database = try? Database(until: deadline),
      var statement = try? Statement(
        "SELECT type, CASE WHEN type IN ('object', 'array') THEN json(?1) ELSE atom END"
          + " FROM json_each(json_array(json(?1))) WHERE json_valid(?1)", in: database),
      (try? statement.bind(text: bytes, at: 1)) != nil,
      (try? statement.step()) == true, let kind = Kind(rawValue: statement.text(0))
    else { return nil }
    (self.kind, self.database) = (kind, database)
    value = statement.bytes(1)
  }

  private init(_ kind: Kind, _ value: [UInt8], _ database: Database) {
    (self.kind, self.value, self.database) = (kind, value, database)
  }
}

extension JSONText {
  /// The member of an object; of several with one name, the first.
  subscript(key: String) -> JSONText? {
    guard kind == .object else { return nil }
    return select("WHERE key = ?2 LIMIT 1") { try? $0.bind(key, at: 2) }.first?.value
  }

  /// The members of an object, or the elements of an array under "0", "1" and so on.
  func children(atMost limit: Int = 10_000) -> [(key: String, value: JSONText)] {
    guard kind == .object || kind == .array else { return [] }
    return select("LIMIT ?2") { $0.bind(Int64(limit), at: 2) }
  }

  var text: String? { kind == .text ? String(decoding: value, as: UTF8.self) : nil }
  var integer: Int64? { kind == .integer ? Int64(String(decoding: value, as: UTF8.self)) : nil }
  var flag: Bool? { kind == .true ? true : kind == .false ? false : nil }

  private func select(
    _ rest: String, _ bind: (borrowing Statement) -> Void?
  ) -> [(key: String, value: JSONText)] {
    let sql = "SELECT key, type, value FROM json_each(?1) " + rest
    guard var statement = try? Statement(sql, in: database),
      (try? statement.bind(text: value, at: 1)) != nil
    else { return [] }
    _ = bind(statement)
    var found: [(key: String, value: JSONText)] = []
    while (try? statement.step()) == true {
      guard let kind = Kind(rawValue: statement.text(1)) else { continue }
      found.append((statement.text(0), JSONText(kind, statement.bytes(2), database)))
    }
    return found
  }
}
