import Terminal
import Wizard

extension Session {
  typealias Beginning = (Session, inout Conversation) throws(Failure) -> [Effect]

  /// Leads through a session from where `begin` brings it: on the whole terminal where that can
  /// be, else line by line.
  static func run(_ invocation: Invocation, _ begin: Beginning) throws(Failure) -> ExitStatus {
    let theme = try Theme.wanted(invocation)
    if Surroundings.hasScreen, !invocation.options.has(.plain) {
      if var display = Display(theme: theme) {
        return try run(invocation, begin, on: &display, theme)
      }
      let words = Speech.words(invocation.language, Speech.first)
      Output.error.line(words["terminal.unknown"])
    }
    guard !invocation.options.has(.record) else { throw Failure("failure.record-plain") }
    greet(Speech.words(invocation.language, Speech.first))
    if let complaint = invocation.complaint { Output.error.line(complaint) }
    var session = try Session(invocation, try pack(invocation))
    let host = session.host()
    session.keeper = (host ?? session.home()).map { Keeper($0) }
    var conversation = try session.conversation(at: workplace(host))
    let opening = conversation.open(isLooking: false)
    let effects = opening + (try begin(session, &conversation))
    session.runPlainly(conversation, on: host, after: effects)
    return .fine
  }

  private static func run(
    _ invocation: Invocation, _ begin: Beginning, on display: inout Display, _ theme: Theme
  ) throws(Failure) -> ExitStatus {
    let recording = try invocation.options[.record].map { path throws(Failure) in
      try Recording(path, theme: theme, size: display.size)
    }
    // Seen at once; whatever is typed meanwhile waits for the session itself.
    if !Cover.isPrinted, let cover = Cover.grid(invocation, display) { display.show(cover) }
    var session = try Session(invocation, try pack(invocation))
    let host = session.host()
    session.keeper = (host ?? session.home()).map { Keeper($0) }
    var conversation = try session.conversation(at: workplace(host))
    let opening = conversation.open()
    let effects = opening + (try begin(session, &conversation))
    let (keys, complaint) = KeyFile.read(invocation, conversation.wording.words)
    let learned = Learned.trouble(invocation, session.pack, conversation.wording.words)
    let complaints = [invocation.complaint, complaint, learned].compactMap(\.self)
    if !complaints.isEmpty { conversation.tell(complaints.joined(separator: " ")) }
    var stage = Stage(
      conversation, size: display.size,
      medium: Medium(hasUnicode: display.isUnicode, picture: QRCode.squares), keys: keys)
    let edge = Edge(host: host, lookout: host.flatMap { _ in Lookout(invocation) })
    var screen = FullScreen(edge, recording: recording)
    screen.keeper = session.keeper
    defer { session.keeper?.finish() }
    return screen.run(&stage, on: &display, after: effects)
  }
}

extension Theme {
  /// The one that was asked for; without a wish, none with colours for who wants none.
  static func wanted(_ invocation: Invocation) throws(Failure) -> Theme {
    guard let name = invocation.options[.theme] else {
      let wish = Surroundings.environment("NO_COLOR") ?? ""
      return wish.isEmpty ? .standard : .mono
    }
    if let theme = named(name) { return theme }
    throw Failure.unknownWord(name, among: all.map(\.name), "failure.unknown-theme")
  }
}
