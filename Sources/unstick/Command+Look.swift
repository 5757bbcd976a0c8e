import CSystem
import Remedy
import Synchronization
import Wizard

extension Subcommand {
  /// What a session starts for itself: each finding as a line, as soon as it is there. It is no
  /// command for people, who have `check`.
  static let look = Subcommand(
    name: ["look"], operands: 1...100, wordFiles: []
  ) { invocation throws(Failure) in
    if !invocation.options.has(.offline) { Library.expectCheck(of: invocation.operands) }
    let machine = try Machine(invocation)
    cs_give_back()
    let isWriting = Mutex(())
    _ = machine.host.check(invocation.operands) { finding in
      // One at a time: a long line may go out in pieces.
      isWriting.withLock { _ in _ = Output.standard.write(finding.line) }
    }
    return .fine
  }
}
