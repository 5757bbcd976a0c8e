import Flow
import Terminal
import Wizard

extension Subcommand {
  /// `unstick flow play FILE`: a flow as the user sees it, while it is being written.
  static let flowPlay = Subcommand(
    name: ["flow", "play"], operand: .file, operands: 1...1, heeds: [.os],
    examples: ["unstick flow play mypack/flows/loading.yaml"]
  ) {
    invocation throws(Failure) in
    try Preview(invocation).run()
    return .fine
  }
}

/// Plays a flow, and again each time the pack's files change.
struct Preview {
  private let invocation: Invocation
  private let path: String
  private let chart: ChartID
  private let console = Console()

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    path = invocation.operands[0]
    let name = path.split(separator: "/").last ?? ""
    chart = ChartID(String(name.hasSuffix(".yaml") ? name.dropLast(5) : name))
  }

  func run() throws(Failure) {
    Session.greet(invocation.words)
    guard let (loaded, pack) = try firstUsable() else { return }
    let session = try Session(invocation, pack)
    var conversation = try session.conversation(at: nil)
    let effects = pack[chart] == nil ? [] : conversation.begin(chart)
    var files = loaded.files
    let world = Console.world(Edge(host: nil)) { _ in self.listen(&files) }
    var played = PlainSession(conversation, world)
    played.run(after: effects)
  }

  /// Shows what is wrong until there is a flow to play; nil when the user gives up.
  private func firstUsable() throws(Failure) -> (LoadedPack, Pack)? {
    var loaded = try LoadedPack.at(path).checked
    while true {
      complain(loaded)
      if let pack = loaded.pack { return (loaded, pack) }
      guard let next = try nextVersion(after: loaded.files) else { return nil }
      loaded = next
    }
  }

  private func nextVersion(after files: [SourceFile]) throws(Failure) -> LoadedPack? {
    while true {
      if case .end = console.listen(within: Self.pause) { return nil }
      let loaded = try LoadedPack.at(path)
      if loaded.files != files { return loaded.checked }
    }
  }

  /// How often the files are looked at, in milliseconds.
  private static let pause: Int32 = 300

  /// A typed line, or the pack as it was saved meanwhile.
  private func listen(_ files: inout [SourceFile]) -> PlainSession.Heard {
    while true {
      switch console.listen(within: Self.pause) {
      case .line(let line): return .line(line)
      case .end: return .end
      case .silence: break
      }
      // A folder that is gone for a moment, as some editors save, is no news.
      guard let loaded = try? LoadedPack.at(path), loaded.files != files else { continue }
      files = loaded.files
      Console.say("\n\n")
      complain(loaded.checked)
      if let pack = loaded.pack, pack[chart] != nil { return .changed(PackIndex(pack)) }
    }
  }

  private func complain(_ loaded: LoadedPack) {
    guard !loaded.complaints.isEmpty else { return }
    var text = ComplaintText(
      words: invocation.words,
      complaintWords: Speech.complaintWords(invocation.words, for: loaded.complaints),
      files: loaded.files, folder: loaded.folder)
    Console.say(text.report(Array(loaded.complaints.prefix(10))) + "\n")
  }
}
