import Flow
import Testing

@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LocaleTests {
  @Test(arguments: ["ja"])
  func everyLanguageHasTheSameTextsWithTheSameHoles(_ language: String) {
    let (english, other) = (Shipped.phrases("en"), Shipped.phrases(language))
    #expect(Set(english.keys).symmetricDifference(other.keys).sorted() == [])
    let different = english.keys.filter { id in
      guard let one = english[id], let two = other[id] else { return false }
      return one.holes != two.holes
    }
    #expect(different.sorted() == [])
  }

  @Test func everyTextIsUsedAndEveryUsedTextIsThere() {
    let literals = SourceCode.literals
    let missing = literals.filter { $0.hasPrefix("words[") }.map { String($0.dropFirst(6)) }
      .filter { !$0.contains("\\(") && Shipped.phrases("en")[$0] == nil }
    #expect(missing.sorted() == [])
    let exact = Set(literals.map { $0.hasPrefix("words[") ? String($0.dropFirst(6)) : $0 })
    let patterns = exact.filter { $0.contains("\\(") }
    let evidence = Set(Shipped.phrases("en", ["evidence"]).keys)
    let unused = Shipped.phrases("en").keys.filter { id in
      // A misspelt word's failure goes on with the nearest right one.
      // What names keys in a session stands beside what names commands.
      let isVariant = id.hasSuffix(".near") || id.hasSuffix(".here")
      let stem = isVariant ? String(id.dropLast(5)) : id
      // The library puts some names of evidence together from the probe's and the kind's.
      let end = stem.split(separator: ".").last.map(String.init) ?? stem
      if evidence.contains(id) && exact.contains(end) { return false }
      return !exact.contains(stem) && !patterns.contains { SourceCode.matches($0, stem) }
    }
    #expect(unused.sorted() == [])
  }

  @Test(arguments: ["en", "ja"], Shipped.wordFiles)
  func noNameStandsTwiceInAFile(_ language: String, _ file: String) {
    let bytes = Shipped.file("locales/\(language)/\(file).yaml").bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let names = lines.filter { $0.first?.isLetter ?? false }.map { $0.prefix { $0 != ":" } }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.filter { $0.value > 1 }.keys.sorted() == [])
    #expect(!names.isEmpty)
  }

  /// The later of two texts of one name would be said in the place of the other.
  @Test func noNameStandsInTwoFiles() {
    var seen: Set<String> = []
    for file in Shipped.wordFiles {
      let names = Set(Shipped.phrases("en", [file]).keys)
      #expect(seen.intersection(names).sorted() == [])
      seen.formUnion(names)
    }
  }

  @Test func everyProbeAndRemedyHasItsWords() {
    let words = Shipped.words("en")
    let probes = Flow.Catalogue.library.probes.keys.map { "probe.\($0)" }
    let remedies = Flow.Catalogue.library.remedies.keys.map { "remedy.\($0)" }
    #expect((probes + remedies).filter { !words.has($0) } == [])
  }

  @Test func thePseudoLanguageIsEnglishInBracketsAndLonger() {
    let words = Shipped.words(Pseudo.language)
    #expect(words["place.step", ["number": "7"]] == "[šţèÞ 7 ~~~~~]".replacing("Þ", with: "p"))
    #expect(words["home.heading"].hasPrefix("[Ŵĥàţ ìš ţĥè màţţèŕ?"))
    #expect(words["home.heading"].columns >= 19 * 14 / 10)
  }
}

/// The text ids that the program's code names.
enum SourceCode {
  /// Every string literal; those that stand right behind `words[` are marked so.
  static let literals: Set<String> = {
    var found: Set<String> = []
    for code in texts(in: ["Wizard", "Terminal", "unstick"]) { collect(code, into: &found) }
    // The library looks nothing up; it only names evidence.
    var named: Set<String> = []
    for code in texts(in: ["Remedy"]) { collect(code, into: &named) }
    return found.union(named.filter { !$0.hasPrefix("words[") })
  }()

  /// The files below those folders of Sources.
  static func texts(in folders: [String]) -> [String] {
    folders.flatMap { files(below: Shipped.resources + "/../Sources/" + $0) }
      .map { String(decoding: Shipped.bytes($0), as: UTF8.self) }
  }

  /// Whether the literal, with anything in the place of its `\(…)`, is that id.
  static func matches(_ literal: String, _ id: String) -> Bool {
    guard let start = literal.range(of: "\\(") else { return literal == id }
    let end = literal.lastIndex(of: ")").map { literal.index(after: $0) } ?? literal.endIndex
    let (head, tail) = (literal[..<start], literal[end...])
    guard !(head.isEmpty && tail.isEmpty) else { return false }
    return id.hasPrefix(head) && id.hasSuffix(tail) && id.count > head.count + tail.count
  }

  private static func collect(_ code: String, into found: inout Set<String>) {
    let parts = code.replacing("\\\"", with: "").split(
      separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 1, to: parts.count, by: 2) {
      let isLookup = parts[index - 1].hasSuffix("words[") || parts[index - 1].hasSuffix("self[")
      found.insert((isLookup ? "words[" : "") + parts[index])
      found.insert(String(parts[index]))
    }
  }

  private static func files(below folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var paths: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      paths += name.hasSuffix(".swift") ? [path] : files(below: path)
    }
    return paths
  }
}

extension Phrase {
  var holes: Set<String> {
    switch self {
    case .plain(let text): Self.holes(in: text)
    case .counted(let forms): forms.values.reduce(into: []) { $0.formUnion(Self.holes(in: $1)) }
    }
  }

  private static func holes(in text: String) -> Set<String> {
    var names: Set<String> = []
    _ = filled(text) { name in
      names.insert(String(name))
      return nil
    }
    return names
  }
}

extension String {
  fileprivate func range(of part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
