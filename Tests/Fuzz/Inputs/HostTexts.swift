@testable import Remedy

/// What the machine, its desktop and Windows write: the first byte picks who reads the rest, and
/// what is read must keep what it promises.
enum HostTexts {
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first % 4 {
    case 0: desktop(rest)
    case 1: processes(rest)
    case 2: windows(String(decoding: rest, as: UTF8.self))
    default: browsers(rest)
    }
  }

  private static func desktop(_ bytes: [UInt8]) {
    let app = DesktopText.app(bytes)
    precondition(app?.program != "", "a program without a name")
    let choice = DesktopText.choice(for: "x-scheme-handler/notion", bytes)
    precondition(!choice.defaults.contains { $0.contains("/") }, "a name that is a path")
    _ = LinkHandlers.ways(of: String(decoding: bytes, as: UTF8.self))
    _ = SessionBus.strings(String(decoding: bytes, as: UTF8.self))
  }

  private static func processes(_ bytes: [UInt8]) {
    _ = ProcText.stat(bytes)
    _ = ProcText.words(bytes)
    for lock in [SingletonLock(chromium: bytes), SingletonLock(firefox: bytes)] {
      precondition(lock.map { $0.process > 0 } ?? true, "a process that none can be")
    }
  }

  private static func windows(_ text: String) {
    let drives = WindowsText.drives(mounts: text)
    precondition(drives.values.allSatisfy { $0.hasPrefix("/") }, "a mount that is no path")
    _ = WindowsText.value("root", in: "automount", of: text)
    let programs = TaskList.programs(text, owner: 0) ?? []
    precondition(programs.allSatisfy { !$0.name.isEmpty }, "a program without a name")
    _ = WindowsLinks.program(text)
    let side = WindowsSide(
      .init(release: "microsoft", interop: "enabled", mounts: #"C:\134 /mnt/c drvfs rw 0 0"#))
    let path = side?.path(text) ?? "/mnt/c"
    precondition(path == "/mnt/c" || path.hasPrefix("/mnt/c/"), "a path out of the drive")
  }

  private static func browsers(_ bytes: [UInt8]) {
    _ = FirefoxProfiles.listed(bytes)
    _ = FirefoxSettings.settings(bytes)
  }
}
