import Flow
import Wizard

/// The program's own words, from the locale files inside it.
enum Speech {
  /// What the first line needs; it is out before anything else is read.
  static let first = ["start"]
  static let all = ["start", "screens", "help", "catalogue"]
  /// For a session, which looks at the machine and repairs it.
  static let session = all + ["library", "evidence", "memory"]
  /// For what looks at the machine and repairs it.
  static let library = session
  /// For what stands on screens whatever they say.
  static let screens = ["screens"]
  /// For `--help` and the manual.
  static let guide = ["guide", "screens"]
  /// For the one sentence about what went wrong.
  static let failures = ["help", "library", "memory"]

  /// The words in that language, from those files; English behind what is missing.
  ///
  /// - Parameter cut: what is read of each file.
  static func words(
    _ language: String, _ files: [String] = all, _ cut: (SourceFile) -> SourceFile = { $0 }
  ) -> Words {
    let isEnglish = language == "en" || language == Pseudo.language
    return Words(
      language: language,
      own: isEnglish ? phrases("en", files, cut) : phrases(language, files, cut),
      english: isEnglish ? [:] : phrases("en", files, cut))
  }

  /// Where there is nothing to complain of, no words for it are read.
  static func complaintWords(_ words: Words, for complaints: [Complaint]) -> ComplaintWords {
    guard !complaints.isEmpty else { return ComplaintWords(own: [:], words: words) }
    return ComplaintWords(
      own: self.complaints(words.language), english: self.complaints("en"), words: words)
  }

  /// The language to begin with: what was asked for, as far as the program itself speaks it.
  static func language(_ options: Options?) -> String {
    let wish = LanguageChoice.wish(
      option: options?[.lang], environment: Surroundings.environment)
    return wish.flatMap { LanguageChoice.match($0, among: known) } ?? "en"
  }

  static var known: [String] { Resources.languages + [Pseudo.language] }

  private static func phrases(
    _ language: String, _ files: [String], _ cut: (SourceFile) -> SourceFile
  ) -> [String: Phrase] {
    files.compactMap { Resources.file("locales/\(language)/\($0).yaml") }
      .reduce(into: [:]) { table, file in
        table.merge(Words.phrases(in: cut(file))) { _, new in new }
      }
  }

  private static func complaints(_ language: String) -> [String: ComplaintWords.Entry] {
    Resources.file("locales/\(language)/complaints.yaml").map(ComplaintWords.entries) ?? [:]
  }
}
