/// What `tasklist.exe /FO CSV /NH` prints: a line for each process, every field in quotes.
enum TaskList {
  /// Nil where nothing in it is a line of a list: then Windows said something else, in whatever
  /// language.
  static func programs(_ text: String, owner: UInt32) -> [RunningProgram]? {
    var found: [RunningProgram] = []
    for line in text.split(whereSeparator: \.isNewline).prefix(65_536) {
      let fields = fields(line)
      guard fields.count >= 2, !fields[0].isEmpty,
        let number = Int32(ascii: Array(fields[1].utf8)[...])
      else { continue }
      found.append(
        RunningProgram(
          .init(number: number, start: 0), owner: owner, name: fields[0], runsOnWindows: true))
    }
    return found.isEmpty ? nil : found
  }

  /// The fields of one line; two quotes inside a field stand for one.
  static func fields(_ line: Substring) -> [String] {
    var fields: [String] = []
    var (field, isOpen) = ("", false)
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isOpen && rest.first == "\"":
        rest.removeFirst()
        field.append("\"")
      case "\"": isOpen.toggle()
      case "," where !isOpen:
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return isOpen ? [] : fields + [field]
  }
}
