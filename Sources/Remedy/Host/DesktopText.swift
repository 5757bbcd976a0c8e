/// The text files of Linux desktops: which app opens what, and what an app starts.
enum DesktopText {
  static let limit = 1 << 18

  /// What an app's file says of it.
  struct App: Equatable, Sendable {
    var title = ""
    /// Its command line, as words; `%u` and the like are left out.
    var words: [String] = []
    /// A file whose absence says that the app is gone.
    var required: String?
    /// The file stands for nothing: it takes a system-wide one of its name out of use.
    var isHidden = false
    var schemes: Set<String> = []

    /// The program that really runs: what `env` and variables in front of it start.
    var program: String? {
      var rest = words[...]
      if let first = rest.first, baseName(first) == "env" { rest = rest.dropFirst() }
      return rest.first { !$0.isEmpty && (!$0.contains("=") || $0.hasPrefix("/")) }
    }
  }

  /// Nil for what is no such file.
  static func app(_ bytes: [UInt8]) -> App? {
    guard bytes.count <= limit,
      let section = FirefoxProfiles.sections(bytes).first(where: { $0.name == "Desktop Entry" })
    else { return nil }
    let values = section.values.mapValues(trimmed)
    var app = App()
    app.title = values["Name"] ?? ""
    app.words = words(unescaped(values["Exec"] ?? ""))
    app.required = values["TryExec"].map(unescaped)
    app.isHidden = values["Hidden"] == "true"
    let types = (values["MimeType"] ?? "").split(separator: ";")
    app.schemes = Set(types.compactMap(scheme))
    return app
  }

  /// What `mimeapps.list` says of one type: the apps by preference, and those taken off the list.
  struct Choice: Equatable, Sendable {
    var defaults: [String] = []
    var added: [String] = []
    var removed: [String] = []
  }

  static func choice(for type: String, _ bytes: [UInt8]) -> Choice {
    var choice = Choice()
    for section in FirefoxProfiles.sections(bytes) {
      guard let value = section.values[type] ?? section.values[type + " "] else { continue }
      let names = value.split(separator: ";").prefix(100).map { trimmed(String($0)) }
      let apps = names.filter { !$0.isEmpty && !$0.contains("/") }
      switch section.name {
      case "Default Applications": choice.defaults += apps
      case "Added Associations", "MIME Cache": choice.added += apps
      case "Removed Associations": choice.removed += apps
      default: break
      }
    }
    return choice
  }

  /// A command line by the rules of desktop files: quotes hold words together, within them a
  /// backslash takes a sign as it is.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted, hasWord) = ("", false, false)
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch character {
      case "\"": (isQuoted, hasWord) = (!isQuoted, true)
      case "\\" where isQuoted: if let next = rest.popFirst() { word.append(next) }
      case " ", "\t":
        guard !isQuoted else { fallthrough }
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      default:
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words.filter { !($0.count == 2 && $0.first == "%" && $0 != "%%") }
  }

  private static func scheme(_ type: Substring) -> String? {
    let head = "x-scheme-handler/"
    return type.hasPrefix(head) ? String(type.dropFirst(head.count)) : nil
  }

  /// `\s` and the like, which values are written with.
  static func unescaped(_ value: String) -> String {
    var text = ""
    var rest = Substring(value)
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        text.append(character)
        continue
      }
      switch next {
      case "s": text.append(" ")
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "\\": text.append("\\")
      default: text += "\\" + String(next)
      }
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
