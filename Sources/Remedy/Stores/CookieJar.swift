/// The product's cookies in a browser's jar, without their values.
struct CookieJar: Sendable, Equatable {
  let cookies: [Cookie]
  /// How many there are of everybody's.
  let total: Int

  struct Cookie: Sendable, Equatable {
    let id: Int64
    let host: String
    let name: String
    /// The site it was set within; empty for its own.
    let partition: String
    /// Seconds since 1970; nil for one that ends with the session.
    let expires: Int64?
    let hasValue: Bool
  }

  /// What kind of jar a file is.
  enum Format: Sendable {
    case chromium
    case firefox
  }

  /// Rows that are looked at; Chromium keeps 3,300 at most.
  static let rowLimit = 200_000

  init(_ format: Format, in database: Database, of domains: Domains) throws(StoreTrouble) {
    let layout = try Layout(format, database)
    var statement = try Statement(layout.query, in: database)
    var (cookies, total): ([Cookie], Int) = ([], 0)
    while try statement.step() {
      total += 1
      guard total <= Self.rowLimit else { throw StoreTrouble(.tooLarge, database.place) }
      let host = statement.text(1)
      guard domains.cover(host) else { continue }
      cookies.append(
        Cookie(
          id: statement.integer(0), host: host, name: statement.text(2),
          partition: statement.text(3), expires: layout.time(statement.integer(4)),
          hasValue: statement.integer(5) > 0))
    }
    (self.cookies, self.total) = (cookies, total)
  }
}

extension CookieJar {
  /// Where things stand in a jar of this make.
  struct Layout {
    let table: String
    let query: String
    private let format: Format

    /// The newest make of Chromium's jars that is known to the last column. One that calls itself
    /// newer, but says that older programs can read it, is read and edited as well.
    static let newestKnown: Int64 = 24

    init(_ format: Format, _ database: Database) throws(StoreTrouble) {
      self.format = format
      table = format == .chromium ? "cookies" : "moz_cookies"
      let columns = try database.columns(of: table)
      let needed: Set =
        format == .chromium
        ? ["host_key", "name", "value", "expires_utc"] : ["id", "host", "name", "value", "expiry"]
      guard !columns.isEmpty else {
        let isEmpty = try database.isEmpty
        throw StoreTrouble(isEmpty ? .empty : .unknownSchema, database.place)
      }
      guard columns.isSuperset(of: needed) else {
        throw StoreTrouble(.unknownSchema, database.place)
      }
      if format == .chromium {
        let versions = [try database.meta("last_compatible_version"), try database.meta("version")]
        guard let version = versions.compactMap({ $0 }).first, version <= Self.newestKnown else {
          throw StoreTrouble(.unknownSchema, database.place)
        }
      }
      query = Self.query(format, columns)
    }

    private static func query(_ format: Format, _ columns: Set<String>) -> String {
      switch format {
      case .chromium:
        let partition = columns.contains("top_frame_site_key") ? "top_frame_site_key" : "''"
        let secret = columns.contains("encrypted_value") ? "+ length(encrypted_value)" : ""
        return "SELECT rowid, host_key, name, \(partition), expires_utc, length(value) \(secret)"
          + " FROM cookies"
      case .firefox:
        let partition = columns.contains("originAttributes") ? "originAttributes" : "''"
        return "SELECT id, host, name, \(partition), expiry, length(value) FROM moz_cookies"
      }
    }

    func time(_ value: Int64) -> Int64? {
      guard value > 0 else { return nil }
      switch format {
      case .chromium: return value / 1_000_000 - 11_644_473_600
      // Newer Firefox counts milliseconds here.
      case .firefox: return value > 100_000_000_000 ? value / 1_000 : value
      }
    }
  }
}

extension Database {
  /// It has no tables at all.
  var isEmpty: Bool {
    get throws(StoreTrouble) {
      var statement = try Statement("SELECT 1 FROM sqlite_master LIMIT 1", in: self)
      return try !statement.step()
    }
  }
}
