import Flow
import Testing

@testable import Wizard

/// A small pack that has one of everything a session meets.
enum SmallPack {
  static let loading = String(decoding: file("flows/loading.yaml").bytes, as: UTF8.self)

  static func files(loading: String = loading) -> [SourceFile] {
    [
      file("apps/small.yaml"),
      SourceFile(path: "flows/loading.yaml", bytes: Array(loading.utf8)),
      file("flows/other.yaml"), file("locales/ja.yaml"), file("pack.yaml"),
    ]
  }

  private static func file(_ path: String) -> SourceFile {
    let folder = Shipped.resources + "/../Tests/Fixtures/small-pack/"
    return SourceFile(path: path, bytes: Shipped.bytes(folder + path))
  }

  static func pack(loading: String = loading) -> Pack {
    guard let pack = Pack.read(files: files(loading: loading), catalogue: .library).pack else {
      preconditionFailure("the small pack cannot be read")
    }
    return pack
  }

  /// The small pack's complaints; only missing translations are expected.
  static var complaints: [Complaint] {
    Pack.read(files: files(), catalogue: .library).complaints
      .filter { $0.code != .missingTranslation }
  }
}

extension Conversation {
  /// A session on the small pack, in the program's real words.
  static func small(
    _ language: String = "en", system: ChoiceID = "linux", secrets: [Mask.Secret] = []
  ) -> Conversation {
    let pack = SmallPack.pack()
    let wording = Wording(
      words: Shipped.words(language), index: PackIndex(pack), app: pack.apps.first)
    var setting = Setting(
      given: [.system: .choice(system), .coached: .flag(false)], languages: ["en", "ja"]
    ) { Shipped.words($0) }
    setting.secrets = secrets
    return Conversation(wording, setting)
  }

  /// Carries out what the program of this release does: probes are asked of the user.
  mutating func play(_ event: Event) {
    run(handle(event))
  }

  mutating func run(_ effects: [Effect]) {
    for effect in effects {
      if case .runProbes(let probes) = effect { play(.cannotRun(probes)) }
    }
  }

  /// Chooses by the beginning of the words.
  mutating func choose(_ label: String) {
    guard let number = screen.choices.firstIndex(where: { $0.label.hasPrefix(label) }) else {
      Issue.record("no choice “\(label)” among \(screen.choices.map(\.label))")
      return
    }
    play(.choose(number))
  }
}
