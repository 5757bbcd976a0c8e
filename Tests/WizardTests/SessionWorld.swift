import Flow
import Testing

@testable import Remedy
@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A session over a real home folder: the library looks at it and repairs it.
struct SessionWorld {
  private let world: RepairWorld
  let host: Remedy.Host
  var session: Conversation
  /// What the session has asked for and nobody has done yet.
  private(set) var open: [Errand] = []
  private(set) var others: [Effect] = []

  static let data = ".config/Sample"

  init(
    secrets: [Mask.Secret] = [], pack: Pack = Self.pack,
    clock: @escaping @Sendable () -> Int64? = { nil }
  ) throws {
    world = try RepairWorld()
    let home = world.home
    for folder in [".config", Self.data, Self.data + "/Cache"] { mkdir(home + "/" + folder, 0o700) }
    for name in ["Cache/one", "notion.db"] {
      try Self.write(home + "/" + Self.data + "/" + name, "kept")
    }
    let app = try #require(pack.apps.first)
    host = try Remedy.Host(
      app: App(app, title: "Sample", on: .linux), home: home, system: .linux, isOffline: true,
      variables: [:])
    let wording = Wording(words: Shipped.words("en"), index: PackIndex(pack), app: app)
    var setting = Conversation.Setting(
      given: [.system: .choice("linux"), .coached: .flag(false)], languages: ["en"]
    ) { Shipped.words($0) }
    setting.workplace = Workplace(home: home)
    setting.secrets = secrets
    setting.clock = clock
    session = Conversation(wording, setting)
  }

  private static func write(_ path: String, _ text: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  /// Where the app keeps its data.
  var folder: String { host.home + "/" + Self.data }

  /// Whether a file of the app's data is in its place.
  func has(_ name: String) -> Bool { access(host.home + "/\(Self.data)/\(name)", F_OK) == 0 }

  mutating func send(_ event: Event) { take(session.handle(event)) }

  mutating func take(_ effects: [Effect]) {
    for effect in effects {
      if case .run(let errand) = effect { open.append(errand) } else { others.append(effect) }
    }
  }

  /// Takes the choice whose words begin so.
  mutating func choose(_ words: String) throws {
    let number = session.screen.choices.firstIndex { $0.label.hasPrefix(words) }
    send(.choose(try #require(number, "\(session.screen)")))
  }

  /// Does what was asked for, as the program's edge does.
  mutating func work() {
    while !open.isEmpty {
      let errand = open.removeFirst()
      send(.came(errand.id, host.answer(errand.work)))
    }
  }

  static let pack = Pack.sample(head, app: app, ("loading", flow))

  private static let app = """
    app: sample
    title: Sample
    partitions: ["."]
    stores:
      cache: [Cache]
      precious: [notion.db]
    systems:
      linux:
        processes: [no-such-program]
        executables: [/nowhere/sample]
        data: [~/.config/Sample]

    """

  private static let head = """
    symptoms: [loading]
    causes:
      cache: The cache is damaged
    probes:
      net.link:
        ask: Do other pages open?
        answers: {fine: "Yes, they open", no-route: "No, nothing opens"}
      app.data:
        ask: Is the folder there?
        answers: {fine: "Yes", missing: "No"}

    """

  private static let flow = """
    flow: loading
    title: It loads without end
    causes: {cache: 10}
    start: look
    nodes:
      look:
        check: [app.data, disk.space, net.websocket]
        title: Looking at the app
        go: repairs
      clear:
        fix: cache.clear
        with: {only: all}
        title: Clear the cache
        verify: [app.data]
        cures: {cache: 0.8}
        steps: [Delete the cache.]
      reset:
        fix: app.reset
        title: Set it back
        consent: Everything moves aside.
        undo: Undo puts it back.
        cures: {cache: 0.9}
        steps: [Delete the folder.]
      repairs:
        ladder: Repairs
        rungs: [clear, reset]
        test: Open a page.
        solved: good
        otherwise: good
      good: {end: solved, title: It works again}

    """
}
