/// Sessions kept below the state folder, so that one that was cut off can go on: files that only
/// the user can read, the last ``mostSessions`` of them. What they say is the front end's affair.
public struct SessionShelf: Sendable {
  /// The older ones go.
  public static let mostSessions = 20
  /// Bytes of one session, at most.
  public static let largestSession = 2 << 20

  /// One of a session's files.
  public enum Part: String, Sendable, CaseIterable {
    case session
    /// What the stand-ins in the session stand for.
    case key
  }

  private let host: Host
  private let sessions: Folder

  /// Opens it, making it where it is not there yet.
  public init(making host: Host) throws(Refusal) {
    let state = try StateFolder(making: host).folder
    do throws(Trouble) {
      (self.host, sessions) = (host, try StateFolder.step(state, Self.name, host))
    } catch {
      throw Refusal(error)
    }
  }

  /// Opens it where it is there.
  public init?(of host: Host) throws(Refusal) {
    guard let state = try StateFolder.opened(of: host) else { return nil }
    do throws(Trouble) {
      let way = FilePath([Self.name])
      (self.host, sessions) = (host, try state.folderAcrossMounts(way))
    } catch {
      if error.kind == .missing { return nil }
      throw Refusal(error)
    }
  }

  private static let name = FileName(known: "sessions")
}

extension SessionShelf {
  /// The sessions there are, the oldest first.
  public var ids: [String] {
    let names = (try? sessions.names()) ?? []
    return names.map(\.text).filter { RepairID($0) != nil }
      .sorted { (RepairID($0)?.order ?? (0, 0)) < (RepairID($1)?.order ?? (0, 0)) }
  }

  /// What was kept; nil where nothing was, or something stands there that is not ours.
  public func contents(_ part: Part, of id: String) -> [UInt8]? {
    guard RepairID(id) != nil, let folder = FileName(id), let file = FileName(part.rawValue) else {
      return nil
    }
    return try? sessions.contents(FilePath([folder, file]), atMost: Self.largestSession)
  }

  /// Where a part lies, for who wants to look at it.
  public func place(of part: Part, of id: String) -> String {
    "\(sessions.path)/\(id)/\(part.rawValue)"
  }

  /// Room for a new session; its name is the day and a number, so that it can be read out.
  ///
  /// - Parameter time: seconds since 1970.
  public func begin(at time: Int64) throws(Refusal) -> String {
    prune()
    let day = RepairID.day(of: time)
    let last = ids.compactMap { RepairID($0) }.filter { $0.day == day }.map(\.number).max() ?? 0
    do throws(Trouble) {
      // Another instance may take a number meanwhile; a name that was there never comes again.
      for number in last + 1...last + 100 {
        guard let name = FileName("\(day)-\(number)"), RepairID(name.text) != nil else { break }
        do throws(Trouble) {
          try host.give(try sessions.makeFolder(name, mode: StateFolder.mode))
          return name.text
        } catch {
          guard error.kind == .exists else { throw error }
        }
      }
      throw Trouble(.exists, sessions.path)
    } catch {
      throw Refusal(error)
    }
  }

  /// Keeps these contents in the place of the earlier ones, whole or not at all.
  public func keep(_ contents: [UInt8], as part: Part, of id: String) throws(Refusal) {
    do throws(Trouble) {
      guard RepairID(id) != nil, let name = FileName(id), let file = FileName(part.rawValue),
        let new = FileName(part.rawValue + ".new"), contents.count <= Self.largestSession
      else { throw Trouble(.tooLarge, id) }
      try sessions.folder(name).put(contents, as: file, by: new, of: host)
    } catch {
      throw Refusal(error)
    }
  }

  /// Takes a session for this run; refused where it is open in another one.
  public func claim(_ id: String) throws(Refusal) -> SessionClaim {
    guard RepairID(id) != nil, let name = FileName(id) else { throw Refusal(.noReceipt) }
    let folder: Folder
    do throws(Trouble) {
      folder = try sessions.folder(name)
    } catch {
      throw Refusal(error)
    }
    return SessionClaim(try StateLock.take(StateFolder.lockName, in: folder, of: host))
  }

  /// Another run goes on with it.
  private func isOpen(_ id: String) -> Bool {
    do throws(Refusal) {
      _ = try claim(id)
      return false
    } catch {
      return error.reason == .otherInstance
    }
  }

  /// Lets go of the oldest that are open nowhere, so that one more has room.
  private func prune() {
    for id in ids.dropLast(Self.mostSessions - 1) {
      guard let name = FileName(id), let folder = try? sessions.folder(name), !isOpen(id) else {
        continue
      }
      for part in Part.allCases {
        for file in [part.rawValue, part.rawValue + ".new"].compactMap(FileName.init) {
          try? folder.removeFile(file)
        }
      }
      try? folder.removeFile(StateFolder.lockName)
      // One that holds something else stays.
      try? sessions.removeFolder(name)
    }
  }
}

/// A session that is this run's alone, as long as this lives.
public final class SessionClaim: Sendable {
  private let lock: StateLock

  init(_ lock: StateLock) { self.lock = lock }
}
