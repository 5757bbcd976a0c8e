import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the machine says about itself.
enum Surroundings {
  static func environment(_ name: String) -> String? {
    // Nothing in this program changes the environment, so the text stays where it is.
    getenv(name).map { String(cString: $0) }
  }

  /// The whole environment.
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    // The list ends with a null, and nothing in this program changes it.
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      next += 1
    }
    return variables
  }

  /// The folder at hand, from the root.
  static var folder: String? {
    // Given no buffer, the system makes one, which is copied and freed here.
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// The system as packs name it.
  static var system: String {
    #if os(macOS)
      return "macos"
    #else
      return isWSL ? "windows" : "linux"
    #endif
  }

  /// In WSL the app to repair is the one on the Windows side.
  private static var isWSL: Bool {
    access("/proc/sys/fs/binfmt_misc/WSLInterop", F_OK) == 0
      || access("/proc/sys/fs/binfmt_misc/WSLInterop-late", F_OK) == 0
  }

  /// The system's own words for an error number.
  @Sendable static func reason(_ code: Int) -> String {
    // One thread at a time words errors.
    String(cString: strerror(Int32(clamping: code)))
  }

  /// What tells who sits here: hidden in share mode.
  static var secrets: [Mask.Secret] {
    var secrets: [Mask.Secret] = []
    for name in ["USER", "LOGNAME", "SUDO_USER"] {
      if let person = environment(name) { secrets.append(.init(.person, person)) }
    }
    if let name = fullName { secrets.append(.init(.person, name)) }
    var host = [CChar](repeating: 0, count: 256)
    if gethostname(&host, host.count - 1) == 0 {
      let bytes = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      secrets.append(.init(.host, String(decoding: bytes, as: UTF8.self)))
    }
    return secrets
  }

  /// Who sits here, as the machine's own list of users has it; a directory in the network is not
  /// asked, as that may take long.
  private static var fullName: String? {
    guard let bytes = UserFile.bytes(at: "/etc/passwd") else { return nil }
    let user = environment("SUDO_UID") ?? String(getuid())
    let lines = bytes.split(separator: UInt8(ascii: "\n")).lazy.map {
      String(decoding: $0, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
    }
    let own = lines.first { $0.count > 4 && $0[2] == user }
    let name = own?[4].split(separator: ",").first.map(String.init)
    return name.flatMap { $0.count > 2 ? $0 : nil }
  }

  /// Whether the locale's character set can show more than ASCII.
  static var speaksUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    let charset = (locale ?? "").lowercased().filter { $0 != "-" }
    return charset.hasSuffix("utf8") || charset.contains("utf8@")
  }

  /// On a clock that only goes forward.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Somebody can be asked.
  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Somebody can be shown whole screens.
  static var hasScreen: Bool {
    isInteractive && !["", "dumb"].contains(environment("TERM") ?? "")
  }

  /// Columns of the terminal that is written to.
  static var columns: Int { columns(of: 1) }

  /// Columns of the terminal behind a descriptor; 80 where it does not say.
  static func columns(of descriptor: Int32) -> Int {
    let columns = size(of: descriptor).columns
    return columns > 0 ? columns : 80
  }

  /// What the terminal behind a descriptor says of itself; zeros where it does not.
  static func size(of descriptor: Int32) -> (rows: Int, columns: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0) }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
