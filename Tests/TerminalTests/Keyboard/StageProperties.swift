import Flow
import Foundation
import TestSupport
import Testing
import Wizard

@testable import Terminal

/// Random keys, pastes and sizes; `EVENTS=1000000` runs so many.
@Suite struct StageProperties {
  static let runs = UInt64(
    max((Int(ProcessInfo.processInfo.environment["EVENTS"] ?? "") ?? 0) / 120, 16))

  @Test(arguments: 0..<runs)
  func noKeyTraps(seed: UInt64) {
    var dice = Seeded(seed)
    var stage = Stage.shipped(dice.pick(["en", "ja", Pseudo.language]))
    for _ in 0..<120 {
      let before = stage
      let key = Self.key(&dice)
      if dice.chance(0.06) {
        stage.resize(.any(&dice))
      } else {
        stage.answer(stage.press(key), &dice)
      }
      #expect(stage.grid.fault == nil, "\(key)")
      #expect(stage.grid == stage.drawnAnew, "\(key)")
      #expect(stage.view.focus == 0 || stage.view.focus < stage.screen.items.count)
      guard Frame.fits(stage.size) else { continue }
      #expect(stage.drawing.items == stage.screen.items)
      #expect(before.screen == stage.screen || key != .unknown)
      if stage.drawing.isVisible(stage.view.focus), let row = stage.grid.cursor?.row {
        let rows = stage.drawing.itemRows[stage.view.focus]
        #expect(rows.contains(row - 1 + stage.drawing.scroll))
      }
    }
  }

  static func key(_ dice: inout Seeded) -> Key {
    switch dice.below(10) {
    case 0...2: .character(dice.pick(Array("123456789")))
    case 3...5:
      dice.pick([
        .up, .down, .enter, .tab, .backTab, .pageDown, .pageUp, .home, .end, .left, .right,
        .backspace, .delete, .character(" "),
      ])
    case 6: dice.pick([.escape, .control("u"), .control("c"), .control("z"), .unknown])
    case 7: .paste(dice.pick(WildScreens.texts))
    case 8: .character(dice.pick(Array("b?/ucLKmrsyHqkjhladeéß長👍１")))
    default: .character(dice.pick(Array(WildScreens.texts.joined())))
    }
  }
}

extension Stage {
  /// What it shows, by a drawing that knows nothing of the one before.
  fileprivate var drawnAnew: Grid {
    Drawing(
      screen: screen, view: view, size: size, words: conversation.wording.words, medium: medium,
      keys: keys
    ).grid
  }

  /// Looks at the machine, or cannot; what is found is anything.
  fileprivate mutating func answer(_ effects: [Effect], _ dice: inout Seeded) {
    for effect in effects {
      guard case .runProbes(let probes) = effect else { continue }
      if dice.chance(0.5) {
        let outcomes = probes.map { ($0, dice.pick([Outcome.fine, .unknown])) }
        let findings = Findings(Dictionary(uniqueKeysWithValues: outcomes))
        answer(take(.found(findings)), &dice)
      } else {
        answer(take(.cannotRun(probes)), &dice)
      }
    }
  }
}
