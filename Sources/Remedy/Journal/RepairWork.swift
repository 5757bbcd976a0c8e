/// One repair being made: its journal, its holds, and what has been done so far.
struct RepairWork {
  let host: Host
  let territory: Territory
  let folder: Folder
  let repairs: Folder
  var holds: Holds
  var record: RepairRecord
  private var journal: JournalWriter?
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
  /// Writes down what will be done, and makes edited copies ready; nothing of the user's is
  /// touched yet.
  mutating func prepare(_ plan: Plan) throws(Refusal) {
    record.settings = plan.settings
    do throws(Trouble) {
      for step in plan.steps { try note(step) }
      record.holds = holds.paths
      let journal = try JournalWriter(in: folder, of: host)
      self.journal = journal
      try journal.add(record.plan)
      try folder.sync()
      try repairs.sync()
    } catch {
      throw Refusal(error)
    }
    for (index, step) in plan.steps.enumerated() { try stage(step, index) }
  }

  private mutating func note(_ step: Step) throws(Trouble) {
    switch step {
    case .aside(let item): try note(.aside, item)
    case .replace(let item, _): try note(.replace, item)
    case .attributes(let item, _, _): try note(.attributes, item)
    case .place(let spot, let contents, let mode):
      let parent = try parent(of: spot)
      record.changes.append(
        .init(
          kind: .place, spot: spot, identity: .init(device: 0, inode: 0), owner: host.owner,
          mode: mode, type: .file, entries: 1, size: Int64(contents.count), purpose: nil,
          hold: try holds.index(for: parent, spot)))
    case .run(let invocation), .launch(let invocation): note(program: invocation.program)
    case .end(let programs): note(program: programs.first?.name ?? "")
    }
  }

  private mutating func note(program: String) {
    let name = program.split(separator: "/").last.flatMap { FileName(String($0)) }
    record.changes.append(
      .init(
        kind: .run, spot: Spot("", FilePath([name ?? StateFolder.heldName])),
        identity: .init(device: 0, inode: 0), owner: 0, mode: 0, type: .file, entries: 0, size: 0,
        purpose: nil, hold: 0))
  }

  private mutating func note(_ kind: RepairRecord.Kind, _ item: Item) throws(Trouble) {
    let parent = try parent(of: item.spot)
    record.changes.append(
      .init(
        kind: kind, spot: item.spot, identity: item.identity, owner: item.owner, mode: item.mode,
        type: item.type, entries: item.tally.entries, size: item.tally.bytes,
        purpose: item.purpose,
        hold: kind == .attributes ? 0 : try holds.index(for: parent, item.spot)))
  }

  private mutating func stage(_ step: Step, _ index: Int) throws(Refusal) {
    let slot = Restoring.slot(index)
    do throws(Trouble) {
      let hold = try holds[record.changes[index].hold]
      switch step {
      case .replace(let item, let edit):
        try Staging.prepare(edit, of: item, in: parent(of: item.spot), as: slot, in: hold, host)
      case .place(_, let contents, let mode):
        try hold.makeFile(slot, contents, mode: mode)
        guard let made = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
        try hold.setAttributes(
          slot, inode: made.identity.inode, owner: host.owner, mode: mode)
      case .aside, .attributes, .run, .launch, .end: return
      }
      guard let staged = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
      record.changes[index].staged = staged.identity
    } catch {
      throw Refusal(error)
    }
  }

  private func parent(of spot: Spot) throws(Trouble) -> Folder {
    do throws(Refusal) {
      return try host.reach(spot, within: territory).0
    } catch {
      throw Trouble(.changed, spot.text)
    }
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
    case .aside, .replace, .place, .attributes: break
    }
    let change = record.changes[index]
    let (parent, name) = try host.reach(change.spot, within: territory)
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
