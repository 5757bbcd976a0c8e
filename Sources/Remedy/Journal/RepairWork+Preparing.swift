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
      try note(.place, spot, .file, size: contents.count, mode)
    case .folder(let spot, let mode): try note(.folder, spot, .folder, size: 0, mode)
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

  /// Of something that is not there yet.
  private mutating func note(
    _ kind: RepairRecord.Kind, _ spot: Spot, _ type: EntryType, size: Int, _ mode: UInt32
  ) throws(Trouble) {
    let folder = try standing(around: spot, kind)
    let hold = try holds.index(for: folder, spot)
    record.changes.append(
      .init(
        kind: kind, spot: spot, identity: .init(device: 0, inode: 0), owner: host.owner, mode: mode,
        type: type, entries: 1, size: Int64(size), purpose: nil, hold: hold))
  }

  /// The folder around it; where the repair makes that itself, the nearest that is there already.
  private func standing(
    around spot: Spot, _ kind: RepairRecord.Kind
  ) throws(Trouble) -> Folder {
    let made = record.changes.first { $0.kind == .folder && $0.spot.text == spot.parent.text }
    if let made { return try standing(around: made.spot, .folder) }
    return try parent(of: spot, for: kind)
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
        try settle(slot, in: hold, mode)
      case .folder(_, let mode):
        _ = try hold.makeFolder(slot, mode: mode)
        try settle(slot, in: hold, mode)
      case .aside, .attributes, .run, .launch, .end: return
      }
      guard let staged = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
      record.changes[index].staged = staged.identity
    } catch {
      throw Refusal(error)
    }
  }

  /// What was made new belongs to whose home it is, whatever the process's own mask.
  private func settle(_ slot: FileName, in hold: Folder, _ mode: UInt32) throws(Trouble) {
    guard let made = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
    try hold.setAttributes(slot, inode: made.identity.inode, owner: host.owner, mode: mode)
  }

  private func parent(
    of spot: Spot, for kind: RepairRecord.Kind? = nil
  ) throws(Trouble) -> Folder {
    do throws(Refusal) {
      return try host.reach(spot, within: territory, for: kind).0
    } catch {
      throw Trouble(.changed, spot.text)
    }
  }
}
