import TestSupport
import Testing

@testable import Remedy

@Suite struct DataFolderTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func app(_ places: HomePlace...) -> App {
    var app = App(name: "notion", title: "Notion")
    app.data = places
    app.partitions = ["Partitions/notion", "."]
    app.stores = [
      .init(.cookies, ["Network/Cookies", "Cookies"]), .init(.cache, ["Cache", "*Cache"]),
      .init(.precious, ["notion.db", "Offline Cache"]), .init(.siteData, ["Local Storage"]),
      .init(.lock, ["SingletonLock", "lockfile"]),
    ]
    return app
  }

  private func folders(_ app: App, _ system: System = .linux) throws -> DataFolders {
    try Host(app: app, home: scratch.path, system: system, variables: [:]).dataFolders()
  }

  /// The same app, as each system lays it out.
  static let layouts: [(System, HomePlace, String)] = [
    (.linux, HomePlace(.config, ["Notion"]), ".config/Notion"),
    (
      .macos, HomePlace(.home, ["Library", "Application Support", "Notion"]),
      "Library/Application Support/Notion"
    ),
    (.windows, HomePlace(.appData, ["Notion"]), "AppData/Roaming/Notion"),
    (
      .linux, HomePlace(.home, ["snap", "notion", "current", ".config", "Notion"]),
      "snap/notion/12/.config/Notion"
    ),
  ]

  @Test(arguments: layouts)
  func storesAreFoundOnEverySystem(
    _ system: System, _ place: HomePlace, _ folder: String
  ) throws {
    scratch.file(folder + "/Partitions/notion/Network/Cookies", "x")
    scratch.folder(folder + "/Partitions/notion/Code Cache")
    scratch.file(folder + "/notion.db")
    if folder.hasPrefix("snap") { scratch.link("snap/notion/current", to: "12") }
    let found = try folders(app(place), system)
    #expect(found.blocked.isEmpty && found.all.count == 1)
    let data = try #require(found.inUse)
    #expect(data.way.text == folder)
    #expect(data.partitions.map(\.way.text) == ["Partitions/notion", ""])
    #expect(data.stores(of: .cookies).map(\.way.text) == ["Partitions/notion/Network/Cookies"])
    #expect(data.stores(of: .cache).map(\.way.text) == ["Partitions/notion/Code Cache"])
    #expect(data.stores(of: .precious).map(\.way.text) == ["notion.db"])
  }

  @Test func whatIsPreciousIsNothingElse() throws {
    scratch.folder(".config/Notion/Offline Cache")
    scratch.folder(".config/Notion/Cache")
    let data = try #require(try folders(app(HomePlace(.config, ["Notion"]))).inUse)
    #expect(data.stores(of: .precious).map(\.way.text) == ["Offline Cache"])
    #expect(data.stores(of: .cache).map(\.way.text) == ["Cache"])
  }

  @Test func theOneWrittenLastIsInUse() throws {
    scratch.file(".config/Notion/Cookies")
    scratch.file(".config/notion-app/Cookies")
    _ = Command("/bin/touch", ["-d", "@5", scratch.path + "/.config/Notion/Cookies"]).run()
    let app = app(HomePlace(.config, ["Notion"]), HomePlace(.config, ["notion-*"]))
    let found = try folders(app)
    #expect(found.all.map(\.way.text) == [".config/Notion", ".config/notion-app"])
    #expect(found.inUse?.way.text == ".config/notion-app")
    let path = scratch.path + "/.config/notion-app/Cookies"
    _ = Command("/bin/touch", ["-d", "@5", path]).run()
    #expect(try folders(app).inUse?.way.text == ".config/Notion")
  }

  @Test func aFolderWithoutStoresIsNone() throws {
    scratch.file(".config/Notion/readme")
    #expect(try folders(app(HomePlace(.config, ["Notion"]))) == DataFolders())
  }

  @Test func linksAreReportedAndNotFollowed() throws {
    scratch.file("elsewhere/Cookies")
    scratch.link(".config/Notion", to: scratch.path + "/elsewhere")
    scratch.link(".config/other", to: "../elsewhere")
    let found = try folders(
      app(HomePlace(.config, ["Notion"]), HomePlace(.config, ["other", "x"])))
    #expect(found.all.isEmpty)
    #expect(found.blocked.map(\.way.text) == [".config/Notion", ".config/other"])
    #expect(found.blocked.map(\.type) == [.link, .link])
  }

  @Test func aLinkInThePlaceOfAStoreIsAnObstacle() throws {
    scratch.folder("elsewhere")
    scratch.file(".config/Notion/Cookies")
    scratch.link(".config/Notion/Cache", to: "../../elsewhere")
    scratch.link(".config/Notion/Partitions", to: "../../elsewhere")
    scratch.link(".config/Notion/SingletonLock", to: "box-1")
    let data = try #require(try folders(app(HomePlace(.config, ["Notion"]))).inUse)
    #expect(Set(data.obstacles.map(\.text)) == ["Cache", "Partitions"])
    #expect(data.stores(of: .lock).map(\.way.text) == ["SingletonLock"])
    #expect(data.stores(of: .cache).isEmpty)
  }

  @Test func theSnapLinkMayNotLeadAway() throws {
    scratch.file("snap/x/.config/Notion/Cookies")
    scratch.link("snap/notion/current", to: "../x")
    let place = HomePlace(.home, ["snap", "notion", "current", ".config", "Notion"])
    let found = try folders(app(place))
    #expect(found.all.isEmpty && found.blocked.map(\.way.text) == ["snap/notion/current"])
  }
}
