import Flow

extension SourceFile {
  init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// The smallest pack there is, with one flow; tests change what they are about.
func smallPack(
  head: String = "", flow: String = "", choices: String = "", more: [SourceFile] = []
) -> [SourceFile] {
  [
    SourceFile(
      "pack.yaml",
      """
      pack: small
      version: 1.2.3
      engine: 1
      languages: [en]
      title: Small
      symptoms: [stuck]
      facts:
        surface: {title: Where, choice: {desktop: the app, web: a browser}}
        skew: {title: Skew, type: duration}
        seats: {title: Seats, type: number, from: 1, to: 500}
        calm: {title: Calm, type: flag}
      \(head)
      """),
    SourceFile(
      "flows/stuck.yaml",
      """
      flow: stuck
      title: Stuck
      start: where
      nodes:
        where:
          ask: Where is it?
          fact: surface
          choices:
            desktop: {text: In the app, go: done}
            web: {text: In a browser, go: done}
      \(choices)
        done: {end: solved, title: Done}
      \(flow)
      """),
  ] + more
}

/// What reading says, as `code line:column name=…`.
func readingComplaints(_ files: [SourceFile]) -> [String] {
  Pack.read(files: files, catalogue: .small).complaints.map { complaint in
    let details = complaint.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let near = complaint.suggestion.map { ["→ \($0)"] } ?? []
    let place = "\(complaint.place.line):\(complaint.place.column)"
    return ([complaint.code.rawValue, place] + details + near).joined(separator: " ")
  }
}
