/// A line of a kept session: a word, and fields with tabs between them. Tabs, line breaks and
/// backslashes inside a field are written as `\t`, `\n` and `\\`.
struct KeptLine: Equatable {
  let word: String
  let fields: [String]

  init(_ word: String, _ fields: String...) { self.init(word, fields) }
  init(_ word: String, _ fields: [String]) { (self.word, self.fields) = (word, fields) }

  var text: String { ([word] + fields.map(Self.escaped)).joined(separator: "\t") + "\n" }

  /// Read by scalars: a tab joins what stands behind it to no character.
  init(_ line: Substring.UnicodeScalarView) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    word = parts.first.map { String($0) } ?? ""
    fields = parts.dropFirst().map(Self.unescaped)
  }

  /// The field there, or nothing.
  subscript(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }

  func number(_ index: Int) -> Int64? { Int64(self[index]) }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ field: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var scalars = field.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch scalars.next() {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case let other?: result.append(other)
      case nil: break
      }
    }
    return String(result)
  }
}
