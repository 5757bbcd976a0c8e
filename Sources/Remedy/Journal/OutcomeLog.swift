#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One line for each session that came to its end, in a file that only the user can read. It is
/// never sent anywhere; what a line says is the front end's affair.
public struct OutcomeLog: Sendable {
  /// Bytes of one line, at most.
  public static let longestLine = 4_000
  /// How many of the file's last bytes are read.
  public static let mostBytes = 4 << 20

  private let host: Host
  private let state: Folder

  public init(making host: Host) throws(Refusal) {
    (self.host, state) = (host, try StateFolder(making: host).folder)
  }

  /// Nil where nothing was ever kept.
  public init?(of host: Host) throws(Refusal) {
    guard let state = try StateFolder.opened(of: host) else { return nil }
    (self.host, self.state) = (host, state)
  }

  private static let way = FilePath([FileName(known: "outcomes")])

  /// Where it lies.
  public var place: String { state.place(Self.way) }

  /// The lines, the oldest first; of a file that has grown too long the last.
  public var lines: [String] {
    guard let bytes = try? state.tail(Self.way, atMost: Self.mostBytes) else { return [] }
    let whole = bytes.count < Self.mostBytes ? bytes[...] : bytes.drop { $0 != 0x0A }
    return whole.split(separator: 0x0A).filter { $0.count <= Self.longestLine }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a line in one act, so that two instances do not mix theirs.
  public func add(_ line: String) throws(Refusal) {
    let text = Array(line.utf8)
    guard text.count <= Self.longestLine, !text.contains(0x0A) else {
      throw Refusal(Trouble(.tooLarge, place))
    }
    do throws(Trouble) {
      let file = try state.openFile(appendingTo: Self.way, mode: 0o600)
      defer { close(file) }
      try host.give(file, place)
      // A power cut may have left half a line; this one stands alone.
      var last: UInt8 = 0x0A
      let end = lseek(file, 0, SEEK_END)
      if end > 0 { _ = pread(file, &last, 1, end - 1) }
      try Folder.write((last == 0x0A ? [] : [0x0A]) + text + [0x0A], to: file, at: place)
    } catch {
      throw Refusal(error)
    }
  }
}
