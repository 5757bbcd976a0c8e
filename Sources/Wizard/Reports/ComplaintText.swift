public import Flow

/// Complaints as text for people, each with its place, its line and a caret.
public struct ComplaintText {
  private let words: Words
  private let complaintWords: ComplaintWords
  private let files: [SourceFile]
  /// Put before the files' paths, so that an editor finds them.
  private let folder: String
  private var lines: [Int32: SourceLines] = [:]

  public init(
    words: Words, complaintWords: ComplaintWords, files: [SourceFile], folder: String = ""
  ) {
    (self.words, self.complaintWords, self.files) = (words, complaintWords, files)
    self.folder = folder
  }

  /// All of them in the order of their places, and how many there are.
  public mutating func report(_ complaints: [Complaint]) -> String {
    let sorted = complaints.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    return sorted.map { text($0) + "\n" }.joined() + count(complaints)
  }

  public mutating func text(_ complaint: Complaint) -> String {
    let severity = words["complaint.\(complaint.code.severity.rawValue)"]
    let head = words[
      "complaint.head",
      [
        "severity": severity, "code": complaint.code.rawValue,
        "sentence": complaintWords.sentence(complaint),
      ]]
    guard let place = placeText(complaint.place) else { return head }
    let first = "\(place): \(head)"
    guard let excerpt = excerpt(complaint.place) else { return first }
    return first + "\n"
      + excerpt.text.split(separator: "\n").map { "    " + $0 }
      .joined(separator: "\n")
  }

  /// "2 errors, 1 warning", or that all is well.
  public func count(_ complaints: [Complaint]) -> String {
    let errors = complaints.count { $0.code.severity == .error }
    let warnings = complaints.count - errors
    let parts = [("complaint.errors", errors), ("complaint.warnings", warnings)]
      .filter { $0.1 > 0 }.map { words[$0.0, count: $0.1] }
    return parts.isEmpty ? words["complaint.none"] : parts.joined(separator: words["list.comma"])
  }

  private func placeText(_ place: Place) -> String? {
    guard files.indices.contains(Int(place.file)) else { return nil }
    let path = (folder + files[Int(place.file)].path).sanitised
    return place.line == 0 ? path : "\(path):\(place.line):\(place.column)"
  }

  private mutating func excerpt(_ place: Place) -> Excerpt? {
    guard files.indices.contains(Int(place.file)), place.line > 0 else { return nil }
    let source = lines[place.file] ?? SourceLines(files[Int(place.file)].bytes)
    lines[place.file] = source
    return Excerpt(source, line: Int(place.line), column: Int(place.column))
  }
}
