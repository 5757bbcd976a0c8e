import Flow
import TestSupport
import Testing

@testable import Remedy
@testable import Wizard

/// A session as it lies on the disk: whole when read again, and harmless whoever wrote it.
@Suite struct KeptSessionTests {
  private func kept() throws -> KeptSession {
    var world = try SessionWorld(
      secrets: [.init(.person, "ann"), .init(.host, "anns-laptop")], clock: { 1_795_282_000 })
    world.take(world.session.open())
    let look = try #require(world.open.last)
    let sinkhole = Remedy.Finding(
      "net.dns",
      .problem(
        "sinkhole",
        Remedy.Evidence(
          "net.dns.sinkhole",
          [
            "host": .host("app.sample.example"), "address": .address("10.1.2.3"),
            "resolver": .address("192.168.7.7"),
          ])))
    let others = ["app.data", "disk.space"].map { Remedy.Finding($0, .fine()) }
    let live = Remedy.Finding("net.websocket", .unknown(.explained(by: "net.dns")))
    world.send(.came(look.id, .findings([sinkhole, live] + others)))
    try world.choose("It loads")
    try world.choose("Clear the cache")
    world.work()
    try world.choose("Do it")
    world.work()
    return try #require(world.session.kept)
  }

  @Test func whatIsKeptIsReadAgain() throws {
    let kept = try kept()
    let read = try #require(KeptSession(text: kept.text, key: kept.key))
    #expect(read == kept)
    #expect(read.findings.count == 4)
    #expect(read.key == kept.key)
    for format in ReportFormat.allCases {
      #expect(read.report.text(format, at: 7) == kept.report.text(format, at: 7))
    }
  }

  @Test func itGoesOnWhereItWasLeft() throws {
    let kept = try kept()
    #expect(kept.canGoOn)
    var world = try SessionWorld()
    world.take(world.session.resume(kept))
    let screen = world.session.screen
    #expect(screen.heading == "Did it help?", "\(screen)")
    #expect(
      screen.notice?.hasPrefix("“It loads without end”, left on 2026-11-21 17:26 UTC") == true)
    // What was seen before it was cut off is still told, with its time and the same stand-ins.
    let again = try #require(world.session.kept)
    #expect(again.begun == kept.begun)
    #expect(again.report.rows("asked") == kept.report.rows("asked"))
    #expect(again.report.rows("found").first == kept.report.rows("found").first)
    #expect(again.report.rows("found").map(\.title) == kept.report.rows("found").map(\.title))
    #expect(again.report.rows("done").first == kept.report.rows("done").first)
  }

  /// Only the key tells what stands behind the stand-ins.
  @Test func nothingPrivateStandsOutsideTheKey() throws {
    let kept = try kept()
    for secret in ["ann", "anns-laptop", "10.1.2.3", "192.168.7.7"] {
      #expect(!kept.text.contains(secret))
      #expect(kept.key.contains(secret))
    }
  }

  @Test func whoWroteItCannotSteerATerminal() throws {
    let text = try kept().text.replacing("summary\t", with: "summary\t\u{1B}[2J\u{202E}")
    let read = try #require(KeptSession(text: text, key: ""))
    for format in ReportFormat.allCases {
      let scalars = read.report.text(format, at: 0).unicodeScalars
      #expect(!scalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: [
    "", "unstick-session\t2\n", "unstick-session\t1\n", "unstick-session\t1\nbegun\t1\nsaved\t2\n",
    "unstick-session\t1\nbegun\tx\nsaved\t2\nrecord\twalk 1\n",
  ])
  func whatIsNoSessionIsRefused(_ text: String) {
    #expect(KeptSession(text: text, key: "") == nil)
  }

  /// Cut off or spoilt anywhere, it is refused or read, and what was read can be written.
  @Test(arguments: UInt64(0)..<200)
  func spoiltSessionsDoNoHarm(seed: UInt64) throws {
    let kept = try Self.sample.get()
    var random = Seeded(seed)
    var bytes = Array(kept.text.utf8)
    for _ in 0..<1 + random.below(4) {
      let place = random.below(bytes.count)
      switch random.below(3) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes.removeSubrange(place..<min(place + 1 + random.below(40), bytes.count))
      default: bytes.insert(contentsOf: bytes[..<random.below(place + 1)], at: place)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let read = KeptSession(text: text, key: kept.key) else { return }
    #expect(KeptSession(text: read.text, key: read.key) == read)
    for format in ReportFormat.allCases { #expect(!read.report.text(format, at: 0).isEmpty) }
  }

  private static let sample = Result { try KeptSessionTests().kept() }
}

extension SessionReport {
  fileprivate func rows(_ name: String) -> [Row] { sections.first { $0.name == name }?.rows ?? [] }
}
