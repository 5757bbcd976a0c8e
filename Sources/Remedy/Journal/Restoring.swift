/// Takes a repair back, change by change, the last first. Where it stands is read off the disk, so
/// it may be broken off anywhere and begun again.
struct Restoring {
  let host: Host
  let record: RepairRecord
  let holds: Holds
  let territory: Territory
  private let madeFolders: Set<String>

  init(host: Host, record: RepairRecord, holds: Holds, territory: Territory) {
    (self.host, self.record) = (host, record)
    (self.holds, self.territory) = (holds, territory)
    madeFolders = Set(record.changes.filter { $0.kind == .folder }.map(\.spot.text))
  }

  /// Whether everything can be brought back, before anything is.
  func check() throws(Refusal) {
    for (index, change) in record.changes.enumerated() where change.kind != .run {
      guard let (parent, name) = try reach(change),
        change.kind == .aside || change.kind == .replace
      else { continue }
      do throws(Trouble) {
        if try parent.entry(name)?.isLike(change) == true { continue }
        guard try original(index, change) != nil else {
          throw Trouble(.missing, change.spot.text)
        }
      } catch {
        throw Refusal(error, .purged)
      }
    }
  }

  /// Brings everything back, and makes it outlive a power cut.
  func bringBack() throws(Refusal) {
    var touched: [String: Folder] = [:]
    for (index, change) in record.changes.enumerated().reversed() where change.kind != .run {
      guard let (parent, name) = try reach(change) else { continue }
      do throws(Trouble) {
        try bringBack(change, index, parent, name)
      } catch {
        throw Refusal(error, .purged)
      }
      touched[parent.path] = parent
    }
    do throws(Trouble) {
      for folder in touched.values { try folder.sync() }
      for folder in holds.folders { try folder.sync() }
    } catch {
      throw Refusal(error)
    }
  }

  private func bringBack(
    _ change: RepairRecord.Change, _ index: Int, _ parent: Folder, _ name: FileName
  ) throws(Trouble) {
    let there = try parent.entry(name)
    switch change.kind {
    case .aside, .replace:
      let isBack = there?.isLike(change) == true
      // Both back and held: moved in two steps, and broken off between them.
      guard let slot = isBack ? secondName(index, change) : try moved(index, change) else { return }
      let hold = try holds[change.hold]
      if isBack || there == nil {
        try hold.move(slot, to: parent, as: name)
      } else {
        // What has come into its place since is kept as well.
        try parent.swap(name, with: slot, in: hold, spare: Self.slot(index, "new"))
      }
    case .place:
      guard let there, there.identity.inode == change.staged?.inode else { return }
      try parent.move(name, to: holds[change.hold], as: Self.slot(index))
    case .folder:
      guard let there, there.identity.inode == change.staged?.inode, there.type == .folder else {
        return
      }
      // Whoever has put something into it since keeps it; only an empty folder can be removed.
      guard try parent.folder(name).names(atMost: 1).isEmpty else { return }
      try parent.removeFolder(name)
    case .attributes:
      guard let there, there.isLike(change), mayTurn(there, to: change.owner) else { return }
      // No journal gives anything a special bit that it has not got.
      let mode = change.mode & 0o777 | there.mode & 0o7000
      try parent.setAttributes(
        name, inode: change.identity.inode, owner: change.owner, mode: mode)
    case .run: return
    }
  }

  /// A repair gives to the user what is his or was root's; so only that is ever taken back, and never
  /// from a file that has a second name, perhaps outside.
  private func mayTurn(_ there: Entry, to owner: UInt32) -> Bool {
    there.owner == owner
      || (there.owner == host.owner && owner == 0 && (there.type == .folder || there.links == 1))
  }

  /// Whether something of the user's lies in quarantine, whatever the journal says of its stage.
  var holdsOriginals: Bool {
    record.changes.enumerated().contains { index, change in
      guard change.kind == .aside || change.kind == .replace else { return false }
      do throws(Trouble) {
        return try original(index, change) != nil
      } catch {
        // What cannot be looked at may be there.
        return true
      }
    }
  }

  /// Under what name the hold has what stood there before; nil where it was never moved.
  private func original(
    _ index: Int, _ change: RepairRecord.Change
  ) throws(Trouble) -> FileName? {
    guard let hold = try? holds[change.hold] else { return nil }
    for slot in [Self.slot(index), Self.slot(index, "old")] {
      guard let entry = try hold.entry(slot), entry.isLike(change) else { continue }
      guard entry.owner == host.owner || entry.owner == change.owner else {
        throw Trouble(.foreignOwner, hold.place(slot))
      }
      return slot
    }
    return nil
  }

  private func secondName(_ index: Int, _ change: RepairRecord.Change) -> FileName? {
    change.type == .folder ? nil : (try? original(index, change)) ?? nil
  }

  /// The same, or what was caught instead of it: somebody may have put another thing there just
  /// before it was moved.
  private func moved(_ index: Int, _ change: RepairRecord.Change) throws(Trouble) -> FileName? {
    if let slot = try original(index, change) { return slot }
    let slot = Self.slot(index)
    guard let entry = try? holds[change.hold].entry(slot) else { return nil }
    return entry.identity.inode == change.staged?.inode ? nil : slot
  }

  /// Nil for what stood in a folder of the repair's own making that is gone, or was never made.
  private func reach(
    _ change: RepairRecord.Change
  ) throws(Refusal) -> (Folder, FileName)? {
    do throws(Refusal) {
      return try host.reach(change.spot, within: territory, for: change.kind)
    } catch {
      let isNew = change.kind == .place || change.kind == .folder
      let isGone = isNew && error.reason == .noWay
      if isGone, madeFolders.contains(change.spot.parent.text) { return nil }
      throw error
    }
  }

  /// Where the hold keeps a change's thing.
  static func slot(_ index: Int, _ suffix: String = "") -> FileName {
    let text = suffix.isEmpty ? String(index) : "\(index).\(suffix)"
    guard let name = FileName(text) else { preconditionFailure("digits are a name") }
    return name
  }
}

extension Entry {
  /// Devices are numbered anew at every start of the machine; inodes stay.
  fileprivate func isLike(_ change: RepairRecord.Change) -> Bool {
    identity.inode == change.identity.inode && type == change.type
      && (type != .link || change.purpose == .lock)
  }
}

extension Restoring {
  /// Writes down that it is over, and drops the edited copies that were never used.
  func conclude(_ stage: RepairRecord.Stage, in folder: Folder) throws(Refusal) {
    do throws(Trouble) {
      for (index, change) in record.changes.enumerated() {
        guard let staged = change.staged, stage == .takenBack else { continue }
        let hold = try holds[change.hold]
        // An exchange in steps leaves it under another name.
        for slot in [Self.slot(index), Self.slot(index, "old"), Self.slot(index, "new")]
        where try hold.entry(slot)?.identity.inode == staged.inode {
          try Clearing.remove(slot, from: hold)
        }
      }
      try JournalWriter(in: folder, of: host).add(stage)
      holds.removeEmptyOnes()
    } catch {
      throw Refusal(error)
    }
  }
}
