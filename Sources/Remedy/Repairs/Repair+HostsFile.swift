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
      guard try folder.entry(name) != nil else { throw Trouble(.missing, folder.place(name)) }
      // What it is comes before what it says: a change in between is then seen when it is replaced.
      let item = try host.item(way, folder)
      let bytes = try folder.contents(way, atMost: 8 << 20)
      guard let mended = HostsText(host.app).mended(bytes) else { return plan }
      guard geteuid() == 0 else { throw Trouble(.notPermitted, folder.place(name)) }
      plan.steps = [.replace(item, .contents(mended))]
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
    guard let found = HostsLine.parts(of: line) else { return nil }
    let others = found.names.filter {
      !names.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
    guard others.count < found.names.count else { return nil }
    let comment = Array("# unstick: ".utf8) + line
    guard !others.isEmpty else { return [comment] }
    let address = line.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.first ?? []
    let end = line.last == 0x0D ? [UInt8(0x0D)] : []
    return [comment, Array(([address] + others).joined(separator: [0x20])) + end]
  }
}
