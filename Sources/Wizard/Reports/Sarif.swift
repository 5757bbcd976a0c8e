public import Flow

/// Complaints as SARIF 2.1.0, which code hosts and editors show beside the lines.
public struct Sarif {
  private let complaintWords: ComplaintWords
  private let files: [SourceFile]
  private let folder: String
  private let version: String

  public init(
    complaintWords: ComplaintWords, files: [SourceFile], folder: String = "", version: String
  ) {
    (self.complaintWords, self.files) = (complaintWords, files)
    (self.folder, self.version) = (folder, version)
  }

  public func document(_ complaints: [Complaint]) -> JSON {
    let codes = Set(complaints.map(\.code)).sorted()
    let ruleIndex = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let sorted = complaints.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    let driver: JSON = [
      "name": "unstick", "version": .string(version), "rules": .array(codes.map(rule)),
    ]
    let run: JSON = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
      "results": .array(sorted.map { result($0, ruleIndex: ruleIndex[$0.code] ?? 0) }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
  }

  private func rule(_ code: Code) -> JSON {
    let why: JSON = ["text": .string(complaintWords.why(code))]
    return [
      "id": .string(code.rawValue), "name": .string("\(code)"), "fullDescription": why,
      "help": why, "defaultConfiguration": ["level": .string(code.severity.rawValue)],
    ]
  }

  private func result(_ complaint: Complaint, ruleIndex: Int) -> JSON {
    .object(leavingOutNulls: [
      .init("ruleId", .string(complaint.code.rawValue)), .init("ruleIndex", .int(ruleIndex)),
      .init("level", .string(complaint.code.severity.rawValue)),
      .init("message", ["text": .string(complaintWords.sentence(complaint))]),
      .init("locations", location(complaint.place).map { [$0] } ?? .null),
    ])
  }

  private func location(_ place: Place) -> JSON? {
    guard files.indices.contains(Int(place.file)) else { return nil }
    let uri = (folder + files[Int(place.file)].path).percentEncodedPath
    let region: JSON =
      place.line == 0
      ? .null
      : ["startLine": .int(Int(place.line)), "startColumn": .int(Int(place.column))]
    return [
      "physicalLocation": .object(leavingOutNulls: [
        .init("artifactLocation", ["uri": .string(uri)]), .init("region", region),
      ])
    ]
  }
}

extension String {
  /// As a path in a URI (RFC 3986): everything but unreserved characters and `/` as `%XX`.
  var percentEncodedPath: String {
    var result = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
      if isPlain || "-._~/".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
