import TestSupport
import Testing

@testable import Remedy

/// Findings on their way from the process that looks to the one that asked.
@Suite struct FindingLineTests {
  @Test(arguments: [
    Finding.Status.fine, .problem("sinkhole"), .unknown(.timedOut), .unknown(.offline),
    .unknown(.notPermitted), .unknown(.notHere), .unknown(.unreadable), .unknown(.notSupported),
    .unknown(.explained(by: "net.dns")),
  ])
  func everyStatusArrivesAsItWas(_ status: Finding.Status) {
    let finding = Finding(probe: "net.dns", Observation(status), milliseconds: 12)
    #expect(Finding(line: finding.line.dropLast()) == finding)
  }

  @Test func everyValueArrivesAsItWas() {
    let values: [String: Value] = [
      "a": .text("two words\nand a line"), "b": .host("app.notion.com"), "c": .address("::1"),
      "d": .path("/home/ann/%20"), "e": .name("Ann’s place"), "f": .program(""), "g": .count(-1),
      "h": .size(.max), "i": .milliseconds(0), "j": .time(.min),
    ]
    let evidence = [Evidence("one", values), Evidence("two"), Evidence("", ["": .text("")])]
    let finding = Finding(
      probe: "app.data", Observation(.problem("missing"), evidence), milliseconds: .max)
    #expect(Finding(line: finding.line.dropLast()) == finding)
  }

  @Test func aLineThatWasCutOffOrChangedIsNone() {
    let evidence = [Evidence("seen", ["count": .count(3), "path": .path("/etc/hosts")])]
    let finding = Finding(probe: "net.hosts", Observation(.fine, evidence), milliseconds: 1)
    let line = Array(finding.line.dropLast())
    for end in line.indices { #expect(Finding(line: line[..<end]) == nil) }
    for place in line.indices {
      var changed = line
      changed[place] ^= 1
      #expect(Finding(line: changed) == nil)
    }
  }

  /// The checksum keeps accidents out only, so what it lets in is looked at, too.
  @Test(arguments: 0..<200) func noLineIsTakenThatSaysNothing(seed: Int) {
    var random = Seeded(UInt64(seed))
    let words = [
      "", "fine", "problem", "unknown", "offline", "3", "-1", "99999999999", "text", "count",
    ]
    let fields = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }
    let line = JournalLine("finding", fields)
    guard let finding = Finding(line: line.bytes.dropLast()) else { return }
    #expect(Finding(line: finding.line.dropLast()) == finding)
  }
}
