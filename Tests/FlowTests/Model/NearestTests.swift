import Flow
import Testing

@Suite struct NearestTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let word: String
    let candidates: [String]
    let expected: String?
    var testDescription: String { word }

    init(_ word: String, _ candidates: [String], _ expected: String?) {
      (self.word, self.candidates, self.expected) = (word, candidates, expected)
    }
  }

  @Test(arguments: [
    Slip("cache.claer", ["cache.clear", "app.reset"], "cache.clear"),
    Slip("clear-cahce", ["clear-cache", "clear-cookies"], "clear-cache"),
    Slip("Windows", ["linux", "macos", "windows"], "windows"),
    Slip("sign_in_failed", ["sign-in-failed"], "sign-in-failed"),
    Slip("win", ["linux", "windows"], nil),
    Slip("dn", ["dns", "do"], "dns"),
    Slip("net.http", ["net.httpx", "net.https"], "net.https"),
    Slip("ab", ["ba"], "ba"),
    Slip("x", ["y"], "y"),
    Slip("", ["a"], nil),
    Slip("a", [], nil),
    Slip("häufig", ["haufig"], "haufig"),
    Slip(String(repeating: "a", count: 65), [String(repeating: "a", count: 65)], nil),
  ])
  func theNearestWordIsFound(_ slip: Slip) {
    #expect(nearest(to: slip.word, among: slip.candidates) == slip.expected)
    #expect(nearest(to: slip.word, among: slip.candidates.reversed()) == slip.expected)
  }
}
