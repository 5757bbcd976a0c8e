import Flow
import Foundation
import Wizard

/// The pack and the words that the program ships, for driving real sessions.
enum ShippedSession {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let index: PackIndex = {
    let folder = root.appending(path: "Resources/packs/notion")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      SourceFile(path: path, bytes: bytes(folder.appending(path: path)))
    }
    guard let pack = Pack.read(files: files, catalogue: .library).pack else {
      preconditionFailure("the shipped pack cannot be read")
    }
    return PackIndex(pack)
  }()

  static func words(_ language: String) -> Words { spoken[language] ?? read(language) }

  private static let spoken = Dictionary(
    uniqueKeysWithValues: ["en", "ja", Pseudo.language].map { ($0, read($0)) })

  private static func read(_ language: String) -> Words {
    let isOwn = language != "en" && language != Pseudo.language
    return Words(
      language: language, own: phrases(isOwn ? language : "en"),
      english: isOwn ? phrases("en") : [:])
  }

  static func conversation(_ language: String = "en", system: ChoiceID = "macos") -> Conversation {
    let app = index.pack.apps.first
    var given: [FactID: Value] = [.system: .choice(system), .coached: .flag(false)]
    if let app, let first = index.pack.texts.languages.first {
      given[.app] = .text(index.pack.texts[app.title, first]?.source ?? app.id.text)
    }
    return conversation(language, given: given)
  }

  static func conversation(_ language: String = "en", given: [FactID: Value]) -> Conversation {
    Conversation(
      Wording(words: words(language), index: index, app: index.pack.apps.first),
      Conversation.Setting(given: given, languages: ["en", "ja"]) { words($0) })
  }

  /// The program's own texts in a language.
  static func phrases(_ language: String) -> [String: Phrase] {
    ["start", "screens", "help", "catalogue", "library", "evidence"].reduce(into: [:]) {
      table, name in
      let path = "Resources/locales/\(language)/\(name).yaml"
      let file = SourceFile(path: path, bytes: bytes(root.appending(path: path)))
      table.merge(Words.phrases(in: file)) { _, new in new }
    }
  }

  private static func bytes(_ url: URL) -> [UInt8] {
    (try? Data(contentsOf: url)).map(Array.init) ?? []
  }
}
