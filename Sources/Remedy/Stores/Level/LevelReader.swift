#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A LevelDB folder as it is now, read without LevelDB, which writes even where it only reads.
/// Nothing is opened but regular files, to be read, and nothing is believed.
struct LevelReader {
  let folder: Folder
  let manifest: LevelManifest
  let manifestName: FileName
  /// The logs that have changes the tables do not have yet, the oldest first.
  let logs: [FileName]
  /// Names of the live tables, by their number.
  let tables: [UInt64: FileName]
  /// Of all files there are and of those that the manifest counts; nil for one beyond all bounds.
  let highestNumber: UInt64?
  let deadline: Moment

  static let bytewise = "leveldb.BytewiseComparator"
  private static let manifestLimit = 64 << 20
  private static let logLimit = 256 << 20

  /// - Parameter comparator: the order its keys must be in; nil for any.
  init(
    _ folder: Folder, comparator: String? = bytewise, until deadline: Moment
  ) throws(StoreTrouble) {
    (self.folder, self.deadline) = (folder, deadline)
    do throws(Trouble) {
      let name = try Self.current(folder)
      let bytes = try folder.contents(FilePath([name]), atMost: Self.manifestLimit)
      guard let manifest = LevelManifest(bytes) else {
        throw Trouble(.notAFile, folder.place(name))
      }
      (self.manifest, manifestName) = (manifest, name)
      (logs, tables, highestNumber) = try Self.files(folder, manifest)
    } catch {
      throw error.kind == .notAFile ? StoreTrouble(.damaged, error.path) : StoreTrouble(error)
    }
    guard comparator == nil || manifest.comparator == comparator else {
      throw StoreTrouble(.unknownSchema, folder.place(manifestName))
    }
  }

  /// The manifest's name, which CURRENT holds.
  private static func current(_ folder: Folder) throws(Trouble) -> FileName {
    let way = FilePath([FileName(known: "CURRENT")])
    var line = try folder.contents(way, atMost: 64)
    guard line.popLast() == 0x0A, let name = FileName(bytes: line), case .manifest = LevelFile(name)
    else { throw Trouble(.notAFile, folder.place(way)) }
    return name
  }

  private static func files(
    _ folder: Folder, _ manifest: LevelManifest
  ) throws(Trouble) -> ([FileName], [UInt64: FileName], UInt64?) {
    var logs: [(UInt64, FileName)] = []
    var highest = manifest.nextFile
    var tables: [UInt64: FileName] = [:]
    for name in try folder.names() {
      let file = LevelFile(name)
      highest = max(highest, file.number ?? 0)
      switch file {
      case .log(let number) where number >= manifest.logNumber || number == manifest.previousLog:
        logs.append((number, name))
      case .table(let number) where manifest.tables[number] != nil: tables[number] = name
      default: break
      }
    }
    // LevelDB would say the same: a table that the manifest names must be there.
    guard tables.count == manifest.tables.count else { throw Trouble(.notAFile, folder.path) }
    let isBounded = highest < 1 << 40
    return (logs.sorted { $0.0 < $1.0 }.map(\.1), tables, isBounded ? highest : nil)
  }
}

extension LevelReader {
  /// That a copy has what its original has, as far as keys go: the same tables, the same changes.
  func isSame(as other: LevelReader) throws(StoreTrouble) -> Bool {
    let hasTables = tables == other.tables && manifest.tables == other.manifest.tables
    guard hasTables, logs == other.logs else { return false }
    let (own, others) = (try overlay(), try other.overlay())
    return own == others
  }

  /// The changes in the logs, in their order.
  func logged() throws(StoreTrouble) -> [LevelChange] {
    var all: [LevelChange] = []
    for name in logs {
      do throws(Trouble) {
        let log = LevelLog(try folder.contents(FilePath([name]), atMost: Self.logLimit))
        guard !log.isDamaged else { throw Trouble(.notAFile, folder.place(name)) }
        for record in log.records {
          guard let changes = LevelLog.changes(in: record) else {
            throw Trouble(.notAFile, folder.place(name))
          }
          all += changes
        }
      } catch {
        throw error.kind == .notAFile ? StoreTrouble(.damaged, error.path) : StoreTrouble(error)
      }
    }
    return all
  }

  /// Opens a live table and reads its index.
  func table(_ number: UInt64) throws(StoreTrouble) -> LevelTable {
    guard let name = tables[number], let table = manifest.tables[number] else {
      throw StoreTrouble(.damaged, folder.path)
    }
    let file: Int32
    do throws(Trouble) {
      file = try folder.openFile(FilePath([name]))
    } catch {
      throw error.kind == .notAFile ? StoreTrouble(.damaged, error.path) : StoreTrouble(error)
    }
    return try LevelTable(file: file, size: table.size, place: folder.place(name))
  }
}
