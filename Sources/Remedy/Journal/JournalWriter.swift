internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Adds to one repair's journal; what was added is on the disk when the call returns, and what could
/// not be added whole is not there at all.
final class JournalWriter {
  private let file: Int32
  private let place: String
  /// Up to where it is whole.
  private var end: off_t

  /// Opens the journal in a repair's folder, making it where there is none.
  init(in folder: Folder, of host: Host) throws(Trouble) {
    let way = FilePath([StateFolder.journalName])
    let file = try folder.openFile(appendingTo: way, mode: 0o600)
    (self.file, place, end) = (file, folder.place(way), lseek(file, 0, SEEK_END))
    end = wholeLines
    try host.give(file, place)
    try cut()
  }

  deinit { close(file) }

  func add(_ lines: [JournalLine]) throws(Trouble) {
    let bytes = lines.flatMap(\.bytes)
    do throws(Trouble) {
      try Folder.write(bytes, to: file, at: place)
      let code = cs_sync(file)
      guard code >= 0 else { throw Trouble(code: code, place) }
    } catch {
      // Half a line would spoil the next one, and a whole one would be believed.
      try? cut()
      throw error
    }
    end += off_t(bytes.count)
  }

  func add(_ stage: RepairRecord.Stage) throws(Trouble) { try add([JournalLine(stage.rawValue)]) }

  /// Lets go of what is not whole: a write that failed, or that a power cut broke off.
  private func cut() throws(Trouble) {
    guard end >= 0, lseek(file, 0, SEEK_END) > end else { return }
    guard ftruncate(file, end) == 0 else { throw Trouble(code: errno, place) }
  }

  /// The bytes up to the end of the last line that has one.
  private var wholeLines: off_t {
    var (start, byte) = (end, UInt8(0))
    while start > 0, pread(file, &byte, 1, start - 1) == 1, byte != 0x0A { start -= 1 }
    return start
  }
}
