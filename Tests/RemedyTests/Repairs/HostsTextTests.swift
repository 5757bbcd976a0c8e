import Testing

@testable import Remedy

@Suite struct HostsTextTests {
  private func mended(_ bytes: [UInt8]) -> [UInt8]? {
    var app = App(name: "app", title: "App")
    app.hosts = [App.Server("app.example.com", .required)]
    return HostsText(app).mended(bytes)
  }

  private func mended(_ text: String) -> String? {
    mended(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func onlyLinesAboutTheAppAreTakenOut() {
    let file = """
      127.0.0.1\tlocalhost # stays
      0.0.0.0 app.example.com
      0.0.0.0 ads.example.org  App.Example.com\tOther # why
      # 0.0.0.0 app.example.com
      nonsense app.example.com
      """
    #expect(
      mended(file) == """
        127.0.0.1\tlocalhost # stays
        # unstick: 0.0.0.0 app.example.com
        # unstick: 0.0.0.0 ads.example.org  App.Example.com\tOther # why
        0.0.0.0 ads.example.org Other
        # 0.0.0.0 app.example.com
        nonsense app.example.com
        """)
  }

  @Test func whereNothingIsSaidOfTheAppNothingIsDone() {
    for file in ["", "\n\n", "127.0.0.1 localhost\n", "0.0.0.0 app.example.com.evil.org"] {
      #expect(mended(file) == nil)
    }
  }

  @Test func linesEndAsTheyDid() {
    #expect(
      mended("::1 localhost\r\n0.0.0.0 one app.example.com\r\n::1 two\r\n")
        == "::1 localhost\r\n# unstick: 0.0.0.0 one app.example.com\r\n0.0.0.0 one\r\n::1 two\r\n")
  }

  @Test func otherNamesAreKeptByteForByteHoweverMany() {
    let names = (0..<120).map { "h\($0)" }.joined(separator: " ")
    let bytes = Array("0.0.0.0 \(names) ".utf8) + [0xFF, 0x20] + Array("app.example.com".utf8)
    let expected =
      Array("# unstick: ".utf8) + bytes + Array("\n0.0.0.0 \(names) ".utf8) + [0xFF]
    #expect(mended(bytes) == expected)
  }

  @Test func aSecondRunFindsNothing() throws {
    let once = try #require(mended("0.0.0.0 app.example.com b\n1.2.3.4 app.example.com"))
    #expect(mended(once) == nil)
  }
}
