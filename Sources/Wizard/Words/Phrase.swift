/// One of the program's own texts, with holes: `{app} is open.`; `{{` writes a brace.
public enum Phrase: Sendable, Equatable {
  case plain(String)
  /// Chosen by the number in `{count}`.
  case counted([PluralForm: String])

  /// The wording for that count; the one for `other` where none fits better.
  func template(for count: Int?, in language: String) -> String {
    switch self {
    case .plain(let text): text
    case .counted(let forms):
      count.flatMap { forms[PluralForm($0, in: language)] } ?? forms[.other] ?? ""
    }
  }
}

/// The forms that languages have for counted things, as Unicode names them.
public enum PluralForm: String, Sendable, CaseIterable {
  case zero
  case one
  case two
  case few
  case many
  case other

  /// English and its like tell one from several; Japanese does not.
  init(_ count: Int, in language: String) {
    self = count == 1 && language != "ja" ? .one : .other
  }
}

/// Fills the holes of a template; a hole that nobody can fill stays as it is written.
func filled(_ template: String, _ value: (Substring) -> String?) -> String {
  guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
  var result = ""
  var rest = template[...]
  while let brace = rest.firstIndex(of: "{") {
    result += rest[..<brace]
    rest = rest[rest.index(after: brace)...]
    if rest.first == "{" {
      result += "{"
      rest = rest.dropFirst()
    } else if let end = rest.firstIndex(of: "}") {
      result += value(rest[..<end]) ?? "{\(rest[..<end])}"
      rest = rest[rest.index(after: end)...]
    } else {
      result += "{"
    }
  }
  return result + rest
}
