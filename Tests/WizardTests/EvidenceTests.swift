import Flow
import Testing

@testable import Remedy
@testable import Wizard

/// Everything that the library can say has its words, in every language.
@Suite struct EvidenceTests {
  static let languages = ["en", "ja"]
  /// Each `Evidence("…"` of the library's sources.
  static let uses = SourceCode.texts(in: ["Remedy"]).flatMap(EvidenceUse.uses)

  @Test(arguments: languages)
  func everyEvidenceHasItsWords(_ language: String) {
    let ids = Set(Shipped.phrases(language, ["evidence"]).keys)
    let missing = Self.uses.filter { use in !ids.contains { use.fits($0) } }
    #expect(missing.map(\.id) == [])
  }

  @Test(arguments: languages)
  func holesAreFilledByTheValuesThatAreGiven(_ language: String) {
    for (id, phrase) in Shipped.phrases(language, ["evidence"]) {
      // Where an evidence is named outright, a pattern that it fits as well is about others.
      let exact = Self.uses.filter { $0.id == id }
      for use in exact.isEmpty ? Self.uses.filter({ $0.fits(id) }) : exact {
        let left = use.names.map { phrase.holes.subtracting($0).sorted() } ?? []
        #expect(left == [], "\(id) has holes that nothing fills")
      }
    }
  }

  /// Of the probes that the library carries out already.
  @Test(arguments: languages)
  func everyProblemSaysWhatWouldRefuteIt(_ language: String) {
    let phrases = Shipped.phrases(language)
    let missing = Library.probes.filter { Probe.all[$0.name] != nil }.flatMap { probe in
      probe.kinds.map { "\(probe.name).\($0).refuted" }.filter { phrases[$0] == nil }
    }
    #expect(missing == [])
  }

  @Test(arguments: languages)
  func whatRefutesAProblemBelongsToOne(_ language: String) {
    let known = Library.probes.flatMap { probe in
      probe.kinds.map { "\(probe.name).\($0).refuted" }
    }
    let said = Shipped.phrases(language, ["evidence"]).keys.filter { $0.hasSuffix(".refuted") }
    #expect(Set(said).subtracting(known).sorted() == [])
  }

  /// Read below a problem, a bare statement would be taken for something that was seen.
  @Test func whatRefutesAProblemSaysSo() {
    let odd = Shipped.phrases("en", ["evidence"]).filter { id, phrase in
      guard id.hasSuffix(".refuted"), case .plain(let text) = phrase else { return false }
      return !text.hasPrefix("Not so if ")
    }
    #expect(odd.keys.sorted() == [])
  }

  @Test(arguments: languages)
  func everyRefusalHasItsSentence(_ language: String) {
    let phrases = Shipped.phrases(language)
    let missing = Refusal.Reason.allCases.map { "refusal.\($0.rawValue)" }
      .filter { phrases[$0] == nil }
    #expect(missing == [])
  }

  /// Nobody reads a sentence with a hole in it.
  @Test func refusalsAskForNothingThatIsNotGiven() {
    let filled: Set = [
      "path", "remedy", "setting", "choices", "program", "reason", "doubt",
    ]
    for reason in Refusal.Reason.allCases {
      let phrase = Shipped.phrases("en")["refusal.\(reason.rawValue)"]
      #expect((phrase?.holes ?? []).subtracting(filled) == [], "\(reason)")
    }
  }

  /// Whether anything was changed is part of every refusal; two speak of what was begun.
  @Test func everyRefusalSaysThatNothingWasChanged() {
    for reason in Refusal.Reason.allCases where ![.unfinished, .purgeUnfinished].contains(reason) {
      let english = Shipped.words("en")["refusal.\(reason.rawValue)"]
      let isSaid = ["othing was changed", "changed nothing", "othing of yours was changed"]
        .contains { english.contains($0) }
      #expect(isSaid, "\(reason)")
      #expect(
        Shipped.words("ja")["refusal.\(reason.rawValue)"].contains("何も変更していません"),
        "\(reason)")
    }
  }

  @Test func evidenceIsFoundInSources() {
    let code = """
      Evidence("a.b.c", ["host": .host(x), "n": .count(1)])
      Evidence(
        "a.b.\\(kind)", ["path": .path(p)])
      Evidence("a.b.d")
      Evidence("a.b.e", values)
      """
    let uses = EvidenceUse.uses(in: code)
    #expect(uses.map(\.id) == ["a.b.c", "a.b.\\(kind)", "a.b.d", "a.b.e"])
    #expect(uses.map(\.names) == [["host", "n"], ["path"], [], nil])
    #expect(uses[1].fits("a.b.sinkhole") && !uses[1].fits("a.c.sinkhole"))
  }
}

/// One place where the library names evidence.
struct EvidenceUse {
  /// As it is written, with its `\(…)`.
  let id: String
  /// The values that come with it; nil where they are made elsewhere.
  let names: Set<String>?

  static func uses(in code: String) -> [EvidenceUse] {
    code.matches(of: /Evidence\(\s*"((?:[^"\\]|\\.)*)"\s*(,\s*\[([^\]]*)\]\s*\)|\)|,)/).map {
      let names: Set<String>?
      if let list = $0.3 {
        names = Set(list.matches(of: /"([A-Za-z]+)":/).map { String($0.1) })
      } else {
        names = $0.2 == ")" ? [] : nil
      }
      return EvidenceUse(id: String($0.1), names: names)
    }
  }

  /// Whether it may be that evidence: anything may stand in the place of each `\(…)`.
  func fits(_ other: String) -> Bool {
    let pieces = id.split(separator: /\\\([^)]*\)/, omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return id == other }
    var rest = other[...]
    for (number, piece) in pieces.enumerated() {
      if number == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest.removeFirst(piece.count)
      } else if number == pieces.count - 1 {
        return rest.hasSuffix(piece) && rest.count > piece.count
      } else {
        guard let found = rest.dropFirst().firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }
}
