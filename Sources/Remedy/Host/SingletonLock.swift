/// What a browser or app writes down so that it runs only once: a link whose target names the
/// machine and the process. The target is text alone; it is never followed.
struct SingletonLock: Equatable, Sendable {
  let machine: String
  let process: Int32

  /// Chromium's `machine-1234`; machines have hyphens in their names, too.
  init?(chromium target: [UInt8]) {
    guard let hyphen = target.lastIndex(of: 0x2D) else { return nil }
    self.init(target[..<hyphen], target[(hyphen + 1)...])
  }

  /// Firefox's `127.0.1.1:+1234`; the plus says that the file beside it is locked as well.
  init?(firefox target: [UInt8]) {
    guard let colon = target.lastIndex(of: 0x3A) else { return nil }
    let rest = target[(colon + 1)...]
    self.init(target[..<colon], rest.first == 0x2B ? rest.dropFirst() : rest)
  }

  private init?(_ machine: ArraySlice<UInt8>, _ process: ArraySlice<UInt8>) {
    guard !machine.isEmpty, machine.count <= 255, let number = Int32(ascii: process), number > 0
    else { return nil }
    self.machine = String(decoding: machine, as: UTF8.self)
    self.process = number
  }
}

/// How a single-instance lock stands.
enum LockState: Equatable, Sendable {
  case none
  /// Somebody uses the folder.
  case held
  /// Left behind: nobody who could have set it is there any more.
  case stale
  /// Set under another machine's name, or under this one's former name.
  case otherMachine(String)
  /// Something else stands in its place.
  case strange
}

extension SingletonLock {
  /// What one in a folder means.
  ///
  /// - Parameters:
  ///   - isUsed: somebody was found using the folder.
  ///   - lives: whether a process of that number could be the one that set it.
  static func state(
    in folder: Folder, system: System, machine: String, isUsed: Bool, lives: (Int32) -> Bool
  ) -> LockState {
    if isUsed { return isThere(folder, system) ? .held : .none }
    if system == .windows { return isThere(folder, system) ? .stale : .none }
    guard let entry = try? folder.entry(linkName) else { return .none }
    guard entry.type == .link, let target = try? folder.target(ofLink: linkName),
      let lock = SingletonLock(chromium: target)
    else { return .strange }
    guard lock.machine == machine else { return .otherMachine(lock.machine) }
    // In a sandbox with process numbers of its own the number means nothing out here.
    let isSandboxed = folder.path.contains("/.var/app/")
    return !isSandboxed && lives(lock.process) ? .held : .stale
  }

  private static func isThere(_ folder: Folder, _ system: System) -> Bool {
    (try? folder.entry(system == .windows ? fileName : linkName)) != nil
  }

  private static let linkName = name("SingletonLock")
  /// Windows deletes it when the app closes it, so it outlives only a crash.
  private static let fileName = name("lockfile")

  private static func name(_ text: String) -> FileName {
    guard let name = FileName(text) else { preconditionFailure("a plain name") }
    return name
  }
}
