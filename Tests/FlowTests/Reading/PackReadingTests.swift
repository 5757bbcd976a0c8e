import Testing

@testable import Flow

@Suite struct PackReadingTests {
  @Test func smallPackIsReadWithoutComplaint() throws {
    let (read, complaints) = Pack.read(files: smallPack(), catalogue: .small)
    let pack = try #require(read)
    #expect(complaints == [])
    #expect(pack.name == "small")
    #expect(pack.version == Version(1, 2, 3))
    #expect(pack.symptoms.map(\.id) == ["stuck"])
    #expect(pack.texts["stuck.where", "en"]?.source == "Where is it?")
    #expect(pack.texts["facts.surface.web", "en"]?.source == "a browser")
    let chart = try #require(pack[ChartID("stuck")])
    let node = try #require(chart["where"])
    guard case .ask(let ask) = node.kind else { throw Unexpected(node.kind) }
    #expect(ask.fact == "surface")
    #expect(ask.choices.map(\.id) == ["desktop", "web"])
    #expect(
      ask.choices[1].next
        == Route([
          .init(place: Place(file: 1, line: 10, column: 37), to: "done")
        ]))
  }

  @Test func repairsLaddersAndChecksAreRead() throws {
    let files = smallPack(
      head: "texts: {save-first: Save first.}\ncauses: {broken: It is broken}",
      flow: """
          look:
            check: [net.dns, net.websocket]
            title: Looking
            go:
              - {when: net.dns is problem, to: fixes}
              - {to: fixes}
          clear:
            fix: cache.clear
            title: Clear
            with: {profile: Default}
            cures: {broken: 0.75}
            verify: [net.dns]
            steps:
              - $save-first
              - {on: [windows, macos], do: Type this, copy: "%AppData%"}
              - {when: surface = web, do: "Reload {app}"}
          by-hand: {guide: By hand, minutes: 7, disruption: 3, login: ends, offline: at-risk, text: Do it.}
          fixes:
            ladder: Try these
            rungs: [clear, {do: other/thing, when: calm, cures: {broken: 1}}]
            test: Better?
            solved: done
            otherwise: done
          visit: {call: other, go: look}
        """)
    let (read, complaints) = Pack.read(files: files, catalogue: .small)
    #expect(complaints == [])
    let chart = try #require(read?[ChartID("stuck")])
    let clear = try #require(chart["clear"])
    guard case .repair(let repair) = clear.kind else { throw Unexpected(clear.kind) }
    #expect(repair.remedy?.id == "cache.clear")
    #expect(repair.remedy?.parameters == ["profile": .text("Default")])
    #expect(repair.effects == Effects(disruption: 1, minutes: 1))
    #expect(repair.cures == ["broken": 0.75])
    #expect(
      repair.steps.map(\.text) == ["texts.save-first", "stuck.clear.step.2", "stuck.clear.step.3"])
    #expect(repair.steps[1].systems == ["windows", "macos"])
    #expect(repair.steps[1].copy == "%AppData%")
    #expect(repair.steps[2].when == .test(.compare("surface", .equal, .choice("web"))))
    #expect(read?.texts["stuck.clear.step.3", "en"]?.facts == ["app"])
    let byHand = try #require(chart["by-hand"])
    guard case .repair(let guide) = byHand.kind else { throw Unexpected(byHand.kind) }
    #expect(guide.effects == Effects(disruption: 3, minutes: 7, login: .ends, offline: .risk))
    let fixes = try #require(chart["fixes"])
    guard case .ladder(let ladder) = fixes.kind else { throw Unexpected(fixes.kind) }
    #expect(ladder.rungs.map(\.chart) == [nil, "other"])
    #expect(ladder.rungs[1].cures == ["broken": 1])
    #expect(ladder.rungs[1].when == .test(.compare("calm", .equal, .flag(true))))
  }

  @Test func nothingIsGuessedFromAScalar() throws {
    let files = smallPack(flow: "  extra: {end: handed-over, title: no, text: 1.10}")
    let pack = try #require(Pack.read(files: files, catalogue: .small).pack)
    #expect(pack.texts["stuck.extra", "en"]?.source == "no")
    #expect(pack.texts["stuck.extra.text", "en"]?.source == "1.10")
  }

  @Test func translationsAreHeldAgainstTheOriginal() {
    let files = smallPack().map { file in
      file.path == "pack.yaml"
        ? SourceFile(
          file.path,
          String(decoding: file.bytes, as: UTF8.self)
            .replacing("languages: [en]", with: "languages: [en, ja]")
            .replacing("title: Small", with: "title: \"Small {app}\"")) : file
    }
    let locale = SourceFile(
      "locales/ja.yaml",
      """
      title: 小さい
      facts.surface: 場所
      facts.surface.desktop: アプリ
      facts.surface.web: ブラウザ
      facts.skew: ずれ
      facts.seats: 席
      facts.calm: 落ち着き
      stuck: 動かない
      stuck.were: どこ
      stuck.where.choice.desktop: アプリ
      stuck.where.choice.web: ブラウザ
      stuck.done: 完了
      """)
    #expect(
      readingComplaints(files + [locale]) == [
        "U0407 1:8 expected={app} found=– name=title",
        "U0406 9:1 name=stuck.were → stuck.where",
        "U0405 1:1 language=ja name=stuck.where",
      ])
  }

  @Test func fingerprintTellsPacksApart() {
    let one = Pack.read(files: smallPack(), catalogue: .small).pack
    let same = Pack.read(files: smallPack(), catalogue: .small).pack
    let other = Pack.read(files: smallPack(head: "about: More"), catalogue: .small).pack
    #expect(one?.fingerprint == same?.fingerprint)
    #expect(one?.fingerprint != other?.fingerprint)
  }
}

struct Unexpected: Error {
  let found: String
  init(_ found: Any) { self.found = "\(found)" }
}
