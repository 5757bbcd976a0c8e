/// One repair being made: its journal, its holds, and what has been done so far.
struct RepairWork {
  let host: Host
  let territory: Territory
  let folder: Folder
  let repairs: Folder
  var holds: Holds
  var record: RepairRecord
  var journal: JournalWriter?
  private var touched: [String: Folder] = [:]

  init(
    host: Host, territory: Territory, folder: Folder, repairs: Folder, holds: Holds,
    record: RepairRecord
  ) {
    (self.host, self.territory, self.folder) = (host, territory, folder)
    (self.repairs, self.holds, self.record) = (repairs, holds, record)
  }
}

extension RepairWork {
  /// Makes the changes; from here on an interruption is found and taken back at the next start.
  mutating func perform(_ plan: Plan, _ consent: Consent) throws(Refusal) {
    do throws(Trouble) {
      let staged = record.changes.enumerated().compactMap { index, change in
        change.staged.map { JournalLine("staged", [String(index)] + $0.fields) }
      }
      try journal?.add(staged + [JournalLine(RepairRecord.Stage.begun.rawValue)])
      record.stage = .begun
    } catch {
      throw Refusal(error)
    }
    for (index, step) in plan.steps.enumerated() { try perform(step, index, consent) }
    do throws(Trouble) {
      for folder in touched.values { try folder.sync() }
      for folder in holds.folders { try folder.sync() }
      try journal?.add(.done)
      record.stage = .done
    } catch {
      throw Refusal(error)
    }
  }

  private mutating func perform(
    _ step: Step, _ index: Int, _ consent: Consent
  ) throws(Refusal) {
    switch step {
    case .run(let invocation): return try host.run(invocation)
    case .launch(let invocation): return try host.launch(invocation)
    case .end(let programs): return try host.end(programs, killing: consent.killing)
    case .aside, .replace, .place, .folder, .attributes: break
    }
    let change = record.changes[index]
    let (parent, name) = try host.reach(change.spot, within: territory, for: change.kind)
    touched[parent.path] = parent
    do throws(Trouble) {
      try perform(step, change, parent, name, Restoring.slot(index))
    } catch {
      throw Refusal(error)
    }
  }

  private func perform(
    _ step: Step, _ change: RepairRecord.Change, _ parent: Folder, _ name: FileName,
    _ slot: FileName
  ) throws(Trouble) {
    let hold = try holds[change.hold]
    switch step {
    case .aside:
      try parent.move(name, to: hold, as: slot)
      try expect(change, hold, slot)
    case .replace:
      try parent.swap(name, with: slot, in: hold, spare: Restoring.slot(index(of: slot), "old"))
      try expect(change, hold, slot)
    case .place: try hold.move(slot, to: parent, as: name)
    case .folder:
      // One that has come since, with our own state perhaps, serves as well and is not ours to undo.
      if try parent.entry(name)?.type != .folder { try hold.move(slot, to: parent, as: name) }
    case .attributes(_, let mode, let owner):
      try parent.setAttributes(name, inode: change.identity.inode, owner: owner, mode: mode)
    case .run, .launch, .end: break
    }
  }

  private func index(of slot: FileName) -> Int { Int(slot.text) ?? 0 }

  /// What was moved is what the plan named; between the last look and the act somebody may have put
  /// something else there.
  private func expect(
    _ change: RepairRecord.Change, _ hold: Folder, _ slot: FileName
  ) throws(Trouble) {
    guard try hold.entry(slot)?.identity == change.identity else {
      throw Trouble(.changed, change.spot.text)
    }
  }
}

extension RepairWork {
  /// Puts everything back as it was; where even that fails, the next start tries again.
  mutating func takeBack(because reason: Refusal) throws(Refusal) {
    do throws(Refusal) {
      guard record.stage == .begun else { return Clearing.forget(record.id, in: repairs, holds) }
      let restoring = Restoring(host: host, record: record, holds: holds, territory: territory)
      try restoring.bringBack()
      try restoring.conclude(.takenBack, in: folder)
    } catch {
      throw Refusal(.unfinished, at: reason.place)
    }
  }
}
