import Wizard

@testable import Flow

/// A pack that has been read but for one file, which can then be read again and again.
///
/// What stands in the files before it is read once: a beginning costs the time of its own bytes.
struct PackButOne: Sendable {
  /// The order in which the reader goes through a pack.
  private enum Kind: Int, CaseIterable {
    case head, app, flow, scenario, locale

    init(of path: String) {
      switch path.prefix(while: { $0 != "/" }) {
      case "apps": self = .app
      case "flows": self = .flow
      case "scenarios": self = .scenario
      case "locales": self = .locale
      default: self = .head
      }
    }
  }

  private let kind: Kind
  private let name: String
  private let texts: Texts
  private let facts: [FactID: Fact]
  private let sharedTexts: Set<TextID>
  private let systems: [ChoiceID]
  private let charts: [ChartID: Chart]

  init(_ files: [SourceFile], but path: String) {
    let ledger = Ledger(catalogue: .library)
    var charts: [ChartID: Chart] = [:]
    let kind = Kind(of: path)
    for earlier in Kind.allCases where earlier.rawValue < kind.rawValue {
      for file in files where Kind(of: file.path) == earlier {
        guard let document = DocumentReader.read(file, file: 0).0 else { continue }
        let reader = FileReader(ledger: ledger, document: document)
        let chart = Self.read(reader, earlier, file.path.bareName, charts) as? Chart
        if let chart { charts[chart.id] = chart }
      }
    }
    (self.kind, name, self.charts) = (kind, path.bareName, charts)
    (texts, facts) = (ledger.texts, ledger.facts)
    (sharedTexts, systems) = (ledger.sharedTexts, ledger.systems)
  }

  /// Whether something was made of the file, and what there is to complain of in it.
  func read(_ file: SourceFile) -> (isRead: Bool, complaints: [Complaint]) {
    let ledger = Ledger(catalogue: .library)
    (ledger.texts, ledger.facts) = (texts, facts)
    (ledger.sharedTexts, ledger.systems) = (sharedTexts, systems)
    let (document, complaints) = DocumentReader.read(file, file: 0)
    guard let document else { return (false, complaints) }
    let reader = FileReader(ledger: ledger, document: document)
    let isRead = Self.read(reader, kind, name, charts) != nil
    return (isRead, complaints + ledger.complaints)
  }

  private static func read(
    _ reader: FileReader, _ kind: Kind, _ name: String, _ charts: [ChartID: Chart]
  ) -> Any? {
    switch kind {
    case .head:
      let head = reader.packHead()
      reader.fillSharedTexts()
      return head
    case .app: return reader.app(named: name)
    case .flow: return reader.chart(named: name)
    case .scenario: return reader.scenario(named: name, in: charts)
    case .locale: return reader.translate(into: Language(name))
    }
  }
}

extension String {
  /// `ja` for `locales/ja.yaml`.
  fileprivate var bareName: String {
    String(dropFirst((lastIndex(of: "/").map { distance(from: startIndex, to: $0) + 1 }) ?? 0))
      .replacing(".yaml", with: "")
  }
}
