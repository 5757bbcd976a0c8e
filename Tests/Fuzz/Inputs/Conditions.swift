import Flow
import Wizard

/// Reads a condition out of any bytes, and asks it for its truth.
enum Conditions {
  static func take(_ bytes: [UInt8]) {
    guard let condition = condition(from: bytes) else { return }
    let vague = condition.truth { test in answer(to: test, knowing: false) }
    let sure = condition.truth { test in answer(to: test, knowing: true) }
    precondition(sure != nil, "all is known, and the condition cannot tell")
    precondition(vague == nil || vague == sure, "more knowledge turned an answer round")
  }

  /// As a pack's author would write it: the condition of a piece of evidence.
  private static func condition(from bytes: [UInt8]) -> Condition? {
    let evidence = Array("evidence: {e: {because: b, likely: {}, otherwise: 0.5, when: \"".utf8)
    let files = [SourceFile(path: "pack.yaml", bytes: head + evidence + quoted(bytes) + end)]
    let (pack, complaints) = Pack.read(files: files, catalogue: .library)
    let condition = pack?.evidence.first?.when
    precondition(condition != nil || !complaints.isEmpty, "no condition, and nobody complained")
    return condition
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x0A: Array("\\n".utf8)
      case 0x22, 0x5C: [0x5C, byte]
      default: [byte]
      }
    }
  }

  /// The same answer to the same comparison; without knowing, to one in three there is none.
  private static func answer(to test: Test, knowing: Bool) -> Bool? {
    let hash = "\(test)".utf8.reduce(5381) { ($0 &* 33) ^ Int($1) }
    return !knowing && hash % 3 == 0 ? nil : hash & 8 == 0
  }

  private static let head = Array(
    """
    pack: fuzzed
    version: 1.0.0
    engine: 1
    languages: [en]
    title: Fuzzed
    symptoms: []
    facts:
      surface: {title: Where, choice: {desktop: the app, web: a browser}}
      clock-skew: {title: The clock, type: duration}
      disk-free: {title: Room, type: size}
      seats: {title: People, type: number, from: 1, to: 500}
      note: {title: Note, type: text}

    """.utf8)

  private static let end = Array("\"}}\n".utf8)
}
