import Wizard

/// What `--help` says of a command, in the terminal's width.
struct HelpText {
  private let guide: CommandGuide
  private let width: Int
  private var lines: [String] = []

  init(_ command: Subcommand, _ words: Words, columns: Int) {
    guide = CommandGuide(command: command, words: words)
    width = min(max(columns, 40), 90)
    lines = usage
    say(guide.about.wrapped(to: width))
    if command.name.isEmpty { list("guide.commands", Self.commands(words)) }
    list("guide.options", guide.options)
    list("guide.common", guide.common)
    list("guide.examples", guide.examples)
    list("guide.statuses", guide.statuses)
    if command.name.isEmpty { say(words["guide.more"].wrapped(to: width)) }
  }

  var text: String { lines.joined(separator: "\n") }

  private static func commands(_ words: Words) -> [CommandGuide.Row] {
    Subcommand.all.filter { !$0.name.isEmpty }.map { command in
      let guide = CommandGuide(command: command, words: words)
      let usage = guide.usage.prefix(command.operand == nil ? 1 : 2).joined(separator: " ")
      return .init(term: String(usage.dropFirst("unstick ".count)), says: guide.summary)
    }
  }

  /// What does not fit on a line goes on below what stands behind the command.
  private var usage: [String] {
    let indent = String(repeating: " ", count: min(guide.command.title.columns + 1, 12))
    var lines: [String] = []
    var line = ""
    for piece in guide.usage {
      if !line.isEmpty, line.columns + 1 + piece.columns > width {
        lines.append(line)
        line = indent + piece
      } else {
        line += (line.isEmpty ? "" : " ") + piece
      }
    }
    return lines + [line]
  }

  private mutating func say(_ more: [String]) { lines += [""] + more }

  private mutating func list(_ heading: String, _ rows: [CommandGuide.Row]) {
    guard !rows.isEmpty else { return }
    let widest = rows.map(\.term.columns).filter { $0 <= width / 3 }.max() ?? 0
    say([guide.words[heading]] + rows.flatMap { layOut($0, term: widest) })
  }

  /// The meaning beside its term, or below it where the term is long.
  private func layOut(_ row: CommandGuide.Row, term: Int) -> [String] {
    let indent = 2 + term + 2
    let says = row.says.wrapped(to: width - indent)
    let margin = String(repeating: " ", count: indent)
    let gap = indent - 2 - row.term.columns
    guard gap >= 2 else { return ["  " + row.term] + says.map { margin + $0 } }
    let first = "  " + row.term + String(repeating: " ", count: gap) + (says.first ?? "")
    return [first] + says.dropFirst().map { margin + $0 }
  }
}
