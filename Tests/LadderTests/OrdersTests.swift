import Flow
import Foundation
import TestSupport
import Testing
import Wizard

@testable import ladder

/// The worth of an order, on a model small enough to be worked out by hand.
@Suite struct OrdersTests {
  /// Two causes, a probe that tells them apart in 9 of 10 cases, a quick repair for each.
  private static let pack = """
    pack: sample
    version: 1.0.0
    engine: 1
    languages: [en]
    title: Sample
    symptoms: [loading]
    facts: {surface: {title: Where, choice: {desktop: app, web: web}}}
    causes: {cache: The cache, login: The login}
    evidence:
      damaged:
        when: app.health is cache-damaged
        because: a file is damaged
        likely: {cache: 0.9}
        otherwise: 0.1

    """

  private static let flow = """
    flow: loading
    title: It loads
    causes: {cache: 1, login: 1}
    start: where
    nodes:
      where:
        ask: Where?
        fact: surface
        choices: {desktop: {text: App}, web: {text: Web}}
        go: look
      look: {check: [app.health], title: Looking, go: repairs}
      clear: {guide: Clear, minutes: 4, cures: {cache: 1}, steps: [Clear it.]}
      sign-in: {guide: Sign in, minutes: 4, cures: {login: 1}, steps: [Sign in.]}
      repairs: {ladder: Repairs, rungs: [clear, sign-in], solved: good, otherwise: good}
      good: {end: solved, title: It works}

    """

  private func orders() throws -> Orders {
    let files = [("pack.yaml", Self.pack), ("flows/loading.yaml", Self.flow)]
    let read = Pack.read(
      files: files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }, catalogue: .library)
    let index = PackIndex(try #require(read.pack, "\(read.complaints)"))
    var article = Article(name: "by hand", chart: "loading", system: "linux", surface: "desktop")
    article.steps = [
      Article.Step(repair: NodeRef("loading", "clear"), needs: nil),
      Article.Step(repair: NodeRef("loading", "sign-in"), needs: nil),
    ]
    return Orders(model: Model(index), article: article)
  }

  /// The article takes 4 minutes for the cache and 8 for the login. Ranked, the right repair comes
  /// first in 9 of 10 cases: 0.9 x 4 + 0.1 x 8.
  @Test func fewReportsAreWorkedOutExactly() throws {
    let minutes = try orders().minutes(draws: 1, seed: 1)
    #expect(abs(minutes.theirs - 6) < 1e-9)
    #expect(abs(minutes.ours - 4.4) < 1e-9)
  }

  @Test(arguments: UInt64(1)...5) func drawsComeCloseToThat(_ seed: UInt64) throws {
    let minutes = try orders().minutes(draws: 10_000, seed: seed, mostReports: 0)
    #expect(abs(minutes.theirs - 6) < 0.06)
    #expect(abs(minutes.ours - 4.4) < 0.06)
  }

  /// A whole session in the same model, through the flow itself.
  @Test func sessionsTakeWhatTheModelSays() throws {
    let orders = try orders()
    let sessions = Sessions(model: orders.model, chart: "loading", facts: orders.article.facts)
      .sessions(10_000, seed: 1)
    let minutes = sessions.map(\.minutes).reduce(0, +) / 10_000
    #expect(abs(minutes - 4.4) < 0.1)
    #expect(sessions.allSatisfy { $0.isSolved && $0.questions == 1 })
  }

  @Test func everyMethodOfTheArticlesIsARepairOfThePack() throws {
    let index = try Ladder.pack(Self.root.appending(path: "Resources/packs/notion"))
    let articles = try Article.all(in: Self.root.appending(path: "Tests/Fixtures/articles.tsv"))
    #expect(articles.count == 6)
    for step in articles.flatMap(\.steps) { #expect(index.repair(step.repair) != nil) }
  }
}

extension OrdersTests {
  fileprivate static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
