extension Host {
  /// Finishes or takes back what an earlier run began and could not end, and says which.
  public func recover() throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    let ids = try state.ids().filter { state.isOpen($0) }
    guard !ids.isEmpty else { return [] }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    var recovered: [Receipt] = []
    for id in ids {
      if let receipt = try recover(id, state) { recovered.append(receipt) }
    }
    return recovered
  }

  private func recover(_ id: String, _ state: StateFolder) throws(Refusal) -> Receipt? {
    guard let name = FileName(id) else { return nil }
    guard var record = state.record(id) else {
      if state.neverBegan(name) { Clearing.forget(id, in: state.repairs, nil) }
      return nil
    }
    let folder = try state.repair(name)
    let holds = try Holds(opening: record, folder, id: name, host: self)
    switch record.stage {
    case .planned:
      Clearing.forget(id, in: state.repairs, holds)
      return nil
    case .begun, .undoing:
      let end: RepairRecord.Stage = record.stage == .begun ? .takenBack : .undone
      let restoring = Restoring(
        host: self, record: record, holds: holds, territory: Territory(self))
      try restoring.bringBack()
      try restoring.conclude(end, in: folder)
      record.stage = end
      return Receipt(record)
    case .done, .undone, .takenBack: return nil
    }
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

  /// The journal was cut off before the plan was whole: nothing can have been touched.
  fileprivate func neverBegan(_ name: FileName) -> Bool {
    let way = FilePath([name, Self.journalName])
    guard let journal = try? repairs.contents(way, atMost: RepairRecord.largestJournal) else {
      return (try? repairs.entry(way)) == .some(nil)
    }
    guard let lines = JournalLine.lines(of: journal) else { return false }
    return !lines.contains { $0.word == RepairRecord.Stage.planned.rawValue }
  }
}
