#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Edits a LevelDB folder as a repair does, without the repair around it, and says how long each step
/// took. Compiled together with the library, so that it is the same code; see removal.py.
///
/// usage: phases STORE KEY-IN-HEX, and on standard input the folders to make an edited copy in. Each
/// is answered with the seconds of four steps: open, find, copy, delete.
@main struct Phases {
  static func main() {
    guard CommandLine.arguments.count == 3, let key = bytes(CommandLine.arguments[2]) else {
      return fail("usage: phases STORE KEY-IN-HEX")
    }
    while let hold = readLine() {
      do {
        print(try edit(CommandLine.arguments[1], key, hold))
        fflush(nil)
      } catch {
        return fail("\(error)")
      }
    }
  }

  private static func edit(_ store: String, _ key: [UInt8], _ hold: String) throws -> String {
    let folder = try Folder(at: store)
    let deadline = Moment.now + 60_000
    var clock = [Moment.now]
    let reader = try LevelReader(folder, until: deadline)
    clock.append(.now)
    let contents = try LocalStorage(reader, of: Domains(["notion.so", "notion.com"]))
    guard contents.items.contains(where: { $0.address == .level(key) }) else {
      throw StoreTrouble(.notAsPlanned, store)
    }
    clock.append(.now)
    let name = FileName(known: "leveldb")
    let copy = try LevelCopy(of: folder, as: name, in: Folder(at: hold), until: deadline)
    clock.append(.now)
    try copy.remove([key])
    clock.append(.now)
    let steps = zip(clock, clock.dropFirst()).map { $1.nanoseconds - $0.nanoseconds }
    return steps.map { String(Double($0) / 1e9) }.joined(separator: " ")
  }

  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count.isMultiple(of: 2), digits.count == hex.count else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  private static func fail(_ sentence: String) {
    let line = Array("phases: \(sentence)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(1)
  }
}
