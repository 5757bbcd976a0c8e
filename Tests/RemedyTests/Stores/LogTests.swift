import Testing

@testable import Remedy

@Suite struct LogTests {
  static let now: Int64 = 1_795_255_200  // 2026-11-21 10:00 UTC

  private func line(_ text: String) -> LogLine { LogLine(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("[error] net::ERR_NAME_NOT_RESOLVED", LogLine.Kind.names),
    ("Error: getaddrinfo ENOTFOUND www.notion.so", .names),
    ("net::ERR_CONNECTION_RESET at load", .connection),
    ("connect ECONNREFUSED 127.0.0.1:80", .connection),
    ("net::ERR_CERT_DATE_INVALID", .certificate), ("ERR_SSL_PROTOCOL_ERROR", .certificate),
    ("net::ERR_BLOCKED_BY_CLIENT", .blocked), ("net::ERR_CACHE_READ_FAILURE", .cache),
    ("SQLITE_CORRUPT: database disk image is malformed", .database),
    ("SQLITE_IOERR_READ", .database), ("write failed: ENOSPC", .disk), ("SQLITE_FULL", .disk),
    ("GPU process isn't usable: crashed", .graphics), ("child-process-gone GPU", .graphics),
    ("Request failed with status code 401", .unauthorized), ("HTTP/1.1 403", .forbidden),
    ("status: 407", .proxyLogin), ("UnauthorizedError: no", .unauthorized),
  ])
  func complaintsAreToldApart(_ text: String, _ kind: LogLine.Kind) {
    #expect(line(text).kind == kind)
  }

  @Test(arguments: [
    "synced 401 blocks", "page 403 of 500", "took 4010 ms with status 14010", "user GPU settings",
    "XENOSPC", "ENOSPCX", "ERR_CONNECTIONS", "MY_ERR_CACHE_MISS", "id 4a401f status ok", "",
    "unauthorizedly", "code 1401",
  ])
  func partsOfWordsAreNoComplaint(_ text: String) { #expect(line(text).kind == nil) }

  @Test(
    arguments: [
      ("[2026-11-21T09:59:58.123Z] x", now - 2), ("2026-11-21 09:59:58+00:00 x", now - 2),
      ("{\"time\":\"2026-11-21T11:00:00.5+01:00\"}", now), ("2026/11/21 05:00:00 -0500", nil),
      ("2026-11-21T04:30:00-05:30", now), ("2026-13-21T09:59:58Z", nil),
      ("99999-11-21T09:59:58Z", nil),
      ("2026-11-21T24:00:00Z", nil), ("2026-11-21", nil), ("", nil),
    ] as [(String, Int64?)])
  func timesAreRead(_ text: String, _ seconds: Int64?) {
    let found = LogTime(Array(text.utf8)[...])?.seconds
    if text.contains("/") {
      #expect(found != nil)  // with a blank before the offset it is the machine's own time
    } else {
      #expect(found == seconds)
    }
  }

  private func review(_ text: String, modified: Int64 = now, isCut: Bool = false) -> Observation {
    var review = LogReview(now: Self.now)
    review.read(Array(text.utf8), isCut: isCut, at: modified, "/x.log")
    return review.observation
  }

  @Test func oldLinesAreNoEvidence() {
    let old = "2026-11-19T09:00:00Z SQLITE_CORRUPT\n"
    #expect(review(old).status == .fine)
    let new = old + "2026-11-21T09:00:00Z net::ERR_CONNECTION_CLOSED\n  at line: ECONNRESET\n"
    let observation = review(new)
    #expect(observation.status == .problem("connection-errors"))
    #expect(observation.evidence.first?.values["count"] == .count(2))
    #expect(observation.evidence.first?.values["time"] == .time(Self.now - 3_600))
  }

  @Test func theWeightiestComesFirst() {
    let text = "2026-11-21T09:00:00Z ENOTFOUND\n2026-11-21T09:00:01Z ENOSPC\n"
    #expect(review(text).status == .problem("disk-errors"))
    #expect(review(text).evidence.map(\.id) == ["app.log.disk-errors", "app.log.name-errors"])
  }

  @Test func withoutTimesTheFilesOwnCounts() {
    #expect(review("ENOTFOUND").status == .problem("name-errors"))
    #expect(review("ENOTFOUND", modified: Self.now - 90_000).status == .fine)
  }

  @Test func theFirstHalfLineOfATailIsLeftOut() {
    #expect(review("ENOTFOUND\nfine", isCut: true).status == .fine)
  }

  @Test func timesOfTheFutureAreNoEvidence() {
    #expect(review("2027-11-21T09:00:00Z ENOSPC").status == .fine)
  }

  @Test func evidenceHoldsNothingOfTheLineButTheWord() {
    let observation = review("2026-11-21T09:00:00Z jane@example.org secret ENOSPC /home/jane")
    for value in observation.evidence.flatMap({ $0.values.values }) {
      #expect(!"\(value)".contains("jane") && !"\(value)".contains("secret"))
    }
  }

  @Test(arguments: [
    ("main.log", true), ("main.old.log", true), ("main.log.1", true), ("MAIN.LOG", true),
    ("log", false), ("main.log.gz", false), ("main.txt", false), ("main.log.1.gz", false),
  ])
  func rotatedFilesAreLogsToo(_ name: String, _ isLog: Bool) throws {
    #expect(LogFile.isLog(try #require(FileName(name))) == isLog)
  }

  @Test(arguments: UInt64(0)..<300)
  func nothingTraps(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = "[2026-11-21T09:59:58.123Z] status code 401 ERR_CERT_X 2026/11/21 05:00:00 -0500\n"
    var review = LogReview(now: Self.now)
    review.read(dice.bytes(of: Array(text.utf8)), isCut: false, at: Self.now, "/x")
    _ = review.observation
  }
}
