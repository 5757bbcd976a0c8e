import Flow
import Wizard

@testable import Terminal

/// A script played on the keyboard: digits and arrows by turns, and nothing but keys.
struct KeyRun {
  private(set) var stage: Stage
  /// What came from outside, in order.
  private(set) var told: [Event] = []
  private let script: Script
  private var turn = 0

  init(_ script: Script) {
    self.script = script
    stage = Stage(
      ShippedSession.conversation(given: script.given), size: Size(rows: 24, columns: 80))
    while turn < Script.longest, let answer = script.answer(to: stage.conversation) {
      turn += 1
      switch answer {
      case .choose(let number): choose(number)
      case .type(let text): type(text)
      }
    }
  }

  private mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
    press(.enter)
  }

  private mutating func press(_ key: Key) { carryOut(stage.press(key)) }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      guard case .runProbes(let probes) = effect else { continue }
      let event = script.answer(to: probes, in: stage.conversation)
      told.append(event)
      carryOut(stage.take(event))
    }
  }

  private mutating func choose(_ number: Int) {
    // More pages than any text has, and more choices.
    for _ in 0..<100 where stage.isUnread { press(.pageDown) }
    if turn.isMultiple(of: 2), let key = stage.screen.choices[number].key.first {
      press(.character(key))
      return
    }
    let goal = stage.drawing.items.firstIndex(of: .choice(number)) ?? 0
    for _ in 0..<200 where stage.view.focus != goal || !stage.drawing.isVisible(goal) {
      press(stage.view.focus > goal ? .up : .down)
    }
    press(.enter)
  }
}
