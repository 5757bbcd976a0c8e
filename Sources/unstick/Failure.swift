/// How the program ends; scripts rely on these numbers.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  /// Problems were found, or the repair did not help.
  case problems = 1
  /// Used wrongly, or a pack that does not check.
  case usage = 2
  /// Not permitted, or refused for safety.
  case refused = 3
  /// No terminal, no space, no network, a program that is missing.
  case surroundings = 4
  case ourFault = 5
  /// The terminal is gone, as after SIGHUP.
  case hungUp = 129
}

/// Why the program cannot do what was asked: facts; the locale files have the sentence.
struct Failure: Error, Equatable {
  let status: ExitStatus
  /// Among the program's words.
  let id: String
  let holes: [String: String]

  init(_ id: String, _ holes: [String: String] = [:], status: ExitStatus = .usage) {
    (self.id, self.holes, self.status) = (id, holes, status)
  }
}
