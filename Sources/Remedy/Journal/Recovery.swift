extension Host {
  /// Finishes or takes back what an earlier run began and could not end, and says which. What cannot
  /// be ended yet keeps nothing else from being ended: it stays `unfinished`.
  public func recover() throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    let ids = try state.ids().filter { state.isOpen($0) }
    guard !ids.isEmpty else { return [] }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    // The newest first: an older one may wait for what a newer one has moved.
    return ids.reversed().compactMap { recover($0, state) }
  }

  private func recover(_ id: String, _ state: StateFolder) -> Receipt? {
    guard let name = FileName(id) else { return nil }
    guard var record = state.record(id) else {
      if state.neverBegan(name) { Clearing.forget(id, in: state.repairs, nil) }
      return nil
    }
    do throws(Refusal) {
      let folder = try state.repair(name)
      let holds = try Holds(opening: record, folder, id: name, host: self)
      let restoring = Restoring(
        host: self, record: record, holds: holds, territory: Territory(self))
      switch record.stage {
      case .planned where !restoring.holdsOriginals:
        Clearing.forget(id, in: state.repairs, holds)
        return nil
      case .planned, .begun: record.stage = try restoring.finish(.takenBack, in: folder)
      case .undoing: record.stage = try restoring.finish(.undone, in: folder)
      case .done, .undone, .takenBack: return nil
      }
    } catch {
      if record.stage == .planned { return nil }
    }
    return Receipt(record)
  }
}

extension Restoring {
  fileprivate func finish(
    _ end: RepairRecord.Stage, in folder: Folder
  ) throws(Refusal) -> RepairRecord.Stage {
    try bringBack()
    try conclude(end, in: folder)
    return end
  }
}

extension StateFolder {
  func repair(_ name: FileName) throws(Refusal) -> Folder {
    do throws(Trouble) {
      return try repairs.folder(name)
    } catch {
      throw Refusal(error, .noReceipt)
    }
  }

  /// Whether a repair's journal does not end with an end: seen from its last bytes alone.
  fileprivate func isOpen(_ id: String) -> Bool {
    guard let name = FileName(id) else { return false }
    let way = FilePath([name, Self.journalName])
    guard let tail = try? repairs.tail(way, atMost: 4096), let end = tail.last else { return true }
    guard end == 0x0A else { return true }
    let lines = tail.split(separator: 0x0A)
    let last = lines.last.flatMap { JournalLine(bytes: $0) }
    return !["done", "undone", "taken-back", "purged"].contains(last?.word)
  }

  /// The journal was cut off before the plan was whole: nothing can have been touched. A journal
  /// that is there and cannot be read proves nothing, nor does one that is gone while things are held.
  func neverBegan(_ name: FileName) -> Bool {
    do throws(Trouble) {
      let folder = try repairs.folder(name)
      if try folder.entry(Self.heldName) != nil {
        guard try folder.folder(Self.heldName).names(atMost: 1).isEmpty else { return false }
      }
      guard try folder.entry(Self.journalName) != nil else { return true }
      let way = FilePath([Self.journalName])
      let journal = try folder.contents(way, atMost: RepairRecord.largestJournal)
      guard let lines = JournalLine.lines(of: journal) else { return false }
      return !lines.contains { $0.word == RepairRecord.Stage.planned.rawValue }
    } catch {
      return false
    }
  }
}
