import TestSupport

@testable import Remedy

/// A home folder in a temporary place, removed when the test is over.
final class Tree {
  private let folder: TemporaryFolder

  var home: String { folder.path }

  /// - Parameter files: path and contents; a path that ends with `/` is a folder.
  init(_ files: [String: String] = [:]) {
    guard let folder = try? TemporaryFolder() else { fatalError("no temporary folder") }
    self.folder = folder
    for (path, contents) in files { add(path, contents) }
  }

  func add(_ path: String, _ contents: String = "") {
    if path.hasSuffix("/") { folder.folder(path) } else { folder.file(path, contents) }
  }

  func link(_ path: String, to target: String) { folder.link(path, to: target) }

  func text(_ path: String) -> String? {
    guard let folder = try? Folder(at: home), let way = FilePath(path),
      let bytes = try? folder.contents(way, atMost: 1 << 20)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  func host(_ app: App = .sample) throws -> Host {
    try Host(app: app, home: home, variables: [:])
  }

  /// Everything below a folder but where our own state is: path, type, contents, mode.
  func picture(below path: String = "") -> [String] {
    let top = path.isEmpty ? home : home + "/" + path
    return lines(top, "").filter { !$0.hasPrefix(".local/") }
  }

  private func lines(_ folder: String, _ prefix: String) -> [String] {
    guard let listing = try? Folder(at: folder), let names = try? listing.names() else { return [] }
    return names.flatMap { name -> [String] in
      guard let entry = (try? listing.entry(name)) ?? nil else { return [] }
      let path = prefix + name.text
      let mode = String(entry.mode, radix: 8)
      switch entry.type {
      case .folder:
        return ["\(path)/ \(mode)"] + lines(folder + "/" + name.text, path + "/")
      case .file:
        let bytes = (try? listing.contents(FilePath([name]), atMost: 1 << 24)) ?? []
        return ["\(path) \(mode) \(String(decoding: bytes, as: UTF8.self))"]
      case .link:
        let target = (try? listing.target(ofLink: name)) ?? []
        return ["\(path) -> \(String(decoding: target, as: UTF8.self))"]
      case .special: return ["\(path) special"]
      }
    }
  }
}

extension App {
  static let sample: App = {
    var app = App(name: "sample", title: "Sample")
    app.data = [HomePlace(.config, ["Sample"])]
    app.partitions = ["Partitions/sample", "."]
    app.stores = [
      .init(.cookies, ["Cookies"]), .init(.cache, ["Cache", "*Cache"]),
      .init(.siteData, ["Local Storage"]), .init(.precious, ["sample.db"]),
      .init(.session, ["Session"]), .init(.windowState, ["state.json"]),
      .init(.lock, ["SingletonLock"]),
    ]
    return app
  }()
}

extension Spot {
  init(_ tree: Tree, _ path: String) { self.init(tree.home, FilePath(path) ?? FilePath([])) }
}

extension Tree {
  /// What stands at a path, as a plan names it.
  func item(_ path: String) throws -> Item {
    let folder = try Folder(at: home)
    let way = FilePath(path) ?? FilePath([])
    guard let entry = try folder.entry(way) else { throw Trouble(.missing, path) }
    return Item(Spot(self, path), entry)
  }
}
