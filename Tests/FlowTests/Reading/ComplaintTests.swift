import Testing

@testable import Flow

/// What a slip in a pack's files is answered with: code, place, details, suggestion.
@Suite struct ReadingComplaintTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [SourceFile]
    let complaints: [String]

    init(_ name: String, _ files: [SourceFile], _ complaints: String...) {
      (testDescription, self.files, self.complaints) = (name, files, complaints)
    }

    static let yaml: [Slip] = [
      Slip("no pack file", [], "U0101 0:0 name=pack.yaml"),
      Slip("empty file", [SourceFile("pack.yaml", "# nothing\n")], "U0209 1:1"),
      Slip(
        "not UTF-8",
        [
          SourceFile(
            path: "pack.yaml", bytes: Array("pack: caf\u{E9}\nx: ".utf8.prefix(9)) + [0xE9, 0x0A])
        ], "U0201 1:10"),
      Slip(
        "NUL", [SourceFile("pack.yaml", "pack: a\u{0}b\n")],
        "U0402 1:8 found=control characters are not allowed"),
      Slip(
        "broken YAML", [SourceFile("pack.yaml", "pack: [a, b\nversion: 1\n")],
        "U0202 2:8 found=did not find expected ',' or ']'"),
      Slip("two documents", [SourceFile("pack.yaml", "pack: a\n---\npack: b\n")], "U0205 2:1"),
      Slip(
        "too deep", [SourceFile("pack.yaml", "a: " + String(repeating: "[", count: 1_000_000))],
        "U0206 1:27 limit=24"),
      Slip(
        "anchor, alias", smallPack(head: "about: &a Hello\ncauses: {x: *a}"), "U0203 12:8",
        "U0203 13:13", "U0401 13:13 field=causes"),
      Slip("tag", smallPack(head: "about: !!str Hello"), "U0204 12:8"),
      Slip("twin key", smallPack(head: "title: Again"), "U0207 12:1 name=title other=5"),
      Slip(
        "long scalar", smallPack(head: "about: " + String(repeating: "a", count: 20_000)),
        "U0208 12:8 limit=16384", "U0409 12:8 field=about limit=4000"),
    ]

    static let fields: [Slip] = [
      Slip(
        "unknown key", smallPack(flow: "  extra: {end: solved, titel: A}"),
        "U0302 13:10 field=title",
        "U0301 13:24 list=title, ask, covers, text, help, table, check, guide, fix, ladder, call, end name=titel → title"
      ),
      Slip("bad shape", smallPack(head: "causes: [a]"), "U0303 12:9 expected=mapping field=causes"),
      Slip(
        "bad name", smallPack(flow: "  Extra: {end: solved, title: A}"),
        "U0304 13:3 field=nodes name=Extra"),
      Slip(
        "bad number", smallPack(flow: "  extra: {guide: A, minutes: many, text: B}"),
        "U0305 13:30 expected=0 … 600 field=minutes found=many"),
      Slip(
        "bad word", smallPack(flow: "  extra: {end: solvd, title: A}"),
        "U0306 13:16 field=end found=solvd list=solved, handed-over, symptoms, back → solved"),
      Slip(
        "two kinds", smallPack(flow: "  extra: {end: solved, title: A, guide: B}"),
        "U0309 13:16 list=guide, end"),
      Slip(
        "no kind", smallPack(flow: "  extra: {title: A}"),
        "U0310 13:10 list=ask, check, guide, fix, ladder, call, end name=extra"),
      Slip(
        "cost of a fix", smallPack(flow: "  extra: {fix: cache.clear, title: A, minutes: 3}"),
        "U0315 13:48 expected=guide field=minutes"),
      Slip(
        "file's name",
        smallPack(more: [
          SourceFile(
            "flows/other.yaml",
            "flow: another\nrole: part\ntitle: A\nstart: x\nnodes: {x: {end: back}}")
        ]), "U0314 1:7 expected=other name=another"),
      Slip(
        "stranger", smallPack(more: [SourceFile("notes/x.yaml", "a: b")]),
        "U0106 1:1 name=notes/x.yaml"),
      Slip(
        "path out of home",
        smallPack(more: [
          SourceFile(
            "apps/a.yaml",
            "app: a\ntitle: A\nsystems: {linux: {data: [~/../x, /etc, $XDG_CONFIG_HOME/A]}}")
        ]),
        "U0311 3:26 field=data found=~/../x list=~, $XDG_CONFIG_HOME, $XDG_CACHE_HOME, %AppData%, %LocalAppData%",
        "U0311 3:34 field=data found=/etc list=~, $XDG_CONFIG_HOME, $XDG_CACHE_HOME, %AppData%, %LocalAppData%"
      ),
      Slip(
        "host",
        smallPack(more: [
          SourceFile(
            "apps/a.yaml", "app: a\ntitle: A\nweb: http://x.example\nhosts: {evil host: required}")
        ]), "U0316 4:9 field=hosts found=evil host", "U0316 3:6 field=web found=http://x.example"),
      Slip(
        "probability", smallPack(flow: "  extra: {guide: A, text: B, cures: {x: 1.5}}"),
        "U0801 13:41 field=cures found=1.5"),
    ]

    static let texts: [Slip] = [
      Slip("empty", smallPack(head: "about: \"\""), "U0401 12:8 field=about"),
      Slip(
        "escape sequence", smallPack(head: "about: \"a\\x1b[2J\""),
        "U0402 12:8 field=about found=U+001B"),
      Slip(
        "bidi override", smallPack(head: "about: \"a\\u202Eb\""),
        "U0402 12:8 field=about found=U+202E"),
      Slip("lone brace", smallPack(head: "about: \"a { b\""), "U0403 12:8 field=about"),
      Slip(
        "unknown fact", smallPack(head: "about: \"Use {surfaces}\""),
        "U0404 12:8 fact=surfaces → surface"),
      Slip(
        "shared text", smallPack(head: "texts: {quit: Quit.}\nabout: $quti"),
        "U0408 13:8 name=quti → quit"),
    ]

    static let conditions: [Slip] = [
      Slip("half a condition", arm("surface ="), "U0501 17:24 expected=desktop, web found="),
      Slip("no sign", arm("surface web"), "U0501 17:23 expected== found=web"),
      Slip("unknown fact", arm("surfase = web"), "U0502 17:15 fact=surfase → surface"),
      Slip(
        "unknown value", arm("surface = webb"),
        "U0504 17:25 expected=desktop, web fact=surface found=webb → web"),
      Slip("unit", arm("skew > 5 MB"), "U0503 17:22 expected=5 min fact=skew found=5 MB"),
      Slip("order of words", arm("surface < web"), "U0509 17:23 fact=surface"),
      Slip("unknown probe", arm("net.dsn is fine"), "U0505 17:15 probe=net.dsn → net.dns"),
      Slip(
        "unknown kind", arm("net.dns is sinkhol"),
        "U0506 17:26 found=sinkhol list=sinkhole, resolver-down probe=net.dns → sinkhole"),
      Slip("too deep", arm(String(repeating: "(", count: 1500) + "calm"), "U0507 17:47 limit=32"),
      Slip(
        "too long", arm(String(repeating: "not ", count: 1000) + "calm"), "U0508 17:15 limit=2000"),
    ]

    /// A pack with that condition on an arm, at line 17, column 17.
    static func arm(_ condition: String) -> [SourceFile] {
      smallPack(
        flow: """
            look:
              check: net.dns
              title: Looking
              go:
                - when: \(condition)
                  to: done
                - {to: done}
          """)
    }
  }

  @Test(arguments: Slip.yaml + Slip.fields + Slip.texts + Slip.conditions)
  func slipIsAnswered(_ slip: Slip) {
    #expect(readingComplaints(slip.files) == slip.complaints)
  }
}
