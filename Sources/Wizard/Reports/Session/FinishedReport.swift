/// A report as it is about to be written: read once more as whoever gets it would, for anything
/// private that was let through. Only what it says is looked at, not how the file is made: nobody's
/// name may break it.
struct FinishedReport {
  let text: String
  let format: ReportFormat

  /// The file with stand-ins in the place of what was found.
  func scanned(by mask: Mask) -> String {
    var mask = mask
    mask.spell { $0.spelled(for: format) }
    switch format {
    case .markdown: return mask.mask(text)
    case .html: return scannedHTML(&mask)
    case .json: return scannedJSON(&mask)
    }
  }

  /// Between the tags, but for the style sheet.
  private func scannedHTML(_ mask: inout Mask) -> String {
    var (result, rest) = ("", text[...])
    while let tag = rest.firstIndex(of: "<") {
      let last = rest[tag...].hasPrefix("<style>") ? "</style>" : ">"
      let end = rest[tag...].firstRange(of: last)?.upperBound ?? rest.endIndex
      result += mask.mask(String(rest[..<tag])) + rest[tag..<end]
      rest = rest[end...]
    }
    return result + mask.mask(String(rest))
  }

  /// Our writer puts each value on a line of its own, behind its name.
  private func scannedJSON(_ mask: inout Mask) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let start = line.prefix { $0 == " " }
      let value = line.dropFirst(start.count)
      guard let name = Self.name(in: value) else { return start + mask.mask(String(value)) }
      if Self.fixed.contains(String(name)) { return String(line) }
      let head = "\"\(name)\": "
      return start + head + mask.mask(String(value.dropFirst(head.count)))
    }.joined(separator: "\n")
  }

  private static func name(in value: Substring) -> Substring? {
    guard value.first == "\"" else { return nil }
    let name = value.dropFirst().prefix { $0.isASCII && $0.isLetter }
    return value.dropFirst(name.count + 1).hasPrefix("\": ") ? name : nil
  }

  /// Members whose values are words of ours.
  private static let fixed: Set = ["schema", "name", "tone", "language", "time", "to"]
}

extension String {
  /// As it stands in a file of that kind.
  fileprivate func spelled(for format: ReportFormat) -> String {
    switch format {
    case .markdown: markdown
    case .html: html
    case .json: String(JSON.string(self).text.dropFirst().dropLast())
    }
  }
}
