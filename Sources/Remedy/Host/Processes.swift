/// What runs on this machine, as one look found it.
struct Processes: Sendable {
  let all: [RunningProgram]
  /// There was not the time to look at every process.
  let isCut: Bool
  private let byNumber: [Int32: RunningProgram]

  init(_ all: [RunningProgram], isCut: Bool = false) {
    (self.all, self.isCut) = (all.filter { $0.state != .ended }, isCut)
    byNumber = Dictionary(all.map { ($0.identity.number, $0) }) { first, _ in first }
  }

  /// Nil where the system does not let anybody look.
  static func look(by deadline: Moment, proc: String = "/proc") -> Processes? {
    #if os(Linux)
      guard let folder = try? ProcFolder(proc), let numbers = try? folder.numbers() else {
        return nil
      }
      // Nearly all of the time is the kernel's, and it serves two as fast as one.
      let found = Background.inHalves(numbers, by: deadline) { folder.program($0) }
      return Processes(found.answers, isCut: found.isCut)
    #else
      return ProcCalls.programs().map { Processes($0) }
    #endif
  }

  subscript(number: Int32) -> RunningProgram? { byNumber[number] }

  /// Parents, grandparents and so on, the nearest first.
  func ancestors(of program: RunningProgram) -> [RunningProgram] {
    var line: [RunningProgram] = []
    var next = byNumber[program.parent]
    // A list that was not taken in one instant may hold a circle.
    while let ancestor = next, line.count < 64, ancestor != program {
      line.append(ancestor)
      next = byNumber[ancestor.parent]
    }
    return line
  }

  /// Who has this number now; nil where nobody has.
  static func identity(_ number: Int32) -> RunningProgram.Identity? {
    #if os(Linux)
      (try? ProcFolder())?.identity(number)
    #else
      ProcCalls.identity(number)
    #endif
  }

  static func executable(_ number: Int32) -> String? {
    #if os(Linux)
      (try? ProcFolder())?.executable(number)
    #else
      ProcCalls.executable(number)
    #endif
  }

  /// Whether a process has something open at a path or below it; nil where we may not know.
  static func hasOpen(_ number: Int32, below path: String) -> Bool? {
    #if os(Linux)
      (try? ProcFolder())?.hasOpen(number, below: path)
    #else
      ProcCalls.openPaths(number).map { paths in
        paths.contains { $0 == path || $0.hasPrefix(path + "/") }
      }
    #endif
  }
}
