#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repair {
  /// Puts the hosts file's lines about the app out of action; all its other lines stay.
  static let hostsFile = Repair("hosts-file.repair") { host, settings throws(Refusal) in
    var plan = Plan("hosts-file.repair", settings.values)
    // The one of another machine, whose home this is, is not at hand; Windows' own wants an
    // administrator there.
    guard !host.isHomeGiven else { throw Refusal(.notFound, at: "/etc/hosts") }
    guard host.system != .windows else { throw Refusal(.needsRights) }
    let name = FileName(known: "hosts")
    let way = FilePath([name])
    do throws(Trouble) {
      let folder = try Folder(at: "/etc")
      let bytes = try folder.contents(way, atMost: 8 << 20)
      guard let mended = HostsText(host.app).mended(bytes) else { return plan }
      guard geteuid() == 0 else { throw Trouble(.notPermitted, folder.place(name)) }
      plan.steps = [.replace(try host.item(way, folder), .contents(mended))]
    } catch {
      throw error.kind == .notPermitted ? Refusal(.needsRights) : Refusal(error, .notFound)
    }
    return plan
  }
}

extension Host {
  fileprivate func item(_ way: FilePath, _ folder: Folder) throws(Trouble) -> Item {
    do throws(Refusal) {
      return try item(way, in: folder)
    } catch {
      throw Trouble(.changed, error.place)
    }
  }
}

/// Edits a hosts file line by line, byte for byte.
struct HostsText {
  private let names: Set<String>

  init(_ app: App) { names = Set(app.hosts.map { $0.name.lowercased() }) }

  /// With the app's lines made into comments; nil where there are none. Other names on such a line
  /// get a line of their own.
  func mended(_ bytes: [UInt8]) -> [UInt8]? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let mended = lines.flatMap { line in replacement(for: line) ?? [Array(line)] }
    let whole = Array(mended.joined(separator: [0x0A]))
    return whole == bytes ? nil : whole
  }

  private func replacement(for line: ArraySlice<UInt8>) -> [[UInt8]]? {
    let text = String(decoding: line, as: UTF8.self)
    guard let read = HostsLine.reading(text).first else { return nil }
    let others = read.names.filter { !names.contains($0) }
    guard others.count < read.names.count else { return nil }
    let comment = Array("# unstick: ".utf8) + Array(line)
    let address = text.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }.first ?? ""
    guard !others.isEmpty else { return [comment] }
    return [comment, Array(([String(address)] + others).joined(separator: " ").utf8)]
  }
}
