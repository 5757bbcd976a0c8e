extension Host {
  /// Takes a repair back: the latest that can be, or that one. What has come into the place of
  /// things since is kept in their stead, and nothing is overwritten.
  public func undo(_ id: String? = nil) throws(Refusal) -> Receipt {
    guard let state = try StateFolder(of: self) else { throw Refusal(.noReceipt) }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    var record = try wanted(id, state)
    guard let name = FileName(record.id) else { throw Refusal(.noReceipt) }
    let folder = try state.repair(name)
    let holds = try Holds(opening: record, folder, id: name, host: self)
    let restoring = Restoring(host: self, record: record, holds: holds, territory: Territory(self))
    try restoring.check()
    for closing in closings(of: record) { try requireClosed(closing) }
    do throws(Trouble) {
      try JournalWriter(in: folder, of: self).add(.undoing)
    } catch {
      throw Refusal(error)
    }
    do throws(Refusal) {
      try restoring.bringBack()
      if let reversed = try Repair.all[record.remedy]?.reverse?(self) { try run(reversed) }
      try restoring.conclude(.undone, in: folder)
    } catch {
      throw Refusal(.unfinished, at: error.place)
    }
    record.stage = .undone
    return Receipt(record)
  }

  private func wanted(_ id: String?, _ state: StateFolder) throws(Refusal) -> RepairRecord {
    guard let id else {
      for id in try state.ids().reversed() {
        if let record = state.record(id), Receipt(record).canBeUndone { return record }
      }
      throw Refusal(.noReceipt)
    }
    guard RepairID(id) != nil, try state.ids().contains(id) else {
      throw Refusal(.noReceipt, at: id)
    }
    guard let record = state.record(id) else { throw Refusal(.journalDamaged, at: id) }
    let receipt = Receipt(record)
    if receipt.canBeUndone { return record }
    throw Refusal(receipt.whyNotUndone, at: id)
  }
}

extension Receipt {
  /// Why it cannot be taken back.
  var whyNotUndone: Refusal.Reason {
    switch stage {
    case .undone, .takenBack: .alreadyUndone
    case .unfinished: .unfinished
    case .damaged: .journalDamaged
    case .done: isPurged ? .purged : .notUndoable
    }
  }
}
