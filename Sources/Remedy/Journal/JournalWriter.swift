internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Adds to one repair's journal; what was added is on the disk when the call returns.
final class JournalWriter {
  private let file: Int32
  private let place: String

  /// Opens the journal in a repair's folder, making it where there is none.
  init(in folder: Folder) throws(Trouble) {
    let way = FilePath([StateFolder.journalName])
    file = try folder.openFile(appendingTo: way, mode: 0o600)
    place = folder.place(way)
  }

  deinit { close(file) }

  func add(_ lines: [JournalLine]) throws(Trouble) {
    try Folder.write(lines.flatMap(\.bytes), to: file, at: place)
    let code = cs_sync(file)
    guard code >= 0 else { throw Trouble(code: code, place) }
  }

  func add(_ stage: RepairRecord.Stage) throws(Trouble) { try add([JournalLine(stage.rawValue)]) }
}
