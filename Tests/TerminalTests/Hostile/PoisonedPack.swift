import Flow
import Wizard

/// A pack that is right in every way, but for its texts.
enum PoisonedPack {
  /// Read with harmless texts, then given the others: the reader lets none of them in.
  static let pack: Pack = {
    guard let read = Pack.read(files: files("Words"), catalogue: .library).pack else {
      preconditionFailure("the sample cannot be read")
    }
    let poison = Text(source: Poison.text)
    let table = Dictionary(uniqueKeysWithValues: read.texts.ids.map { ($0, poison) })
    return Pack(
      name: read.name, version: read.version, title: read.title, about: read.about,
      facts: read.facts, causes: read.causes, evidence: read.evidence,
      manualChecks: read.manualChecks, tables: read.tables, apps: read.apps, charts: read.charts,
      texts: Texts(languages: read.texts.languages, table: ["en": table]))
  }()

  /// Its files with that in the place of every text.
  static func files(_ text: String) -> [SourceFile] {
    templates.map { path, template in
      SourceFile(path: path, bytes: Array(template.replacing("@", with: text).utf8))
    }
  }

  /// How many texts it has.
  static var count: Int { templates.reduce(0) { $0 + $1.1.count { $0 == "@" } } }

  private static let templates = [
    ("pack.yaml", head), ("flows/loading.yaml", flow), ("apps/sample.yaml", app),
  ]

  private static let app = """
    app: sample
    title: @
    stores:
      cache: [Cache]
    systems:
      linux:
        processes: [no-such-program]
        executables: [/nowhere/sample]
        data: [~/.config/Sample]

    """

  private static let head = """
    pack: sample
    version: 1.0.0
    engine: 1
    languages: [en]
    title: @
    about: @
    symptoms: [loading]
    facts:
      where:
        title: @
        choice: {here: @, there: @}
    causes:
      cache: @
    evidence:
      broken:
        when: app.health is cache-damaged
        because: @
        likely: {cache: 0.8}
        otherwise: 0.2
    probes:
      app.health:
        ask: @
        answers: {fine: @, cache-damaged: @}

    """

  private static let flow = """
    flow: loading
    title: @
    summary: @
    synonyms: [@]
    causes: {cache: 10}
    start: look
    nodes:
      look:
        check: [app.health]
        title: @
        text: @
        help: @
        go: where
      where:
        ask: @
        fact: where
        text: @
        help: @
        choices:
          here: {text: @, note: @, go: repairs}
          there: {text: @, go: repairs}
      reset:
        fix: app.reset
        title: @
        text: @
        consent: @
        undo: @
        cures: {cache: 0.9}
        verify: [app.health]
        steps: [{do: @, copy: @}]
      repairs:
        ladder: @
        text: @
        rungs: [reset]
        test: @
        solved: good
        otherwise: good
      good: {end: solved, title: @, text: @}

    """
}
