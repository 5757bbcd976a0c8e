extension Host {
  /// The repairs made on this machine, the newest first.
  public func history() throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    return try state.ids().reversed().compactMap { id in
      if let record = state.record(id) { return Receipt(record) }
      // One that another instance is just writing down, or that never began, is none.
      return FileName(id).map(state.neverBegan) == true ? nil : Receipt(damaged: id)
    }
  }

  /// What `purge` would delete: the repairs whose quarantine still holds something.
  public func purgeable(before time: Int64) throws(Refusal) -> [Receipt] {
    try history().filter { receipt in
      receipt.time < time && !receipt.isPurged && receipt.hasChanged
        && (receipt.stage == .done || receipt.stage == .undone)
    }
  }

  /// Deletes what quarantine holds of these repairs, for good. Their journals stay.
  public func purge(_ receipts: [Receipt]) throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    var purged: [Receipt] = []
    for receipt in receipts {
      guard var record = state.record(receipt.id), Receipt(record) == receipt,
        let name = FileName(record.id)
      else { throw Refusal(.changed, at: receipt.id) }
      let folder = try state.repair(name)
      let holds = try Holds(opening: record, folder, id: name, host: self)
      do throws(Trouble) {
        // Said first: once something of it is gone, it cannot be taken back any more.
        try JournalWriter(in: folder, of: self).add([JournalLine("purged")])
        for hold in holds.folders {
          for name in try hold.names(atMost: .max) { try Clearing.remove(name, from: hold) }
        }
      } catch {
        throw Refusal(error)
      }
      record.purged = true
      purged.append(Receipt(record))
    }
    return purged
  }
}
