internal import CLevelDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A LevelDB folder, open through LevelDB itself: only ever a copy, whose manifest was read before,
/// so that LevelDB is not given what it would stumble over.
struct LevelStore: ~Copyable {
  private let handle: OpaquePointer
  private let place: String

  init(copy: LevelReader) throws(StoreTrouble) {
    let options = leveldb_options_create()
    defer { leveldb_options_destroy(options) }
    leveldb_options_set_create_if_missing(options, 0)
    leveldb_options_set_paranoid_checks(options, 1)
    leveldb_options_set_compression(options, Int32(leveldb_snappy_compression))
    place = copy.folder.path
    handle = try Self.call(place) { message in
      leveldb_open(options, Self.path(of: copy.folder), &message)
    }
  }

  deinit { leveldb_close(handle) }

  /// Deletes keys in one act that outlives a power cut.
  func delete(_ keys: [[UInt8]]) throws(StoreTrouble) {
    let batch = leveldb_writebatch_create()
    let options = leveldb_writeoptions_create()
    defer {
      leveldb_writebatch_destroy(batch)
      leveldb_writeoptions_destroy(options)
    }
    leveldb_writeoptions_set_sync(options, 1)
    for key in keys {
      key.withUnsafeBytes { bytes in
        // LevelDB copies the key into the batch before this returns.
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        leveldb_writebatch_delete(batch, start, bytes.count)
      }
    }
    try Self.call(place) { leveldb_write(handle, options, batch, &$0) }
  }

  /// The one place that takes LevelDB's messages: they are thrown away, because they hold paths and
  /// keys; that there was one is what counts.
  private static func call<Result>(
    _ place: String, _ body: (inout UnsafeMutablePointer<CChar>?) -> Result?
  ) throws(StoreTrouble) -> Result {
    var message: UnsafeMutablePointer<CChar>?
    let result = body(&message)
    if let message {
      let isFull = strstr(message, "No space left") != nil
      leveldb_free(message)
      throw StoreTrouble(isFull ? .disk(.full) : .damaged, place)
    }
    guard let result else { throw StoreTrouble(.damaged, place) }
    return result
  }

  /// A path that leads to the open folder, whatever is done to the names above it meanwhile.
  private static func path(of folder: Folder) -> String {
    #if canImport(Glibc)
      let path = "/proc/self/fd/\(folder.descriptor)"
      if access(path, F_OK) == 0 { return path }
    #endif
    return folder.path
  }
}
