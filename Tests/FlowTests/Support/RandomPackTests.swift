import TestSupport
import Testing

@testable import Flow

/// The random packs are worth walking through: what they ought to hold comes often.
struct RandomPackTests {
  private func counts(wild: Bool) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<400 {
      var random = Seeded(seed)
      let index = PackIndex(RandomPack.make(seed, wild: wild))
      var walk = Walk(index, through: "symptom", given: random.given())
      for _ in 0..<30 {
        counts[name(of: walk.station), default: 0] += 1
        if !walk.spot.calls.isEmpty { counts["called", default: 0] += 1 }
        if walk.spot.visit > 0 { counts["again", default: 0] += 1 }
        guard let entry = random.entry(at: walk.station) else { break }
        try walk.enter(entry)
      }
      for passage in walk.trail {
        if case .known = passage.how { counts["known", default: 0] += 1 }
      }
    }
    return counts
  }

  private func name(of station: Station) -> String {
    switch station {
    case .question(.choose): "choose"
    case .question(.type): "type"
    case .check: "check"
    case .verify: "verify"
    case .repair: "repair"
    case .ladder: "ladder"
    case .didItHelp: "did it help"
    case .end(let ending): "end \(ending)"
    case .fault: "fault"
    }
  }

  @Test func everythingComesOften() throws {
    let counts = try counts(wild: false)
    let names = [
      "choose", "type", "check", "verify", "repair", "ladder", "did it help", "end solved",
      "end handedOver", "called", "again", "known",
    ]
    for name in names { #expect(counts[name, default: 0] >= 20, "\(name): \(counts)") }
    #expect(counts["fault"] == nil)
  }

  @Test func wildPacksHaveFaults() throws {
    #expect(try counts(wild: true)["fault", default: 0] >= 20)
  }
}
