internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The locks that databases take on their files. The kernel keeps them, whoever looks, so they
/// tell even of programs that hide.
struct RecordLocks: Sendable, Equatable {
  /// Processes that hold one.
  var holders: Set<Int32> = []
  /// One is held, and the system does not say by whom.
  var isHeldUnseen = false
  /// Of the files that were looked at.
  var files: Set<Entry.Identity> = []

  /// Looks below a folder at what programs lock while they run.
  ///
  /// Only names are looked for, some levels deep, and caches are left out: they have no locks
  /// and very many files.
  static func held(below folder: Folder) -> RecordLocks {
    var locks = RecordLocks()
    var room = 20_000
    locks.look(into: folder, depth: 5, &room)
    return locks
  }

  private mutating func look(into folder: Folder, depth: Int, _ room: inout Int) {
    guard depth > 0, let names = try? folder.names(atMost: 5_000) else { return }
    room -= names.count
    guard room > 0 else { return }
    for name in names where !name.text.contains("Cache") {
      guard let entry = try? folder.entry(name) else { continue }
      if entry.type == .folder {
        if let below = try? folder.folder(name) { look(into: below, depth: depth - 1, &room) }
      } else if entry.type == .file, Self.isLockable(name.text) {
        look(at: name, entry, in: folder)
      }
    }
  }

  private mutating func look(at name: FileName, _ entry: Entry, in folder: Folder) {
    guard let file = try? folder.openFile(FilePath([name])) else { return }
    defer { close(file) }
    files.insert(entry.identity)
    var holder = cs_holder()
    guard cs_lock_holder(file, &holder) == 0, holder.is_locked else { return }
    if holder.process > 0 { holders.insert(holder.process) } else { isHeldUnseen = true }
  }

  /// LevelDB locks `LOCK`, Firefox `.parentlock`, SQLite its databases and their `-shm`.
  private static func isLockable(_ name: String) -> Bool {
    let known: Set = [
      "LOCK", ".parentlock", "Cookies", "LocalStorage", "SessionStorage", "QuotaManager",
      "History", "Web Data", "Cookies-shm",
    ]
    return known.contains(name) || [".db", ".sqlite", "-shm"].contains { name.hasSuffix($0) }
  }
}
