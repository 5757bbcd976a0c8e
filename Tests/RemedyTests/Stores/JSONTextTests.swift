import Testing

@testable import Remedy

@Suite struct JSONTextTests {
  private func read(_ text: String) -> JSONText? { JSONText(Array(text.utf8)) }

  @Test func membersAreFoundStepByStep() {
    let state = read(
      #"{"profile": {"info_cache": {"Default": {"name": "Åsa 東京", "is_ephemeral": false}}}}"#)
    let profile = state?["profile"]?["info_cache"]?["Default"]
    #expect(profile?["name"]?.text == "Åsa 東京")
    #expect(profile?["is_ephemeral"]?.flag == false)
    #expect(profile?["nothing"] == nil)
    #expect(state?["profile"]?.text == nil)
  }

  @Test(arguments: ["$", "a.b", "a\"b", "", "[0]", "a\\\"", "'; DROP TABLE x; --"])
  func keysAreTakenAsTheyAre(_ key: String) {
    let quoted = key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    #expect(read("{\"x\": 1, \"\(quoted)\": 7}")?[key]?.integer == 7)
  }

  @Test func elementsComeInTheirOrder() {
    let list = read(#"[3, "two", null, true, 1.5, {"a": [1]}]"#)?.children() ?? []
    #expect(list.map(\.key) == ["0", "1", "2", "3", "4", "5"])
    #expect(list.map(\.value.kind) == [.integer, .text, .null, .true, .real, .object])
    #expect(list.first?.value.integer == 3)
    #expect(list.last?.value["a"]?.children().count == 1)
  }

  @Test(arguments: [
    ("7", JSONText.Kind.integer), ("\"x\"", .text), ("{}", .object), ("[]", .array),
    ("null", .null), ("\u{FEFF}{}", .object),
  ])
  func anyValueMayStandAlone(_ text: String, _ kind: JSONText.Kind) {
    #expect(read(text)?.kind == kind)
  }

  @Test(arguments: ["", "{", "{]", "nul", "{\"a\": }", "[1,]", "{\"a\": 1} x", "'a'"])
  func whatIsNoJSONIsNil(_ text: String) { #expect(read(text) == nil) }

  @Test func depthAndSizeAreBounded() {
    #expect(read(String(repeating: "[", count: 1_000_000)) == nil)
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(read(deep) == nil)
    #expect(JSONText(Array("[1,2,3]".utf8), atMost: 3) == nil)
    #expect(JSONText(Array("[1]".utf8) + [0]) == nil)
  }

  @Test func bytesThatAreNoUTF8DoNoHarm() {
    let text = JSONText(Array("{\"a\": \"".utf8) + [0xFF, 0xC0] + Array("\"}".utf8))
    #expect(text?["a"]?.text != "a")
  }

  @Test func largeNumbersAreNoIntegers() {
    #expect(read("[9223372036854775807]")?.children().first?.value.integer == .max)
    #expect(read("[9223372036854775808]")?.children().first?.value.integer == nil)
  }
}
