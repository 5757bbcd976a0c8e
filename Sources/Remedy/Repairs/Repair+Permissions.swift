#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repair {
  /// Gives the user back what lies in the app's data folders: owner, and the right to read and
  /// write it.
  static let permissions = Repair("permissions.repair") { host, settings throws(Refusal) in
    let stores = try AppStores(host)
    var plan = Plan("permissions.repair", settings.values)
    for folder in stores.folders {
      guard let name = folder.way.last else { continue }
      var survey = RightsSurvey(host)
      let parent = try host.open(root: host.path(folder.way.parent))
      try survey.look(at: name, in: parent, FilePath([]), root: parent.path)
      plan.steps += survey.steps
    }
    plan.closes = stores.closings
    return plan
  }
}

/// Goes through a folder and notes what the user may not read or write.
private struct RightsSurvey {
  private let host: Host
  private(set) var steps: [Step] = []
  private var seen = 0

  /// More is no longer a matter of rights that got lost here and there.
  private static let most = 1_000_000

  init(_ host: Host) { self.host = host }

  mutating func look(
    at name: FileName, in folder: Folder, _ way: FilePath, root: String, depth: Int = 0
  ) throws(Refusal) {
    seen += 1
    guard seen <= Self.most, depth < 200 else { throw Refusal(.tooLarge, at: folder.path) }
    do throws(Trouble) {
      guard let entry = try folder.entry(name) else { return }
      // Links, pipes and other mounts are nobody's business here.
      guard entry.type == .file || entry.type == .folder,
        entry.isOnMount(of: try folder.own())
      else { return }
      try note(entry, Spot(root, way + name))
      guard entry.type == .folder, mayEnter(entry) else { return }
      let inner = try folder.folder(name)
      for next in try inner.names(atMost: Self.most) {
        do throws(Refusal) {
          try look(at: next, in: inner, way + name, root: root, depth: depth + 1)
        } catch {
          throw Trouble(.tooLarge, error.place)
        }
      }
    } catch {
      throw Refusal(error)
    }
  }

  private mutating func note(_ entry: Entry, _ spot: Spot) throws(Trouble) {
    let needed: UInt32 = entry.type == .folder ? 0o700 : 0o600
    let isOwn = entry.owner == host.owner
    guard !isOwn || entry.mode & needed != needed else { return }
    // Only root may give things away; and what another person owns was not lost by accident.
    guard isOwn || (geteuid() == 0 && entry.owner == 0) else {
      throw Trouble(geteuid() == 0 ? .foreignOwner : .notPermitted, spot.text)
    }
    // A file of root's with a second name may be one of the system's own.
    guard isOwn || entry.type == .folder || entry.links == 1 else {
      throw Trouble(.foreignOwner, spot.text)
    }
    let special = isOwn ? entry.mode & 0o7000 : 0
    steps.append(
      .attributes(
        Item(spot, entry), mode: entry.mode & 0o777 | needed | special, owner: host.owner))
  }

  /// What we may not look into is mended first; a second run goes on below it.
  private func mayEnter(_ entry: Entry) -> Bool {
    geteuid() == 0 || (entry.owner == geteuid() && entry.mode & 0o500 == 0o500)
  }
}
