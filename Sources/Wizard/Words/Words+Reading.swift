public import Flow

extension Words {
  /// A file of the program's words, as the table that ``Words`` holds.
  public static func phrases(in file: SourceFile) -> [String: Phrase] {
    WordFile.read(file).mapValues { entry in
      switch entry {
      case .text(let text): .plain(text)
      case .forms(let forms):
        .counted(
          Dictionary(
            uniqueKeysWithValues: forms.compactMap { name, text in
              PluralForm(rawValue: name).map { ($0, text) }
            }))
      }
    }
  }
}

extension ComplaintWords {
  /// `complaints.yaml`, by the complaints' codes.
  public static func entries(in file: SourceFile) -> [String: Entry] {
    WordFile.read(file).compactMapValues { entry in
      guard case .forms(let forms) = entry, let says = forms["says"] else { return nil }
      return Entry(says: says, why: forms["why"] ?? "")
    }
  }
}
