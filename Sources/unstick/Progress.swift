import Synchronization
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One line on standard error that counts the answers of a check while they come in, where
/// somebody is watching; gone again before anything is printed.
final class Progress: Sendable {
  private let words: Words
  private let count: Int
  private let state: Mutex<State>

  private struct State {
    /// The line is there, or may come.
    var isShown: Bool
    var answered: Set<String> = []
    /// Columns that the line takes at the moment.
    var width = 0
  }

  init(of names: [String], _ invocation: Invocation) {
    (words, count) = (invocation.words, Set(names).count)
    let terminal = Surroundings.environment("TERM") ?? ""
    let isWatched = isatty(2) == 1 && !["", "dumb"].contains(terminal)
    state = Mutex(State(isShown: isWatched && !invocation.options.has(.plain)))
    draw(nil)
  }

  /// Called from the threads of the probes, and at times by one that comes too late.
  func take(_ probe: String) { draw(probe) }

  func end() {
    state.withLock { state in
      guard state.isShown else { return }
      Output.error.write("\r" + String(repeating: " ", count: state.width) + "\r")
      state.isShown = false
    }
  }

  private func draw(_ probe: String?) {
    state.withLock { state in
      guard state.isShown else { return }
      if let probe { state.answered.insert(probe) }
      let text = words[
        "check.progress", ["done": String(state.answered.count), "count": String(count)]]
      // A line that wraps could not be taken back.
      guard text.columns < Surroundings.columns(of: 2) else { return }
      // Spaces, and no escape sequence: every terminal knows those.
      let rest = String(repeating: " ", count: max(state.width - text.columns, 0))
      Output.error.write("\r" + text + rest)
      state.width = max(text.columns, state.width)
    }
  }
}
