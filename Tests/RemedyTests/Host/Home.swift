import TestSupport
import Testing

@testable import Remedy

/// A home laid out for one test, and the app as that test wants it.
final class Home {
  let scratch: TemporaryFolder
  let system: System
  var app: App
  var variables: [String: String] = [:]

  init(_ system: System = .linux) throws {
    scratch = try TemporaryFolder()
    self.system = system
    app = App(name: "notion", title: "Notion")
    app.scheme = "notion"
    app.processes = [name]
    app.data = [place]
    app.partitions = ["Partitions/notion", "."]
    app.stores = [
      .init(.cookies, ["Network/Cookies", "Cookies"]), .init(.cache, ["Cache"]),
      .init(.siteData, ["Local Storage"]), .init(.lock, ["SingletonLock", "lockfile"]),
    ]
  }

  /// Of a program that nobody else has.
  var name: String { scratch.programName }

  private var place: HomePlace {
    switch system {
    case .linux: HomePlace(.config, ["Notion"])
    case .macos: HomePlace(.home, ["Library", "Application Support", "Notion"])
    case .windows: HomePlace(.appData, ["Notion"])
    }
  }

  /// The app's data folder, from the home.
  var data: String {
    switch system {
    case .linux: ".config/Notion"
    case .macos: "Library/Application Support/Notion"
    case .windows: "AppData/Roaming/Notion"
    }
  }

  func host() throws -> Host {
    try Host(app: app, home: scratch.path, system: system, variables: variables)
  }

  func look(_ probe: Probe) throws -> Observation {
    probe.look(Examination(try host(), deadline: .now + 8_000))
  }

  func kind(_ probe: Probe) throws -> String? {
    let status = try look(probe).status
    if case .problem(let kind) = status { return kind }
    return status == .fine ? "fine" : nil
  }
}

func run(_ program: String, _ arguments: String...) {
  let result = Command(program, arguments).run()
  #expect(result.hasWorked, "\(program) \(arguments): \(result.ending)")
}
