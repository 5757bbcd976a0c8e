/// A line of an app's log: what kind of complaint it is, by whole words, and when it was written.
struct LogLine {
  let kind: Kind?
  /// The word that says so; never more of the line, which may hold names and addresses.
  let word: String
  let time: LogTime?

  /// The weightiest first.
  enum Kind: String, CaseIterable, Sendable {
    case disk = "disk-errors"
    case database = "database-errors"
    case graphics = "graphics-crash"
    case certificate = "certificate-errors"
    case proxyLogin = "proxy-login"
    case unauthorized
    case forbidden
    case blocked = "blocked-by-client"
    case cache = "cache-errors"
    case names = "name-errors"
    case connection = "connection-errors"
  }

  /// Bytes of a line that are looked at.
  private static let limit = 4_096

  init(_ bytes: ArraySlice<UInt8>) {
    let line = bytes.prefix(Self.limit)
    time = LogTime(line)
    let words = line.split { !Self.isOfWord($0) }.map { String(decoding: $0, as: UTF8.self) }
    let (kind, word) = Self.complaint(words)
    (self.kind, self.word) = (kind, word)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  private static func complaint(_ words: [String]) -> (Kind?, String) {
    var best: (kind: Kind, word: String)?
    func offer(_ kind: Kind, _ word: String) {
      if best.map({ kind.weight < $0.kind.weight }) ?? true { best = (kind, word) }
    }
    for word in words {
      if let kind = LogWords.exact[word] ?? LogWords.kind(beginning: word) { offer(kind, word) }
    }
    let lower = Set(words.map { $0.lowercased() })
    if lower.contains("gpu"), !lower.isDisjoint(with: LogWords.crashes) { offer(.graphics, "GPU") }
    if lower.contains("malformed"), lower.contains("database") { offer(.database, "malformed") }
    // A bare 401 may count anything; beside such a word it is an answer.
    if !lower.isDisjoint(with: LogWords.answers) {
      for (number, kind) in LogWords.statuses where lower.contains(number) { offer(kind, number) }
    }
    return (best?.kind, best?.word ?? "")
  }
}

extension LogLine.Kind {
  var weight: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// The words that logs of Electron, Chromium, Node and SQLite complain with.
enum LogWords {
  static let exact: [String: LogLine.Kind] = [
    "ENOSPC": .disk, "EDQUOT": .disk, "EROFS": .disk, "EIO": .disk, "SQLITE_FULL": .disk,
    "SQLITE_READONLY": .disk, "ERR_FILE_NO_SPACE": .disk,
    "ENOTFOUND": .names, "EAI_AGAIN": .names, "ERR_NAME_NOT_RESOLVED": .names,
    "ERR_NAME_RESOLUTION_FAILED": .names,
    "ERR_PROXY_AUTH_REQUESTED": .proxyLogin, "ERR_PROXY_AUTH_UNSUPPORTED": .proxyLogin,
    "ERR_BLOCKED_BY_CLIENT": .blocked,
    "ECONNREFUSED": .connection, "ECONNRESET": .connection, "ETIMEDOUT": .connection,
    "EHOSTUNREACH": .connection, "ENETUNREACH": .connection, "ERR_TIMED_OUT": .connection,
    "ERR_INTERNET_DISCONNECTED": .connection, "ERR_NETWORK_CHANGED": .connection,
    "ERR_ADDRESS_UNREACHABLE": .connection, "ERR_EMPTY_RESPONSE": .connection,
    "ERR_TUNNEL_CONNECTION_FAILED": .connection, "ERR_PROXY_CONNECTION_FAILED": .connection,
    "ERR_NETWORK_IO_SUSPENDED": .connection,
    "CERT_HAS_EXPIRED": .certificate, "UNABLE_TO_VERIFY_LEAF_SIGNATURE": .certificate,
    "SELF_SIGNED_CERT_IN_CHAIN": .certificate, "DEPTH_ZERO_SELF_SIGNED_CERT": .certificate,
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY": .certificate,
    "Unauthorized": .unauthorized, "UnauthorizedError": .unauthorized, "Forbidden": .forbidden,
  ]

  private static let beginnings: [(String, LogLine.Kind)] = [
    ("ERR_CERT_", .certificate), ("ERR_SSL_", .certificate), ("ERR_DNS_", .names),
    ("ERR_CACHE_", .cache), ("ERR_CONNECTION_", .connection), ("SQLITE_CORRUPT", .database),
    ("SQLITE_IOERR", .database), ("SQLITE_NOTADB", .database), ("SQLITE_CANTOPEN", .database),
    ("SQLITE_ERROR", .database), ("SQLITE_PROTOCOL", .database),
  ]

  static func kind(beginning word: String) -> LogLine.Kind? {
    beginnings.first { word.hasPrefix($0.0) }?.1
  }

  static let statuses: [(String, LogLine.Kind)] = [
    ("401", .unauthorized), ("403", .forbidden), ("407", .proxyLogin),
  ]
  static let answers: Set = ["status", "statuscode", "http", "https", "response", "code"]
  static let crashes: Set = ["crashed", "gone", "killed", "exited", "crash", "oom"]
}
