import Testing

@testable import Flow

/// What finished sessions teach: the likelihoods of causes, and nothing else.
struct LearningTests {
  private let pack = LampPack.pack()
  private var chart: Chart { pack.symptoms[0] }

  private func upshots(_ count: Int, _ causes: [Upshot.Suspect], solved: Bool = true) -> [Upshot] {
    (0..<count).map { number in
      Upshot(
        session: "20261121-\(number + 1)", pack: "lamp", symptom: "dark", isSolved: solved,
        causes: causes, repairs: [])
    }
  }

  private func share(of cause: CauseID, in shares: [(cause: CauseID, share: Double)]) -> Double {
    shares.first { $0.cause == cause }?.share ?? .nan
  }

  @Test func withoutSessionsThePackCounts() {
    let learning = Learning([], pack)
    #expect(learning.file == nil)
    #expect(share(of: "bulb", in: learning.shares(of: chart)) == 0.75)
  }

  @Test func sessionsMoveWhatThePackSays() {
    let learning = Learning(upshots(5, [.init("fuse", 1000)]), pack)
    // (20 · 0.25 + 5) / 25
    #expect(abs(share(of: "fuse", in: learning.shares(of: chart)) - 0.4) < 1e-9)
    #expect(abs(share(of: "bulb", in: learning.shares(of: chart)) - 0.6) < 1e-9)
  }

  @Test func aSessionThatIsUnsureIsShared() {
    let learning = Learning(upshots(20, [.init("fuse", 500), .init("bulb", 500)]), pack)
    #expect(abs(share(of: "fuse", in: learning.shares(of: chart)) - 0.375) < 1e-9)
  }

  @Test func whatWasNotSolvedTeachesNothing() {
    #expect(Learning(upshots(50, [.init("fuse", 1000)], solved: false), pack).file == nil)
  }

  /// Going on after its end, a session says its last word again.
  @Test func aSessionCountsOnce() {
    let first = upshots(1, [.init("fuse", 1000)])
    let learning = Learning(first + first + upshots(1, [.init("bulb", 1000)]), pack)
    #expect(learning.upshots.count == 1)
    #expect(learning.upshots.first?.causes == [.init("bulb", 1000)])
  }

  @Test func whatIsUnknownHereIsLeftOut() {
    var strange = upshots(3, [.init("gremlin", 1000)])
    strange.append(
      Upshot(
        session: "20261121-9", pack: "other", symptom: "dark", isSolved: true,
        causes: [.init("fuse", 1000)], repairs: []))
    #expect(Learning(strange, pack).file == nil)
  }

  @Test func whatWasLearnedIsReadAgain() throws {
    let learning = Learning(upshots(300, [.init("fuse", 1000)]), pack)
    let text = try #require(learning.file)
    let (learned, complaints) = pack.learning(from: SourceFile("learned.yaml", text))
    #expect(complaints.isEmpty)
    #expect(abs(share(of: "fuse", in: learned.symptoms[0].shares) - 0.953125) < 1e-5)
  }

  /// After many sessions with the rare cause it is thought of first, and its repair comes first.
  @Test func whatWasRareComesFirst() throws {
    func walk(_ pack: Pack) throws -> Walk {
      var walk = Walk(PackIndex(pack), through: "dark")
      for entry: Entry in [
        .chose("kitchen"), .checked(LampPack.found), .chose("no"), .typed(.number(5)),
        .typed(.text("x")),
      ] { try walk.enter(entry) }
      return walk
    }
    let before = try walk(pack)
    #expect(before.causes.first?.cause == "bulb")
    #expect(before.offers.first?.rung == NodeRef("shelf", "new-bulb"))
    let text = try #require(Learning(upshots(300, [.init("fuse", 1000)]), pack).file)
    let after = try walk(pack.learning(from: SourceFile("learned.yaml", text)).pack)
    #expect(after.causes.first?.cause == "fuse")
    #expect(after.offers.first?.rung == NodeRef("shelf", "new-fuse"))
  }
}

/// A file of likelihoods from anywhere.
struct LearnedFileTests {
  private let pack = LampPack.pack()

  private func said(_ text: String) -> [String] {
    pack.learning(from: SourceFile("learned.yaml", text)).complaints.map {
      let near = $0.suggestion.map { " → \($0)" } ?? ""
      return "\($0.code.rawValue) \($0.place.line):\($0.place.column)\(near)"
    }
  }

  @Test(arguments: [
    ("pack: lamp\ncauses: {dark: {bulb: 1, fuse: 3}}\n", []),
    ("pack: other\ncauses: {dark: {bulb: 1}}\n", ["U0306 1:7"]),
    ("pack: lamp\ncauses: {drak: {bulb: 1}}\n", ["U0610 2:10 → dark"]),
    ("pack: lamp\ncauses: {dark: {blub: 1}}\n", ["U0606 2:17 → bulb"]),
    ("pack: lamp\ncauses: {dark: {bulb: 0}}\n", ["U0804 2:23"]),
    ("pack: lamp\ncauses: {dark: {bulb: -1}}\n", ["U0305 2:23"]),
    ("pack: lamp\ncauses: {dark: {bulb: 1e9}}\n", ["U0305 2:23"]),
    ("pack: lamp\ncauses: {dark: [bulb]}\n", ["U0303 2:16"]),
    ("pack: lamp\n", ["U0302 1:1"]),
    ("pack: lamp\ncauses: {}\nnodes: {}\n", ["U0301 3:1"]),
    ("[", ["U0202 2:1"]),
    ("", ["U0209 1:1"]),
  ])
  func everySlipHasItsPlace(_ text: String, _ complaints: [String]) {
    #expect(said(text) == complaints)
  }

  /// Whatever the file says: of the pack only weights differ, and each of them stays above nothing.
  @Test(arguments: [
    "pack: lamp\ncauses: {dark: {bulb: 999999999999999, fuse: 0.000000001}}\n",
    "pack: lamp\nstart: evil\ncauses: {dark: {bulb: 2}}\nnodes: {evil: {fix: app.reset}}\n",
    "pack: lamp\ncauses: {dark: {bulb: 2, gremlin: 9}, shelf: {bulb: 2}}\n",
    "pack: lamp\ncauses: {dark: {bulb: 2}}\nevidence: {hums: {otherwise: 0}}\n",
  ])
  func onlyWeightsChange(_ text: String) throws {
    let learned = pack.learning(from: SourceFile("learned.yaml", text)).pack
    #expect(learned.evidence == pack.evidence)
    #expect(learned.charts.map(\.nodes) == pack.charts.map(\.nodes))
    #expect(learned.charts.map(\.start) == pack.charts.map(\.start))
    #expect(learned.fingerprint == pack.fingerprint)
    for (chart, own) in zip(learned.charts, pack.charts) {
      #expect(chart.priors.map(\.cause) == own.priors.map(\.cause))
      #expect(chart.priors.allSatisfy { $0.weight > 0 && $0.weight.isFinite })
    }
    #expect(learned.symptoms[0].priors[0].weight != pack.symptoms[0].priors[0].weight)
  }
}
