/// Deletes what quarantine holds: the only place where anything is deleted. It follows no link and
/// crosses no mount.
enum Clearing {
  /// Deletes an entry and everything below it.
  static func remove(_ name: FileName, from folder: Folder) throws(Trouble) {
    var sweep = Sweep(top: folder, mount: try folder.own())
    try sweep.remove(name, from: folder, depth: 0)
    try sweep.removeDeepOnes()
  }

  /// Drops a repair that never began: its journal, and the copies made for it. The journal goes
  /// once nothing is held any more, so that this may be broken off anywhere.
  static func forget(_ id: String, in repairs: Folder, _ holds: Holds?) {
    for hold in holds?.folders ?? [] { empty(hold) }
    holds?.removeEmptyOnes()
    guard let name = FileName(id), let folder = try? repairs.folder(name) else { return }
    // Left over, it is dropped at the next start; a folder that is not empty stays.
    if (try? folder.entry(StateFolder.heldName)) != nil {
      guard let held = try? folder.folder(StateFolder.heldName),
        (try? held.names(atMost: 1)) == []
      else { return }
    }
    try? folder.removeFile(StateFolder.journalName)
    try? folder.removeFolder(StateFolder.heldName)
    try? repairs.removeFolder(name)
  }

  /// Deletes what a folder holds, as far as it can be.
  static func empty(_ folder: Folder) {
    for name in (try? folder.names()) ?? [] { try? remove(name, from: folder) }
  }

  private struct Sweep {
    let top: Folder
    let mount: Entry
    /// Folders from too far down, brought up so that few are open at once.
    private var deep: [FileName] = []
    private var count = 0

    init(top: Folder, mount: Entry) { (self.top, self.mount) = (top, mount) }

    mutating func remove(_ name: FileName, from folder: Folder, depth: Int) throws(Trouble) {
      guard let entry = try folder.entry(name) else { return }
      guard entry.type == .folder else { return try folder.removeFile(name) }
      guard entry.isOnMount(of: mount) else { throw Trouble(.elsewhere, folder.place(name)) }
      guard depth < 64 else { return try bringUp(name, from: folder) }
      try open(folder, name, entry)
      let inner = try folder.folder(name)
      for name in try inner.names(atMost: .max) {
        try remove(name, from: inner, depth: depth + 1)
      }
      try folder.removeFolder(name)
    }

    /// A folder that its owner may not list or change is made so that he may: it is ours now.
    private func open(_ folder: Folder, _ name: FileName, _ entry: Entry) throws(Trouble) {
      guard entry.mode & 0o700 != 0o700 else { return }
      try folder.setAttributes(
        name, inode: entry.identity.inode, owner: entry.owner, mode: entry.mode | 0o700)
    }

    private mutating func bringUp(_ name: FileName, from folder: Folder) throws(Trouble) {
      count += 1
      guard let new = FileName(".deep-\(count)") else { return }
      try folder.move(name, to: top, as: new)
      deep.append(new)
    }

    mutating func removeDeepOnes() throws(Trouble) {
      while let name = deep.first {
        deep.removeFirst()
        try remove(name, from: top, depth: 0)
      }
    }
  }
}
