import Terminal
import Wizard

/// Text that would steer a terminal or turn the order of what is read, if it got through.
enum Poison {
  /// Escape sequences, C0 and C1 controls, bidi overrides, isolates and marks, line separators.
  static let text =
    "A\u{1B}[2J\u{1B}]0;t\u{7}\u{9B}31m\u{90}q\u{9C}\u{8}\u{7F}\u{202E}B\u{2066}\u{200F}\u{61C}"
    + "\u{2028}\u{85}\rZ"
  /// As it may be shown: `A`, and the picture of the escape.
  static let shown = "A\u{241B}"
  /// The same in the double quotes of YAML.
  static let yaml =
    #""A\e[2J\e]0;t\a\x9B31m\x90q\x9C\b\x7F\u202EB\u2066\u200F\u061C\u2028\x85\rZ""#

  /// What may not reach a terminal; `\n` between lines is none.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}

extension String {
  /// The first scalar in it that steers something; nil where it is harmless.
  var active: String? {
    unicodeScalars.first(where: Poison.isActive).map { String($0.value, radix: 16) }
  }
}

/// A screen as every way out of the program shows it.
struct Exposure {
  let grids: [Grid]
  let lines: [String]
  private let recording: String

  init(_ screen: Screen, _ view: View = View(), language: String = "en") {
    let words = ShippedSession.words(language)
    // So many rows that all of the text is to be seen at once.
    grids = [Medium(), Medium(hasUnicode: false), Medium(isShared: true)].map { medium in
      Drawing(
        screen: screen, view: view, size: Size(rows: 120, columns: 100), words: words,
        medium: medium
      ).grid
    }
    lines = PlainScreen(width: 80, words: words).lines(of: screen)
    var encoder = ScreenEncoder(theme: .standard)
    recording = grids.map { encoder.encode($0) }.joined()
  }

  /// What got through, and where; empty where nothing did.
  var leaks: [String] {
    let cells = grids.flatMap { $0.cells.joined() }.compactMap { cell in
      cell.text.active.map { "\($0) in a cell" }
    }
    let lines = lines.compactMap { line in line.active.map { "\($0) in a line" } }
    let left = recording.replacing(Self.ours, with: "").active.map { "\($0) in the recording" }
    return Array(Set(cells + lines + [left].compactMap { $0 })).sorted()
  }

  /// Whether the text was on the screen at all, made harmless.
  var showsPoison: Bool {
    grids[0].rows.joined().contains(Poison.shown) && lines.contains { $0.contains(Poison.shown) }
  }

  /// The sequences that the encoder itself writes: looks, places, clearing, the cursor, links.
  private nonisolated(unsafe) static let ours =
    /\u{1B}\[(\?25[lh]|[0-9;]*[mHJK])|\u{1B}\]8;;[\x21-\x7E]*\u{1B}\\/
}
