public import Flow
public import Wizard

/// The line mode: prints the screen, reads a line, until the user leaves or the input ends.
public struct PlainSession {
  public private(set) var conversation: Conversation
  private let world: World

  /// What the line mode needs from outside.
  public struct World {
    /// Columns at hand now; asked for every screen, as a window may change.
    public var width: () -> Int
    /// Writes at once, so that a prompt never waits; false when nobody reads any more.
    public var write: (String) -> Bool
    /// Waits for what comes next.
    public var listen: (Conversation) -> Heard
    /// Carries out an effect, and says what came of it.
    public var perform: (Effect) -> Event?

    public init(
      width: @escaping () -> Int, write: @escaping (String) -> Bool,
      listen: @escaping (Conversation) -> Heard, perform: @escaping (Effect) -> Event?
    ) {
      (self.width, self.write, self.listen) = (width, write, listen)
      self.perform = perform
    }
  }

  public enum Heard {
    /// Without its end.
    case line(String)
    /// The pack has changed under the session.
    case changed(PackIndex)
    /// Nothing more will come.
    case end
  }

  public init(_ conversation: Conversation, _ world: World) {
    (self.conversation, self.world) = (conversation, world)
  }

  /// Runs to the end; `effects` are those of the session's beginning.
  public mutating func run(after effects: [Effect] = []) {
    guard carryOut(effects) else { return }
    while show() {
      switch world.listen(conversation) {
      case .line(let line): guard take(line) else { return }
      case .changed(let index): guard carryOut(conversation.move(to: index)) else { return }
      case .end:
        // The prompt's line would run into whatever the shell says next.
        _ = world.write("\n")
        return
      }
    }
  }

  /// Prints the screen and the prompt; false where nobody reads any more.
  private func show() -> Bool {
    let words = conversation.wording.words
    let screen = PlainScreen(width: world.width(), words: words).lines(of: conversation.screen)
    return world.write(screen.joined(separator: "\n") + "\n" + words["plain.prompt"])
  }

  /// False when the user leaves.
  private mutating func take(_ line: String) -> Bool {
    let reading = PlainLine(screen: conversation.screen, words: conversation.wording.words)
    guard let event = reading.event(line) else { return true }
    return carryOut(conversation.handle(event))
  }

  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    var (open, said): (_, String?) = (effects[...], nil)
    while let effect = open.popFirst() {
      if effect == .leave { return false }
      // Once for what is done in several parts.
      if let line = patience(effect), line != said {
        said = line
        guard world.write("\n" + line + "\n") else { return false }
      }
      if let event = world.perform(effect) { open += conversation.handle(event) }
    }
    return true
  }

  /// Said before something that takes a while; nil where nothing does.
  private func patience(_ effect: Effect) -> String? {
    guard case .run(let errand) = effect else { return nil }
    let words = conversation.wording.words
    switch errand.work {
    case .look: return words["plain.looking"]
    case .apply: return words["fix.working"]
    case .undo, .recover: return words["undo.working"]
    case .plan, .history: return nil
    }
  }
}
