import Flow

/// Several files in one text, as the fuzzer makes and keeps them: a line `--- PATH` before each.
///
/// A text without such a first line is one flow file beside a pack that works.
enum Archive {
  static func files(in bytes: [UInt8]) -> [SourceFile] {
    guard bytes.starts(with: mark) else {
      return files(in: Array(head.utf8)) + [SourceFile(path: "flows/fuzzed.yaml", bytes: bytes)]
    }
    var files: [SourceFile] = []
    var (path, contents): (String?, [UInt8]) = (nil, [])
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        if let path { files.append(SourceFile(path: path, bytes: contents)) }
        (path, contents) = (String(decoding: line.dropFirst(mark.count), as: UTF8.self), [])
      } else {
        contents += line + [0x0A]
      }
    }
    return files + [SourceFile(path: path ?? "", bytes: contents)]
  }

  private static let mark = Array("--- ".utf8)

  private static let head = """
    --- pack.yaml
    pack: fuzzed
    version: 1.0.0
    engine: 1
    languages: [en]
    title: Fuzzed
    symptoms: [fuzzed]
    facts:
      surface: {title: Where, choice: {desktop: the app, web: a browser}}
      clock-skew: {title: The clock, type: duration, detected-by: clock.skew}
      disk-free: {title: Room, type: size}
      seats: {title: People, type: number, from: 1, to: 500}
    causes: {upgrade-blocked: Blocked}
    texts: {quit-first: Save and close.}
    """
}
