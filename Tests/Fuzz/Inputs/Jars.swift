import Glibc

@testable import Remedy

/// Takes any bytes for a file of SQLite's, and reads cookies and local storage out of it.
enum Jars {
  private static let domains = Domains(["notion.so", "notion.com", "notion.site"])

  static func take(_ bytes: [UInt8]) {
    let path = "/dev/shm/unstick-fuzz-\(getpid())"
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    guard let database = try? Database(at: path, .reading, until: .now + 2_000) else { return }
    for format in [CookieJar.Format.chromium, .firefox] {
      guard let jar = try? CookieJar(format, in: database, of: domains) else { continue }
      precondition(jar.cookies.allSatisfy { domains.cover($0.host) }, "a stranger's cookie")
    }
    _ = try? LocalStorage(rows: database, of: domains)
    _ = try? database.complaint()
  }
}
