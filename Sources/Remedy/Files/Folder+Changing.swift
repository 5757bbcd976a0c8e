internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the sink alone may call: every change of the disk is one of these.
extension Folder {
  /// Moves an entry; never onto something that is there.
  func move(_ name: FileName, to folder: Folder, as new: FileName) throws(Trouble) {
    let code = withCString(name) { name in
      withCString(new) { cs_move(descriptor, name, folder.descriptor, $0) }
    }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  /// Exchanges two entries in one act.
  func exchange(_ name: FileName, with other: FileName, in folder: Folder) throws(Trouble) {
    let code = withCString(name) { name in
      withCString(other) { cs_exchange(descriptor, name, folder.descriptor, $0) }
    }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  /// Exchanges two entries: in one act where the file system can, else in two.
  func swap(
    _ name: FileName, with slot: FileName, in hold: Folder, spare: FileName
  ) throws(Trouble) {
    do throws(Trouble) {
      return try exchange(name, with: slot, in: hold)
    } catch {
      guard error.kind == .unsupported else { throw error }
    }
    try move(name, to: hold, as: spare)
    try hold.move(slot, to: self, as: name)
    try hold.move(spare, to: hold, as: slot)
  }

  /// Makes the folder's own list of names outlive a power cut.
  func sync() throws(Trouble) {
    let code = cs_sync(descriptor)
    // Some file systems cannot sync a folder; their renames are then as safe as they can be.
    guard code >= 0 || -code == EINVAL || -code == ENOTSUP else { throw Trouble(code: code, path) }
  }

  /// Makes a new file with these contents and lets them outlive a power cut.
  func makeFile(_ name: FileName, _ contents: [UInt8], mode: UInt32) throws(Trouble) {
    let file = try open(FilePath([name]), O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    defer { close(file) }
    try Self.write(contents, to: file, at: place(name))
    let code = cs_sync(file)
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  /// Puts a file in the place of another; whoever reads sees the one or the other, whole.
  func replace(_ old: FileName, with new: FileName) throws(Trouble) {
    let code = withCString(new) { new in withCString(old) { cs_replace(descriptor, new, $0) } }
    guard code >= 0 else { throw Trouble(code: code, place(old)) }
  }

  func removeFile(_ name: FileName) throws(Trouble) {
    let code = withCString(name) { cs_remove_file(descriptor, $0) }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  func removeFolder(_ name: FileName) throws(Trouble) {
    let code = withCString(name) { cs_remove_folder(descriptor, $0) }
    guard code >= 0 else { throw Trouble(code: code, place(name)) }
  }

  /// Sets owner and permissions of an entry, if it still is that one.
  func setAttributes(
    _ name: FileName, inode: UInt64, owner: UInt32, mode: UInt32
  ) throws(Trouble) {
    let code = withCString(name) { cs_set_attributes(descriptor, $0, inode, owner, mode) }
    guard code >= 0 else {
      throw -code == ESTALE ? Trouble(.changed, place(name)) : Trouble(code: code, place(name))
    }
  }

  static func write(_ bytes: [UInt8], to file: Int32, at place: String) throws(Trouble) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // `start` is below the count, so the rest has an address.
        systemWrite(file, UnsafeRawBufferPointer(rebasing: buffer[start...]))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Trouble(code: count < 0 ? errno : ENOSPC, place) }
      start += count
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
