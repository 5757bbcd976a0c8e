#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Carries plans out. Every change that the library makes to the disk goes through here: said in the
/// journal first, made by renames within one mount, checked against the plan at the act, and taken
/// back whole where anything fails.
struct Sink {
  let host: Host
  let state: StateFolder
  private let lock: StateLock
  private let territory: Territory

  init(_ host: Host) throws(Refusal) {
    self.host = host
    state = try StateFolder(making: host)
    lock = try state.lock()
    territory = Territory(host)
  }

  func carryOut(
    _ plan: Plan, _ consent: Consent = Consent(), at time: Int64 = Host.time
  ) throws(Refusal) -> Receipt {
    // A look at all programs takes longer than all the renames; where no copy is made of what they
    // might be writing, the one just before the act is enough.
    try check(plan, users: plan.steps.contains(where: \.isStaged))
    var work = try begin(plan, time)
    do throws(Refusal) {
      try work.prepare(plan)
      try check(plan, users: true)
      try work.perform(plan, consent)
      return Receipt(work.record)
    } catch {
      try work.takeBack(because: error)
      throw error
    }
  }

  /// That all is as the plan has it and, looking for users too, that nobody uses the data.
  private func check(_ plan: Plan, users: Bool) throws(Refusal) {
    for closing in plan.closes where users { try host.requireClosed(closing) }
    for step in plan.steps {
      guard let item = step.item else { continue }
      let (parent, name) = try host.reach(item.spot, within: territory)
      // Who uses a file there from another machine, nobody here can tell.
      if step.movesItem, (try? parent.space())?.isNetwork == true {
        throw Refusal(.networkDrive, at: parent.path)
      }
      try item.check(parent, name, owner: host.owner, isMoved: step.movesItem)
    }
  }

  private func begin(_ plan: Plan, _ time: Int64) throws(Refusal) -> RepairWork {
    do throws(Trouble) {
      let (id, folder) = try state.makeRepair(at: time)
      try host.give(folder)
      let record = RepairRecord(id: id.text, remedy: plan.remedy, time: time)
      return RepairWork(
        host: host, territory: territory, folder: folder, repairs: state.repairs,
        holds: try Holds(making: folder, id: id, host: host), record: record)
    } catch {
      throw Refusal(error)
    }
  }
}

extension Host {
  /// Seconds since 1970, by the machine's clock.
  public static var time: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
  }
}

extension StateFolder {
  /// A folder for a new repair, under the first number that is free on that day.
  fileprivate func makeRepair(at time: Int64) throws(Trouble) -> (FileName, Folder) {
    let day = RepairID.day(of: time)
    for number in 1..<1_000_000 {
      guard let name = FileName("\(day)-\(number)") else { break }
      do throws(Trouble) {
        return (name, try repairs.makeFolder(name, mode: Self.mode))
      } catch {
        guard error.kind == .exists else { throw error }
      }
    }
    throw Trouble(.exists, repairs.path)
  }
}

extension Step {
  /// What it changes, where that exists before.
  var item: Item? {
    switch self {
    case .aside(let item), .replace(let item, _), .attributes(let item, _, _): item
    case .place, .folder, .run, .launch, .end: nil
    }
  }

  /// Something is made ready in quarantine before anything is changed.
  var isStaged: Bool {
    switch self {
    case .replace, .place, .folder: true
    case .aside, .attributes, .run, .launch, .end: false
    }
  }

  var movesItem: Bool {
    switch self {
    case .aside, .replace: true
    case .attributes, .place, .folder, .run, .launch, .end: false
    }
  }
}

extension Item {
  /// That it is still what the plan says.
  func check(
    _ parent: Folder, _ name: FileName, owner: UInt32, isMoved: Bool
  ) throws(Refusal) {
    do throws(Trouble) {
      guard let entry = try parent.entry(name) else { throw Trouble(.changed, spot.text) }
      if entry.type == .link && purpose != .lock { throw Trouble(.link, spot.text) }
      let isSame =
        entry.identity == identity && entry.type == type && entry.owner == self.owner
        && entry.size == size && entry.modified == modified
      guard isSame || (type == .folder && !isMoved && entry.identity == identity) else {
        throw Trouble(.changed, spot.text)
      }
      guard entry.isOnMount(of: try parent.own()) else { throw Trouble(.elsewhere, spot.text) }
      guard !isMoved || entry.owner == owner || spot.root == "/etc" else {
        throw Trouble(.foreignOwner, spot.text)
      }
    } catch {
      throw Refusal(error)
    }
  }
}
