import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is kept of sessions: whole, private, and not without end.
@Suite struct SessionShelfTests {
  private let tree = Tree()
  private static let day: Int64 = 1_795_282_000

  private func shelf() throws -> SessionShelf { try SessionShelf(making: tree.host()) }

  @Test func whatWasKeptIsReadAgain() throws {
    let id = try shelf().begin(at: Self.day)
    #expect(id == "20261121-1")
    try shelf().keep([1, 2, 3], as: .session, of: id)
    try shelf().keep([4], as: .session, of: id)
    let later = try #require(try SessionShelf(of: tree.host()))
    #expect(later.contents(.session, of: id) == [4])
    #expect(later.contents(.key, of: id) == nil)
    #expect(later.ids == [id])
  }

  @Test func nothingIsMadeByLooking() throws {
    #expect(try SessionShelf(of: tree.host()) == nil)
    #expect(tree.picture() == [])
  }

  @Test func onlyTheOwnerCanReadIt() throws {
    let shelf = try shelf()
    let id = try shelf.begin(at: Self.day)
    for part in SessionShelf.Part.allCases {
      try shelf.keep([1], as: part, of: id)
      var found = stat()
      #expect(stat(shelf.place(of: part, of: id), &found) == 0)
      #expect(found.st_mode & 0o777 == 0o600)
    }
  }

  @Test func theOldestGoAndNoNumberComesAgain() throws {
    let shelf = try shelf()
    var ids: [String] = []
    for _ in 0..<SessionShelf.mostSessions + 5 {
      ids.append(try shelf.begin(at: Self.day))
      try shelf.keep([1], as: .session, of: ids[ids.count - 1])
    }
    #expect(Set(ids).count == ids.count)
    #expect(shelf.ids == ids.suffix(SessionShelf.mostSessions))
  }

  @Test func whatIsOpenIsNobodyElsesAndStays() throws {
    let shelf = try shelf()
    let id = try shelf.begin(at: Self.day)
    var claim: SessionClaim? = try shelf.claim(id)
    #expect(throws: Refusal(.otherInstance)) { try shelf.claim(id) }
    for _ in 0..<SessionShelf.mostSessions + 2 { _ = try shelf.begin(at: Self.day) }
    #expect(shelf.ids.first == id)
    withExtendedLifetime(claim) {}
    claim = nil
    #expect(throws: Never.self) { try shelf.claim(id) }
    _ = try shelf.begin(at: Self.day)
    #expect(!shelf.ids.contains(id))
  }

  @Test func aWriteThatWasCutOffIsWrittenOver() throws {
    let shelf = try shelf()
    let id = try shelf.begin(at: Self.day)
    tree.add(".local/state/unstick/sessions/\(id)/session.new", "half")
    try shelf.keep([7], as: .session, of: id)
    #expect(shelf.contents(.session, of: id) == [7])
  }

  /// A link in the place of the folder, of a session or of a file leads nowhere.
  @Test(arguments: ["", "/20261121-1", "/20261121-1/session"])
  func aLinkIsNotFollowed(_ place: String) throws {
    let id = try shelf().begin(at: Self.day)
    try shelf().keep([1], as: .session, of: id)
    let path = ".local/state/unstick/sessions" + place
    let away = tree.home + "/away"
    #expect(rename(tree.home + "/" + path, away) == 0)
    tree.link(path, to: away)
    #expect((try? SessionShelf(of: tree.host()))??.contents(.session, of: id) == nil)
  }

  @Test func strangeNamesAreNoSessions() throws {
    let shelf = try shelf()
    for id in ["", ".", "..", "../../x", "20261121-1/../20261121-1", "2026-1", "20261121-"] {
      #expect(shelf.contents(.session, of: id) == nil)
      #expect(throws: Refusal.self) { try shelf.keep([1], as: .session, of: id) }
    }
  }
}
