internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the library keeps its journals and what it moved aside: a folder that only the user can
/// read, below the home.
struct StateFolder: Sendable {
  let folder: Folder
  let repairs: Folder
  private let host: Host

  /// Permissions of everything in it.
  static let mode: UInt32 = 0o700

  /// Opens it, making it where it is not there yet.
  init(making host: Host) throws(Refusal) {
    do throws(Trouble) {
      var folder = try host.openHome()
      for name in host.stateWay.compactMap(FileName.init) {
        folder = try Self.step(folder, name, host)
      }
      try self.init(folder, try Self.step(folder, Self.repairsName, host), host)
    } catch {
      throw Refusal(error)
    }
  }

  /// Opens it where it is there.
  init?(of host: Host) throws(Refusal) {
    do throws(Trouble) {
      let way = FilePath(host.stateWay.compactMap(FileName.init))
      let folder = try host.openHome().folderAcrossMounts(way)
      // Nothing is made here: whoever only looks may look at a drive that is full.
      let repairs = try folder.folderAcrossMounts(FilePath([Self.repairsName]))
      try self.init(folder, repairs, host)
    } catch {
      if error.kind == .missing { return nil }
      throw Refusal(error)
    }
  }

  private init(_ folder: Folder, _ repairs: Folder, _ host: Host) throws(Trouble) {
    try Self.check(folder, host)
    (self.folder, self.repairs, self.host) = (folder, repairs, host)
  }

  /// The folder itself, also where no repair was ever made; nil where it is not there.
  static func opened(of host: Host) throws(Refusal) -> Folder? {
    do throws(Trouble) {
      let way = FilePath(host.stateWay.compactMap(FileName.init))
      let folder = try host.openHome().folderAcrossMounts(way)
      try check(folder, host)
      return folder
    } catch {
      if error.kind == .missing { return nil }
      throw Refusal(error)
    }
  }

  private static func check(_ folder: Folder, _ host: Host) throws(Trouble) {
    let own = try folder.own()
    guard own.owner == host.owner || own.owner == geteuid() else {
      throw Trouble(.foreignOwner, folder.path)
    }
  }

  static func step(
    _ folder: Folder, _ name: FileName, _ host: Host
  ) throws(Trouble) -> Folder {
    let way = FilePath([name])
    if let found = try? folder.folderAcrossMounts(way) { return found }
    let made = try folder.folder(name, making: mode)
    try host.give(made)
    try folder.sync()
    return made
  }

  private static let repairsName = FileName(known: "repairs")
  static let journalName = FileName(known: "journal")
  static let heldName = FileName(known: "held")
  static let lockName = FileName(known: "lock")
}

extension StateFolder {
  /// Keeps other instances out until it is let go of.
  func lock() throws(Refusal) -> StateLock {
    try StateLock.take(Self.lockName, in: folder, of: host)
  }

  /// The repairs there are records of, the oldest first.
  func ids() throws(Refusal) -> [String] {
    do throws(Trouble) {
      let names = try repairs.names()
      return names.filter { RepairID($0.text) != nil }.map(\.text)
        .sorted { (RepairID($0)?.order ?? (0, 0)) < (RepairID($1)?.order ?? (0, 0)) }
    } catch {
      throw Refusal(error)
    }
  }

  /// The record of a repair; nil where there is none or its journal makes no sense.
  func record(_ id: String) -> RepairRecord? {
    guard RepairID(id) != nil, let name = FileName(id),
      let journal = try? repairs.contents(
        FilePath([name, Self.journalName]), atMost: RepairRecord.largestJournal)
    else { return nil }
    return RepairRecord(journal: journal, id: id)
  }
}

/// Held while repairs are made, taken back or looked after, and while a session goes on.
final class StateLock: Sendable {
  let file: Int32
  init(file: Int32) { self.file = file }

  /// Locks a file, which is made where there is none; refused where another instance has it.
  static func take(
    _ name: FileName, in folder: Folder, of host: Host
  ) throws(Refusal) -> StateLock {
    do throws(Trouble) {
      let file = try folder.openFile(appendingTo: FilePath([name]), mode: 0o600)
      let lock = StateLock(file: file)
      try host.give(file, folder.path)
      let code = cs_lock(file)
      if -code == EAGAIN { throw Trouble(.busy, folder.path) }
      guard code >= 0 else { throw Trouble(code: code, folder.path) }
      return lock
    } catch {
      throw error.kind == .busy ? Refusal(.otherInstance) : Refusal(error)
    }
  }

  deinit {
    // Closing alone would leave it locked as long as a child that was just started, and has not yet
    // become another program, still has the file.
    cs_unlock(file)
    close(file)
  }
}

/// The name of a repair: the day and a number, so that it can be read out.
struct RepairID: Equatable {
  let day: Int
  let number: Int

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 8, (1...6).contains(parts[1].count),
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let day = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    (self.day, self.number) = (day, number)
  }

  var order: (Int, Int) { (day, number) }

  /// The day of a time, in UTC: `20261121`
  static func day(of time: Int64) -> Int {
    var (seconds, parts) = (time_t(time), tm())
    gmtime_r(&seconds, &parts)
    return (Int(parts.tm_year) + 1900) * 10000 + (Int(parts.tm_mon) + 1) * 100 + Int(parts.tm_mday)
  }
}

extension RepairRecord {
  /// A plan of 1,000,000 entries stays below it.
  static let largestJournal = 512 << 20
}

extension FileName {
  /// Of a name that stands in our own code.
  init(known text: StaticString) {
    let bytes = text.withUTF8Buffer { Array($0) }
    guard let name = FileName(bytes: bytes) else { preconditionFailure("not a name") }
    self = name
  }
}

extension Host {
  /// Our own folder, as the way from the home.
  var stateWay: [String] {
    switch system {
    case .linux:
      (variable("XDG_STATE_HOME", or: [".local", "state"]) ?? [".local", "state"]) + ["unstick"]
    case .macos: ["Library", "Application Support", "unstick"]
    case .windows: ["AppData", "Local", "unstick"]
    }
  }
}
