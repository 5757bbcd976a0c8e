internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Ends programs, and waits until they are gone.
///
/// Each is looked at again just before the act: another process that got its number meanwhile, or
/// a process that runs another file now, is left alone.
struct Farewell: Sendable {
  enum Manner: Sendable {
    /// As when the session ends: the program may save, ask, or say no.
    case asking
    /// At once, and what is not saved is lost. Only with the user's consent to just that.
    case killing
  }

  enum Outcome: Sendable, Equatable {
    case gone
    /// Asked, and still there at the limit.
    case stillThere
    case notPermitted
    /// Not the program that was meant, or one that must never be ended.
    case refused
  }

  let manner: Manner
  let windowsSide: WindowsSide?

  /// Asks the programs themselves, not their helpers: those end with them. Kills all of them.
  func end(_ programs: [RunningProgram], within milliseconds: Int) -> [RunningProgram: Outcome] {
    let limit = Moment.now + milliseconds
    let hasMains = programs.contains { !$0.isHelper }
    var outcomes: [RunningProgram: Outcome] = [:]
    for program in programs {
      let isMeant = manner == .killing || !program.isHelper || !hasMains
      outcomes[program] = isMeant ? act(on: program) : .stillThere
    }
    repeat {
      let rest = outcomes.filter { $0.value == .stillThere }.map(\.key)
      for program in left(of: rest) { outcomes[program] = .gone }
      if outcomes.values.contains(.stillThere) { usleep(20_000) }
    } while outcomes.values.contains(.stillThere) && Moment.now < limit
    return outcomes
  }

  private func act(on program: RunningProgram) -> Outcome {
    if program.runsOnWindows { return actOnWindows(program) }
    let number = program.identity.number
    guard number > 1, !Self.ourLine().contains(number) else { return .refused }
    let handle = cs_hold_process(number)
    defer { if handle >= 0 { close(handle) } }
    // Held, it can be looked at and signalled without becoming another one in between.
    guard let identity = Processes.identity(number) else { return .gone }
    guard identity == program.identity, isSameFile(program) else { return .refused }
    let signal = manner == .asking ? SIGTERM : SIGKILL
    let code = handle >= 0 ? cs_signal_held(handle, signal) : plainSignal(number, signal)
    switch -code {
    case EPERM: return .notPermitted
    case ESRCH: return .gone
    default: return .stillThere
    }
  }

  private func isSameFile(_ program: RunningProgram) -> Bool {
    program.executable == nil || Processes.executable(program.identity.number) == program.executable
  }

  private func plainSignal(_ number: Int32, _ signal: Int32) -> Int32 {
    kill(number, signal) < 0 ? -errno : 0
  }

  /// Ourselves and everything that we run in: the shell, the terminal, the session.
  private static func ourLine() -> Set<Int32> {
    guard let all = Processes.look(by: .now + 2_000), let own = all[Processes.own] else {
      return [Processes.own, getppid()]
    }
    return Set([Processes.own, getppid()] + all.ancestors(of: own).map(\.identity.number))
  }

  /// Those of them that are no longer there.
  private func left(of programs: [RunningProgram]) -> [RunningProgram] {
    let own = programs.filter { !$0.runsOnWindows }
      .filter { Processes.identity($0.identity.number) != $0.identity }
    let windows = programs.filter(\.runsOnWindows)
    guard !windows.isEmpty, let now = tasks() else { return own }
    return own + windows.filter { program in !now.contains { isSame($0, program) } }
  }
}

extension Farewell {
  private func tasks() -> [RunningProgram]? {
    windowsSide?.programs(owner: 0, by: .now + 5_000)
  }

  /// Windows asks the program's windows to close; one that sits in the tray may stay.
  private func actOnWindows(_ program: RunningProgram) -> Outcome {
    guard let now = tasks() else { return .notPermitted }
    guard now.contains(where: { isSame($0, program) }) else { return .gone }
    let number = ["/PID", "\(program.identity.number)"]
    let arguments = manner == .asking ? number : number + ["/T", "/F"]
    guard windowsSide?.command("taskkill.exe", arguments)?.run() != nil else {
      return .notPermitted
    }
    return .stillThere
  }

  private func isSame(_ a: RunningProgram, _ b: RunningProgram) -> Bool {
    a.identity == b.identity && a.name == b.name
  }
}
