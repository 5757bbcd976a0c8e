import Flow
import Remedy
import Wizard

/// What may come where the cursor stands, for a shell to offer.
struct Candidates {
  struct Candidate: Equatable {
    let value: String
    var about = ""
  }

  private let line: TypedWords
  private let options: Options
  private let words: Words

  /// - Parameter words: what stands behind the program's name; the last is being typed.
  init(_ words: [String]) {
    line = TypedWords(words)
    options = Options(line.options)
    self.words = Speech.words(Speech.language(options), Speech.guide + ["catalogue"])
  }

  /// A line for each, its meaning after a tab; `:files` where files may come.
  var text: String {
    if blank?.isPlace == true { return ":files" }
    return all.filter { $0.value.hasPrefix(line.typed) }.map { candidate in
      let about = candidate.about.sanitised
      return line.replacement(for: candidate.value.sanitised) + (about.isEmpty ? "" : "\t" + about)
    }.joined(separator: "\n")
  }

  private var all: [Candidate] {
    if line.open != nil { return blank.map(values) ?? [] }
    if line.typed.hasPrefix("-"), !line.hasEnded { return optionNames }
    return commandNames + (blank.map(values) ?? [])
  }

  /// What is to be said at the cursor.
  private var blank: Blank? {
    if let option = line.open { return option.blank }
    if line.typed.hasPrefix("-"), !line.hasEnded { return nil }
    return line.operands.count < line.command.operands.upperBound ? line.command.operand : nil
  }

  private var optionNames: [Candidate] {
    let said = Set(line.options.map(\.option)).subtracting([.set])
    let command = line.command
    let guide = CommandGuide(command: command, words: words)
    return (command.options + command.heeds + Option.always).filter { !said.contains($0) }
      .map { .init(value: "--\($0.rawValue)", about: guide.meaning(of: $0)) }
  }

  /// The next word of every command that begins with what stands there.
  private var commandNames: [Candidate] {
    guard line.command.name.isEmpty || line.command.operand == .command else { return [] }
    var seen: Set<String> = []
    return Subcommand.all.compactMap { command in
      guard command.name.starts(with: line.operands), command.name.count > line.operands.count
      else { return nil }
      let word = command.name[line.operands.count]
      guard seen.insert(word).inserted else { return nil }
      let isWhole = command.name.count == line.operands.count + 1
      return .init(value: word, about: words["guide.\(isWhole ? command.id : word).summary"])
    }
  }
}

extension Candidates {
  private func values(of blank: Blank) -> [Candidate] {
    switch blank {
    case .format: line.command.formats.map { .init(value: $0, about: words["format.\($0)"]) }
    case .probe:
      Library.probes.filter { !line.operands.contains($0.name) }
        .map { .init(value: $0.name, about: words["probe.\($0.name)"]) }
    case .remedy: Library.remedies.map { .init(value: $0.name, about: words["remedy.\($0.name)"]) }
    case .setting: settings
    case .symptom: charts { $0.symptoms }
    case .flow: charts { $0.charts }
    case .app: pack?.apps.map { .init(value: $0.id.text) } ?? []
    case .receipt: receipts
    case .session: sessions
    case .language, .shell, .system, .theme: blank.choices.map { .init(value: $0) }
    case .command, .code, .days, .file, .folder, .pack: []
    }
  }

  /// What the remedy can be told: `only=network`.
  private var settings: [Candidate] {
    guard let remedy = Library.remedies.first(where: { $0.name == line.operands.first }) else {
      return []
    }
    return remedy.parameters.flatMap { parameter -> [Candidate] in
      guard case .choice(let choices) = parameter.type else {
        return [.init(value: parameter.name + "=")]
      }
      return choices.map { .init(value: "\(parameter.name)=\($0)") }
    }
  }

  /// The pack that the line names, or the one inside the program.
  private var pack: Pack? {
    let operand = line.command.operand == .pack ? line.operands.first : nil
    guard let path = operand ?? options[.pack] else { return LoadedPack.builtIn().pack }
    return (try? LoadedPack.at(path))?.pack
  }

  private func charts(_ wanted: (Pack) -> [Chart]) -> [Candidate] {
    guard let pack, line.operands.isEmpty || line.open != nil else { return [] }
    let wording = Wording(words: words, index: PackIndex(pack), app: pack.apps.first)
    return wanted(pack).map { .init(value: $0.id.text, about: wording.pack($0.title)) }
  }

  private var machine: Machine? {
    try? Machine(
      Invocation(command: line.command, operands: [], options: options, words: words))
  }

  /// The sessions that are kept on this machine.
  private var sessions: [Candidate] {
    guard let machine, let memory = try? Memory(machine.host) else { return [] }
    return memory.shelf.ids.map { .init(value: $0) }
  }

  /// The repairs on this machine that can be taken back.
  private var receipts: [Candidate] {
    guard let receipts = try? machine?.host.history() else { return [] }
    return receipts.filter(\.canBeUndone).map { .init(value: $0.id, about: $0.remedy) }
  }
}

extension Blank {
  /// Something on the disk, which shells know best.
  fileprivate var isPlace: Bool { [.file, .folder, .pack].contains(self) }
}
