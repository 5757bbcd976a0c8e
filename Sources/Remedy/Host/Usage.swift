/// Who uses a folder of data.
public enum Usage: Sendable, Equatable {
  case free
  case used([RunningProgram])
  /// Nobody can tell, and that counts as no.
  case unknown(Doubt)

  /// Why it cannot be told.
  public enum Doubt: Sendable, Equatable {
    case timedOut
    /// The system does not show its processes.
    case processesHidden
    /// Something holds a lock in it that is not visible from here.
    case heldUnseen
    /// A machine of that name may be using it.
    case otherMachine(String)
    /// Windows did not say what runs there.
    case windowsSilent
  }
}

/// One look at who uses one folder.
struct UsageQuestion: Sendable {
  /// Nil where there is none; a program may still be about to make it.
  let folder: Folder?
  private let path: String?
  let likeness: Likeness
  let owner: UInt32
  let system: System

  init(_ folder: Folder?, _ likeness: Likeness, of host: Host) {
    (self.folder, self.likeness) = (folder, likeness)
    (path, owner, system) = (folder?.path, host.owner, host.system)
  }

  /// - Parameter processes: nil where the system does not show them.
  func answer(_ processes: Processes?, by deadline: Moment = .now + 4_000) -> Usage {
    guard let processes else { return .unknown(.processesHidden) }
    let locks = folder.map(RecordLocks.held) ?? RecordLocks()
    let holders = locks.holders.subtracting([Processes.own])
    let found = Background.inHalves(processes.all, by: deadline) { isUser($0, locks) ? $0 : nil }
    var users = found.answers
    users += holders.compactMap { processes[$0] }.filter { !users.contains($0) }
    if !users.isEmpty { return .used(users) }
    if locks.isHeldUnseen || !holders.isEmpty { return .unknown(.heldUnseen) }
    if processes.isCut || found.isCut { return .unknown(.timedOut) }
    if case .otherMachine(let name)? = lock(processes, isUsed: false) {
      return .unknown(.otherMachine(name))
    }
    return .free
  }

  func lock(_ processes: Processes, isUsed: Bool) -> LockState? {
    guard let folder else { return nil }
    return SingletonLock.state(
      in: folder, system: system, machine: Processes.machine, isUsed: isUsed
    ) { number in
      // A number that went to another program meanwhile proves nothing.
      guard let program = processes[number] else { return false }
      return program.executable == nil || likeness.fits(program)
    }
  }

  private func isUser(_ program: RunningProgram, _ locks: RecordLocks) -> Bool {
    let number = program.identity.number
    guard number != Processes.own else { return false }
    if isOurs(program), likeness.fits(program) { return true }
    guard let path else { return false }
    if program.words.dataFolder == path { return true }
    guard hasOpen(number, path, locks) else { return false }
    // A program that we are just starting has all open that we have, for a moment.
    guard program.parent == Processes.own else { return true }
    Moment.pause(50)
    return hasOpen(number, path, locks)
  }

  private func hasOpen(_ number: Int32, _ path: String, _ locks: RecordLocks) -> Bool {
    guard let isBelow = Processes.hasOpen(number, below: path),
      isBelow || Processes.hasOpen(number, oneOf: locks.files)
    else { return false }
    return !isAnotherOfUs(number)
  }

  /// Another instance only looks; those that change something are kept out by the lock.
  private func isAnotherOfUs(_ number: Int32) -> Bool {
    guard let own = Processes.executable(Processes.own) else { return false }
    return Processes.executable(number) == own
  }

  /// Somebody else's window of the same app has somebody else's data.
  private func isOurs(_ program: RunningProgram) -> Bool {
    program.owner == owner || program.owner == 0
  }
}

extension Host {
  /// Who uses a folder below the home now. Runs beside the caller and never takes longer than
  /// the deadline: a process that hangs in the kernel can make its own entry hang as well.
  func usage(of folder: Folder?, by likeness: Likeness, deadline: Moment) -> Usage {
    let question = UsageQuestion(folder, likeness, of: self)
    let answer = Background.answer(by: deadline) {
      let onWindows = windowsUsage(by: likeness, deadline)
      guard onWindows == .free else { return onWindows }
      return question.answer(Processes.look(by: deadline), by: deadline)
    }
    return answer ?? .unknown(.timedOut)
  }

  /// What runs where the home is in use; nil where the system does not say.
  func programs(by deadline: Moment) -> [RunningProgram]? {
    if let windowsSide { return windowsSide.programs(owner: owner, by: deadline) }
    guard let processes = Processes.look(by: deadline), !processes.isCut else { return nil }
    return processes.all
  }

  /// The Windows that runs around us and uses this home; nil where there is none: a Windows
  /// drive in another machine is just a drive.
  var windowsSide: WindowsSide? {
    guard system == .windows, let side = WindowsSide.own else { return nil }
    return side.windowsPath(home) == nil ? nil : side
  }

  private func windowsUsage(by likeness: Likeness, _ deadline: Moment) -> Usage {
    guard let windowsSide else { return .free }
    guard let programs = windowsSide.programs(owner: owner, by: deadline) else {
      return .unknown(.windowsSilent)
    }
    let users = programs.filter(likeness.fits)
    return users.isEmpty ? .free : .used(users)
  }
}
