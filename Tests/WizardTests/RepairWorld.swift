import Flow
import TestSupport

@testable import Remedy
@testable import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A home folder and a pack of two causes, for reports about findings and repairs.
final class RepairWorld {
  private let folder: TemporaryFolder

  var home: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  func host(isOffline: Bool = false) throws -> Remedy.Host {
    try Remedy.Host(
      app: App(name: "sample", title: "Sample"), home: home, system: .linux, isOffline: isOffline,
      variables: [:])
  }

  func report(
    _ findings: [Remedy.Finding], _ language: String = "en"
  ) throws -> FindingsReport {
    let wording = Wording(
      words: Self.words(language), index: PackIndex(Self.pack), app: Self.pack.apps.first)
    return FindingsReport(findings, wording, try host())
  }

  /// A file below the home as a plan names it.
  func item(_ root: String, _ way: String, entries: Int = 1, bytes: Int64 = 4096) -> Item {
    let entry = Entry(
      type: .folder, mode: 0o700, owner: geteuid(), identity: .init(device: 1, inode: 2), mount: 0,
      links: 1, size: 0, modified: 0, changed: 0, isLocked: false)
    var tally = Tally()
    (tally.entries, tally.bytes) = (entries, bytes)
    return Item(Spot(home + "/" + root, FilePath(way) ?? FilePath([])), entry, tally: tally)
  }

  /// The shipped words, with some for evidence that only exists here.
  static func words(_ language: String) -> Words {
    let files = Shipped.wordFiles.filter { $0 != "evidence" }
    let sample: [String: Phrase] = [
      "net.dns.sample": .plain("{host} → {address} ({time})"),
      "net.dns.more": .plain("{name}, {path}"),
      "net.dns.sinkhole.refuted": .plain("Not so if another network gives the same."),
      "app.health.sample": .plain("{path} ({size})"),
    ]
    return Words(
      language: language,
      own: Shipped.phrases(language, files).merging(sample) { _, new in new })
  }

  static let pack = Pack.sample(head, ("loading", flow))

  private static let head = """
    symptoms: [loading]
    causes:
      filter: A filter keeps {app} from being found
      cache: The cache is damaged
    evidence:
      sinkhole:
        when: net.dns is sinkhole
        because: the name server leads into the void
        likely: {filter: 0.9}
        otherwise: 0.02
      broken:
        when: app.health is cache-damaged
        because: a database in the cache cannot be read
        likely: {cache: 0.8}
        otherwise: 0.2

    """

  private static let flow = """
    flow: loading
    title: It loads without end
    causes: {filter: 10, cache: 10}
    start: repairs
    nodes:
      flush: {fix: dns.flush, title: Look up anew, cures: {filter: 0.3}, steps: [Restart.]}
      clear:
        fix: cache.clear
        with: {only: network}
        title: Clear it
        cures: {cache: 0.8}
        steps: [Delete it.]
      repairs:
        ladder: Repairs
        rungs: [flush, clear]
        solved: good
        otherwise: good
      good: {end: solved, title: It works again}

    """
}

extension Remedy.Finding {
  init(_ probe: String, _ observation: Observation) {
    self.init(probe: probe, observation, milliseconds: 5)
  }
}

extension Pack {
  /// One in English, of flows in their order; `head` is the rest of its own file.
  static func sample(
    _ head: String, app: String = "app: sample\ntitle: Sample\n",
    _ flows: (name: String, text: String)...
  ) -> Pack {
    let beginning = "pack: sample\nversion: 1.0.0\nengine: 1\nlanguages: [en]\ntitle: Sample\n"
    return made(
      [("pack.yaml", beginning + head), ("apps/sample.yaml", app)]
        + flows.map { ("flows/\($0.name).yaml", $0.text) })
  }

  /// From files as they are written, by their paths; a test whose pack cannot be read stops here.
  static func made(_ files: [(path: String, text: String)]) -> Pack {
    let read = Pack.read(
      files: files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) },
      catalogue: .library)
    guard let pack = read.pack else { preconditionFailure("\(read.complaints)") }
    return pack
  }
}
