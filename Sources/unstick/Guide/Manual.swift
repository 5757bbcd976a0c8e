import Terminal
import Wizard

/// The page that `man unstick` shows.
struct Manual {
  private let words: Words
  private var page = Roff()

  /// - Parameter date: when this version was made, such as 2026-11-21; may be empty.
  init(_ words: Words, date: String) {
    self.words = words
    let title = Roff.typed(words["manual.title"])
    page.line(".TH UNSTICK 1 \"\(date)\" \"unstick \(Program.version)\" \"\(title)\"")
    // Neither hyphens nor gaps within what is typed.
    page.line(".nh")
    page.line(".ad l")
    begin()
    commands()
    section("manual.options")
    for row in wizard.common { page.define(row) }
    settings()
    section("manual.statuses")
    for row in statuses { page.define(row) }
    section("manual.notes", "manual.notes.text")
  }

  var text: String { page.text }

  private var wizard: CommandGuide { CommandGuide(command: .wizard, words: words) }

  private var statuses: [CommandGuide.Row] {
    ExitStatus.allCases.filter { $0 != .hungUp }.map {
      .init(term: String($0.rawValue), says: words["status.\($0.rawValue)"])
    } + [.init(term: "128+N", says: words["status.signal"])]
  }

  private mutating func begin() {
    section("manual.name")
    page.line("unstick \\- " + Roff.typed(words["manual.purpose"]))
    section("manual.synopsis")
    for command in Subcommand.all {
      usage(CommandGuide(command: command, words: words))
    }
    section("manual.description", "manual.description.text")
    section("manual.safety", "manual.safety.text")
    section("manual.privacy", "manual.privacy.text")
  }

  private mutating func commands() {
    section("manual.commands")
    for command in Subcommand.all {
      let guide = CommandGuide(command: command, words: words)
      page.call("SS", command.title)
      page.say(guide.about)
      for row in guide.options { page.define(row) }
      list("guide.examples", guide.examples)
      list("guide.statuses", guide.statuses)
    }
  }

  /// What can be said once and for all, and where.
  private mutating func settings() {
    section("manual.settings", "manual.settings.text")
    for setting in Setting.allCases {
      let blank = setting.option.blank.map { words.name($0) } ?? words["manual.flag"]
      let says = words["manual.setting", ["option": "--\(setting.option.rawValue)"]]
      page.define(.init(term: "\(setting.rawValue): \(blank)", says: says))
    }
    section("manual.variables")
    for setting in Setting.allCases {
      let says = words["manual.variable", ["setting": setting.rawValue]]
      page.define(.init(term: setting.variable, says: says))
    }
    define(["NO_COLOR", "TERM", "LC_ALL", "XDG_CONFIG_HOME", "XDG_STATE_HOME"], "variable")
    section("manual.files")
    define(["~/.config/unstick/config.yaml", "~/.config/unstick/keys.yaml"], "file")
    define(["~/.local/state/unstick", ".unstick-held"], "file")
  }

  private mutating func define(_ terms: [String], _ kind: String) {
    for term in terms {
      page.define(.init(term: term, says: words["manual.\(kind).\(term)", ["deeds": deeds]]))
    }
  }

  /// What a key can be for.
  private var deeds: String {
    (Move.allCases.map(\.rawValue) + Command.allCases.map(\.rawValue)).joined(separator: ", ")
  }

  private mutating func usage(_ guide: CommandGuide) {
    page.call("HP")
    let rest = guide.usage.dropFirst().map(Roff.typed)
    page.line(([Roff.bold(guide.command.title)] + rest).joined(separator: " "))
  }

  private mutating func section(_ heading: String, _ text: String? = nil) {
    page.call("SH", words[heading])
    if let text { page.say(words[text]) }
  }

  private mutating func list(_ heading: String, _ rows: [CommandGuide.Row]) {
    guard !rows.isEmpty else { return }
    page.call("PP")
    page.say(words[heading])
    page.call("RS", "4")
    for row in rows { page.define(row) }
    page.call("RE")
  }
}
