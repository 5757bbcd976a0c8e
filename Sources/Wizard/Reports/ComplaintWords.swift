public import Flow

/// What the complaints' codes say, and why they matter, in one language.
public struct ComplaintWords: Sendable {
  public struct Entry: Sendable, Equatable {
    /// With holes for the complaint's details: `no node is named “{name}”`.
    public let says: String
    public let why: String

    public init(says: String, why: String) { (self.says, self.why) = (says, why) }
  }

  private let own: [String: Entry]
  private let english: [String: Entry]
  private let words: Words

  public init(own: [String: Entry], english: [String: Entry] = [:], words: Words) {
    (self.own, self.english, self.words) = (own, english, words)
  }

  /// The whole sentence, the nearest right word included; nothing in it can steer a terminal.
  public func sentence(_ complaint: Complaint) -> String {
    let says = entry(complaint.code)?.says ?? complaint.code.rawValue
    let sentence = filled(accented(says)) { detail(String($0), of: complaint) }
    guard let suggestion = complaint.suggestion else { return sentence }
    return words[
      "complaint.suggestion", ["sentence": sentence, "word": suggestion.clipped(to: 80).sanitised]]
  }

  public func why(_ code: Code) -> String { entry(code).map { accented($0.why) } ?? "" }

  /// As it was written; only shapes of fields have words of their own in each language.
  private func detail(_ name: String, of complaint: Complaint) -> String? {
    guard let detail = complaint.details[name] else { return nil }
    if complaint.code == .wrongShape, name == "expected" {
      return words["complaint.shape.\(detail)"]
    }
    return detail.clipped(to: 80).sanitised
  }

  private func accented(_ text: String) -> String {
    words.language == Pseudo.language ? Pseudo.accented(text) : text
  }

  private func entry(_ code: Code) -> Entry? { own[code.rawValue] ?? english[code.rawValue] }
}

extension String {
  /// The beginning, with an ellipsis where more would follow; cheap on a text of 100 MB.
  func clipped(to limit: Int) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + "…"
  }
}
