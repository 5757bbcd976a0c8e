internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Command {
  /// Runs it to its end, or to its limit. Never throws and never hangs.
  ///
  /// - Parameter line: called with each whole line of its output as it comes.
  public func run(taking line: (ArraySlice<UInt8>) -> Void = { _ in }) -> CommandResult {
    guard isSound else { return .notStarted(EINVAL) }
    var run: CommandRun
    switch CommandRun.start(self, detached: false) {
    case .success(let started): run = started
    case .failure(let trouble): return .notStarted(trouble.code)
    }
    return run.wait(milliseconds, line)
  }

  /// Starts it for good, in a session of its own: nobody waits for it, nothing of it is read.
  /// The error number of the system where it could not be started.
  func launch() -> Int32? {
    guard isSound else { return EINVAL }
    switch CommandRun.start(self, detached: true) {
    case .success(let run):
      // It is our child, so somebody has to take note of its end, whenever that is.
      run.takeLeave()
      return nil
    case .failure(let trouble): return trouble.code
    }
  }
}

/// A started program, its pipes, and what it has said so far. Owns the pipes.
struct CommandRun {
  let process: Int32
  private var output: CommandOutput
  private var errors: CommandOutput

  struct NotStarted: Error { let code: Int32 }

  static func start(_ command: Command, detached: Bool) -> Result<CommandRun, NotStarted> {
    var (output, errors): (Int32, Int32) = (-1, -1)
    let code = withCStrings([command.program] + command.arguments) { arguments in
      withCStrings(command.environment) { variables in
        command.program.withCString { path in
          command.folder.withCString { folder in
            // All of these outlive the call, and posix_spawn keeps none of them.
            var program = cs_program(
              path: path, arguments: arguments, variables: variables, folder: folder,
              detached: detached)
            return cs_spawn(&program, &output, &errors)
          }
        }
      }
    }
    guard code > 0 else { return .failure(NotStarted(code: -code)) }
    return .success(
      CommandRun(
        process: code, output: CommandOutput(output, command.bytes),
        errors: CommandOutput(errors, command.bytes)))
  }

  /// Reads until the program has ended. Its number stays reserved until it is reaped here, so
  /// the signals in between can reach nobody else.
  mutating func wait(
    _ milliseconds: Int, _ line: (ArraySlice<UInt8>) -> Void
  ) -> CommandResult {
    let ending = follow(until: .now + milliseconds, line) ?? end()
    // What it started and left behind has no business any more.
    _ = cs_signal_group(process, SIGKILL)
    takeLeave()
    output.readRest()
    errors.readRest()
    while let next = output.nextLine() { line(next) }
    return CommandResult(
      ending: ending, output: output.bytes, errors: errors.bytes,
      isCut: output.isCut || errors.isCut)
  }

  /// Nil where it has not ended at that moment.
  private mutating func follow(
    until limit: Moment, _ line: (ArraySlice<UInt8>) -> Void = { _ in }
  ) -> CommandResult.Ending? {
    var pause: Int32 = 1
    while true {
      output.read()
      errors.read()
      while let next = output.nextLine() { line(next) }
      if let ending { return ending }
      guard limit.milliseconds > 0 else { return nil }
      // A program that closed its output says nothing more, so the pause grows.
      if output.isOpen || errors.isOpen {
        _ = cs_wait_for_output(output.descriptor, errors.descriptor, pause)
      } else {
        usleep(UInt32(pause) * 1_000)
      }
      pause = min(pause * 2, 20)
    }
  }

  private mutating func end() -> CommandResult.Ending {
    _ = cs_signal_group(process, SIGTERM)
    if follow(until: .now + 1_000) == nil {
      _ = cs_signal_group(process, SIGKILL)
      _ = follow(until: .now + 1_000)
    }
    return .timedOut
  }

  /// Takes note of its end. A process that waits for a broken disk cannot even be killed, so
  /// then another thread waits for it.
  func takeLeave() {
    let process = process
    if ending != nil { return cs_reap(process) }
    _ = Background.start { cs_reap(process) }
  }

  private var ending: CommandResult.Ending? {
    var found = cs_ending()
    guard cs_look_at_child(process, &found) == 0 else { return .unknown }
    guard found.has_ended else { return nil }
    if found.is_lost { return .unknown }
    return found.is_signal ? .signalled(found.status) : .exited(found.status)
  }

  static func canRun(_ path: String) -> Bool { access(path, X_OK) == 0 }
}

extension CommandResult {
  static func notStarted(_ code: Int32) -> CommandResult {
    CommandResult(ending: .notStarted(code), output: [], errors: [], isCut: false)
  }
}

/// Calls with a list of texts as C has them, closed by a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let bytes = texts.flatMap { Array($0.utf8CString) }
  return bytes.withUnsafeBufferPointer { buffer in
    var pointers: [UnsafePointer<CChar>?] = []
    var start = 0
    for text in texts {
      // Each text begins where the one before it ended, its NUL included.
      pointers.append(buffer.baseAddress.map { $0 + start })
      start += text.utf8.count + 1
    }
    return body(pointers + [nil])
  }
}
