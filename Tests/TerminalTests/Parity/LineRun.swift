import Flow
import Wizard

@testable import Terminal

/// The same script typed line by line: a choice's key or its words by turns.
struct LineRun {
  let conversation: Conversation

  /// - Parameter told: what comes from outside, in order.
  init(_ script: Script, told: [Event]) {
    var told = told[...]
    var turn = 0
    let world = PlainSession.World(
      width: { 80 }, write: { _ in true },
      listen: { conversation in
        guard turn < Script.longest, let answer = script.answer(to: conversation) else {
          return .end
        }
        turn += 1
        switch answer {
        case .choose(let number):
          let choice = conversation.screen.choices[number]
          return .line(turn.isMultiple(of: 2) ? choice.label : choice.key)
        case .type(let text): return .line(text)
        }
      },
      perform: { effect in
        if case .runProbes = effect { told.popFirst() } else { nil }
      })
    var session = PlainSession(ShippedSession.conversation(given: script.given), world)
    session.run()
    conversation = session.conversation
  }
}
