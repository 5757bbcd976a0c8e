/// A file of the program's own words: one mapping from ids to texts, or to a text's forms.
public enum WordFile {
  public enum Entry: Sendable, Equatable {
    case text(String)
    /// `{one: …, other: …}`, `{says: …, why: …}`
    case forms([String: String])
  }

  /// What the file says; an entry of another shape is left out, and a broken file is empty.
  public static func read(_ file: SourceFile) -> [String: Entry] {
    guard let document = DocumentReader.read(file, file: 0).0,
      document.items.first?.kind == .mapping
    else { return [:] }
    var entries: [String: Entry] = [:]
    document.forEachPair(of: 0) { key, value in
      switch document.items[value].kind {
      case .scalar: entries[document.string(key)] = .text(document.string(value))
      case .mapping: entries[document.string(key)] = .forms(document.forms(value))
      case .sequence: break
      }
    }
    return entries
  }
}

extension Document {
  fileprivate func forms(_ mapping: Int) -> [String: String] {
    var forms: [String: String] = [:]
    forEachPair(of: mapping) { key, value in
      if items[value].kind == .scalar { forms[string(key)] = string(value) }
    }
    return forms
  }
}
