extension Host {
  /// Starts a program of a plan, which then goes on by itself.
  func launch(_ invocation: Invocation) throws(Refusal) {
    var command = Command(invocation.program, invocation.arguments)
    command.variables = sessionVariables
    command.folder = home
    guard command.launch() == nil else { return }
    throw Refusal(.commandFailed, ["program": .program(baseName(invocation.program))])
  }

  /// Asks programs to end, waits for them, and ends those that stay where that was agreed to.
  func end(_ programs: [RunningProgram], killing: Bool) throws(Refusal) {
    let side = windowsSide
    let asked = Farewell(manner: .asking, windowsSide: side).end(programs, within: 8_000)
    var left = programs.filter { asked[$0] != .gone }
    if killing && !left.isEmpty {
      let killed = Farewell(manner: .killing, windowsSide: side).end(left, within: 3_000)
      left = left.filter { killed[$0] != .gone }
    }
    if let first = left.first {
      throw Refusal(.stillRunning, ["program": .program(first.name)])
    }
  }
}

extension Closing {
  /// The app itself, where another is a browser.
  static let app = "app"
}
