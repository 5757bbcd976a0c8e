import Flow
import Wizard

/// What the user's environment and `config.yaml` say for every start.
///
/// An option on the command line goes before the environment, that before the file.
struct Settings {
  /// By the options that they stand for.
  private(set) var usual: [Option: String] = [:]
  private(set) var slips: [Slip] = []

  /// Something that cannot be taken, and changes nothing.
  struct Slip: Equatable {
    /// `config.yaml:3` or the variable's name.
    let place: String
    let reason: Reason

    enum Reason: Equatable {
      case unknown(String, nearest: String?)
      case value(String, of: String, known: [String])
      /// It is no YAML, or no list of settings.
      case unreadable
    }
  }

  init(_ options: Options) {
    let file = UserFile.read("config.yaml", options).map(SettingsFile.init)
    slips = file?.slips ?? []
    for setting in Setting.allCases {
      if let text = Surroundings.environment(setting.variable), !text.isEmpty {
        take(text, for: setting, at: setting.variable, home: nil)
      } else if let entry = file?.entries[setting] {
        let home = options[.home] ?? Surroundings.environment("HOME")
        take(entry.text, for: setting, at: entry.place, home: home)
      }
    }
  }

  private mutating func take(
    _ text: String, for setting: Setting, at place: String, home: String?
  ) {
    switch setting.meaning(of: text, home: home) {
    case .says(let value): usual[setting.option] = value
    case .off: break
    case .bad(let known):
      slips.append(Slip(place: place, reason: .value(text, of: setting.rawValue, known: known)))
    }
  }
}

/// `config.yaml`: a setting and its value on each line.
private struct SettingsFile {
  private(set) var entries: [Setting: (text: String, place: String)] = [:]
  private(set) var slips: [Settings.Slip] = []

  init(_ file: SourceFile) {
    let read = WordFile.read(file)
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let found = read.map { name, entry in
      (line: lines.firstIndex { $0.hasPrefix(name) } ?? 0, name: name, entry: entry)
    }
    for (line, name, entry) in found.sorted(by: { ($0.line, $0.name) < ($1.line, $1.name) }) {
      take(name, entry, at: "\(file.path):\(line + 1)")
    }
    let isEmpty = lines.allSatisfy { $0.trimmed.isEmpty || $0.trimmed.hasPrefix("#") }
    if read.isEmpty, !isEmpty { slips.append(.init(place: file.path, reason: .unreadable)) }
  }

  private mutating func take(_ name: String, _ entry: WordFile.Entry, at place: String) {
    let known = Setting.allCases.map(\.rawValue)
    guard let setting = Setting(rawValue: name) else {
      slips.append(
        .init(place: place, reason: .unknown(name, nearest: nearest(to: name, among: known))))
      return
    }
    guard case .text(let text) = entry else {
      slips.append(.init(place: place, reason: .unreadable))
      return
    }
    entries[setting] = (text, place)
  }
}

extension Settings {
  func completing(_ options: Options) -> Options {
    var options = options
    options.usual = usual
    return options
  }

  /// One sentence for each slip; nil where there is none, and then no words are read.
  func complaint(_ words: @autoclosure () -> Words) -> String? {
    guard !slips.isEmpty else { return nil }
    let words = words()
    return slips.map { words.sentence($0) }.joined(separator: " ")
  }
}

extension Words {
  fileprivate func sentence(_ slip: Settings.Slip) -> String {
    let sentence =
      switch slip.reason {
      case .unknown(let name, nil): self["setting.unknown", ["name": name.short]]
      case .unknown(let name, let near?):
        self["setting.unknown.near", ["name": name.short, "near": near]]
      case .value(let text, let name, let known):
        self["setting.value", ["text": text.short, "name": name, "known": alternatives(known)]]
      case .unreadable: self["setting.unreadable"]
      }
    return self["setting.place", ["place": slip.place.sanitised, "sentence": sentence]]
  }
}

extension String {
  /// Short enough for a message, and tame.
  var short: String { String(prefix(40)).sanitised }
}
