extension Pack {
  /// Reads a pack from its files: as much of it as can be understood, and every complaint.
  ///
  /// Nil where there is no pack to speak of: `pack.yaml` is missing or cannot be read. The
  /// complaints are those of reading; ``complaints(against:)`` has what the checker proves.
  public static func read(
    files: [SourceFile], catalogue: Catalogue, only portion: Portion = .whole
  ) -> (pack: Pack?, complaints: [Complaint]) {
    var reader = PackReader(
      files: files, portion: portion, ledger: Ledger(catalogue: catalogue))
    let pack = reader.read()
    return (pack, reader.ledger.complaints)
  }

  /// How much of a pack is read.
  public enum Portion: Sendable {
    case whole
    /// No scenarios, and of the translations this one: for whoever says a few words of it.
    case spoken(in: Language)

    func has(_ language: Language) -> Bool {
      if case .spoken(let own) = self { own == language } else { true }
    }

    var hasScenarios: Bool { if case .whole = self { true } else { false } }
  }
}

/// Goes through a pack's files, those first that others refer to.
struct PackReader {
  let files: [SourceFile]
  let portion: Pack.Portion
  let ledger: Ledger

  init(files: [SourceFile], portion: Pack.Portion, ledger: Ledger) {
    (self.files, self.portion, self.ledger) = (files, portion, ledger)
  }

  mutating func read() -> Pack? {
    guard let main = files.firstIndex(where: { $0.path == "pack.yaml" }) else {
      ledger.complain(Complaint(.missingPackFile, at: .nowhere, ["name": "pack.yaml"]))
      return nil
    }
    guard let head = reader(main) else { return nil }
    ledger.expectedTexts = files.map(\.bytes.count).reduce(0, +) / 100
    let contents = head.packHead()
    head.fillSharedTexts()
    let apps = eachFile(in: "apps") { file, name in file.app(named: name) }
    let charts = inOrder(eachFile(in: "flows") { file, name in file.chart(named: name) }, contents)
    let index = Dictionary(charts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let scenarios =
      !portion.hasScenarios
      ? []
      : eachFile(in: "scenarios") { file, name in
        file.scenario(named: name, in: index)
      }
    translate(into: contents.languages.dropFirst().filter(portion.has), main)
    complainOfStrangers()
    return Pack(
      name: contents.name, version: contents.version, engine: contents.engine,
      title: contents.title, about: contents.about, facts: contents.facts,
      causes: contents.causes, evidence: contents.evidence,
      manualChecks: contents.manualChecks, tables: contents.tables, apps: apps, charts: charts,
      scenarios: scenarios, texts: ledger.texts, fingerprint: fingerprint)
  }

  private func reader(_ number: Int) -> FileReader? {
    let (document, complaints) = DocumentReader.read(files[number], file: number)
    for complaint in complaints { ledger.complain(complaint) }
    return document.map { FileReader(ledger: ledger, document: $0) }
  }

  /// Reads the `*.yaml` files of one folder with `read`, which also gets the file's bare name.
  private func eachFile<Element>(
    in folder: String, _ read: (FileReader, String) -> Element?
  ) -> [Element] {
    files.indices.compactMap { number in
      guard let name = bareName(files[number].path, in: folder) else { return nil }
      return reader(number).flatMap { read($0, name) }
    }
  }

  /// `stale-sync` for `flows/stale-sync.yaml`.
  private func bareName(_ path: String, in folder: String) -> String? {
    guard path.hasPrefix(folder + "/"), path.hasSuffix(".yaml") else { return nil }
    let name = path.dropFirst(folder.count + 1).dropLast(5)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  /// The symptoms as the home screen lists them, then the other flows by name.
  private func inOrder(_ charts: [Chart], _ head: PackHead) -> [Chart] {
    let wanted = Dictionary(
      head.symptoms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let roles = Dictionary(charts.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
    for (id, place) in head.symptoms where roles[id] != .symptom {
      complainOfSymptom(id, at: place, roles)
    }
    return charts.sorted { one, other in
      let (mine, theirs) = (wanted[one.id] ?? .max, wanted[other.id] ?? .max)
      return (mine, one.id) < (theirs, other.id)
    }
  }

  private func complainOfSymptom(_ id: ChartID, at place: Place, _ roles: [ChartID: Chart.Role]) {
    if let role = roles[id] {
      let details = ["name": id.text, "found": role.rawValue, "expected": "symptom"]
      return ledger.complain(Complaint(.wrongRole, at: place, details))
    }
    // A flow whose file cannot be read has its complaints there.
    guard !files.contains(where: { $0.path == "flows/\(id.text).yaml" }) else { return }
    let near = ledger.nearest(
      to: id.text, among: roles.filter { $0.value == .symptom }.keys.map(\.text))
    ledger.complain(Complaint(.unknownSymptom, at: place, ["flow": id.text], suggestion: near))
  }

  /// Reads locale files; not that of the first language, in which the flows are written.
  private func translate(into languages: [Language], _ main: Int) {
    for language in languages {
      let path = "locales/\(language.text).yaml"
      guard let number = files.firstIndex(where: { $0.path == path }) else {
        let place = Place(file: main, line: 1, column: 1)
        ledger.complain(
          Complaint(.missingTranslation, at: place, ["name": path, "language": language.text]))
        continue
      }
      reader(number)?.translate(into: language)
    }
  }

  private func complainOfStrangers() {
    for (number, file) in files.enumerated() where !isKnown(file.path) {
      ledger.complain(
        Complaint(
          .strangerFile, at: Place(file: number, line: 1, column: 1), ["name": file.path]))
    }
  }

  private func isKnown(_ path: String) -> Bool {
    path == "pack.yaml"
      || ["apps", "flows", "locales", "scenarios"].contains { bareName(path, in: $0) != nil }
  }

  /// FNV-1a over the files' names and bytes: says whether two packs are the same, not who made them.
  private var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      for byte in file.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}
