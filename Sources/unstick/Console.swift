import Flow
import Terminal
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line mode's two ends: what it says goes out at once, what is typed comes in as lines.
struct Console {
  private let input = LineInput()

  /// Typographic marks become plain ones where the locale cannot show them.
  @discardableResult
  static func say(_ text: String) -> Bool {
    Output.standard.write(Surroundings.speaksUTF8 ? text : text.typewritten)
  }

  func listen(within milliseconds: Int32 = -1) -> LineInput.Answer {
    let answer = input.next(within: milliseconds)
    // Without a terminal nobody sees what was typed: the transcript shows it.
    if case .line(let line) = answer, isatty(0) == 0 { Self.say(line.sanitised + "\n") }
    return answer
  }

  /// A line mode that hears with `listen`.
  static func world(
    _ edge: Edge, _ listen: @escaping (Conversation) -> PlainSession.Heard
  ) -> PlainSession.World {
    PlainSession.World(
      width: { Surroundings.columns }, write: say, listen: listen, perform: edge.perform)
  }
}
