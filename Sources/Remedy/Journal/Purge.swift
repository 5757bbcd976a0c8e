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

  /// What `purge` would delete: the repairs whose quarantine still holds something. One that was
  /// broken off in the middle of it is among them.
  public func purgeable(before time: Int64) throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    return try history().filter { receipt in
      receipt.time < time && receipt.hasChanged
        && (receipt.stage == .done || receipt.stage == .undone)
        && (!receipt.isPurged || holdsAnything(receipt.id, state))
    }
  }

  private func holdsAnything(_ id: String, _ state: StateFolder) -> Bool {
    guard let record = state.record(id), let name = FileName(id),
      let folder = try? state.repair(name),
      let holds = try? Holds(opening: record, folder, id: name, host: self)
    else { return false }
    return holds.folders.contains { (try? $0.names(atMost: 1).isEmpty) == false }
  }

  /// Deletes what quarantine holds of these repairs, for good. Their journals stay.
  public func purge(_ receipts: [Receipt]) throws(Refusal) -> [Receipt] {
    guard let state = try StateFolder(of: self) else { return [] }
    let lock = try state.lock()
    defer { withExtendedLifetime(lock) {} }
    var purged: [Receipt] = []
    for receipt in receipts { purged.append(try purge(receipt, state)) }
    return purged
  }

  private func purge(_ receipt: Receipt, _ state: StateFolder) throws(Refusal) -> Receipt {
    guard var record = state.record(receipt.id), Receipt(record) == receipt,
      let name = FileName(record.id)
    else { throw Refusal(.changed, at: receipt.id) }
    let folder = try state.repair(name)
    let holds = try Holds(opening: record, folder, id: name, host: self)
    do throws(Trouble) {
      // Said first: once something of it is gone, it cannot be taken back any more.
      try JournalWriter(in: folder, of: self).add([JournalLine("purged")])
      record.purged = true
      for hold in holds.folders {
        for name in try hold.names(atMost: .max) { try Clearing.remove(name, from: hold) }
      }
    } catch {
      throw record.purged ? Refusal(.purgeUnfinished, at: error.path) : Refusal(error)
    }
    holds.removeEmptyOnes()
    return Receipt(record)
  }
}
