/// The Windows around this Linux, where there is one: its drives and its own programs.
struct WindowsSide: Sendable, Equatable {
  /// Where its drives are mounted, by their small letter.
  let drives: [Character: String]
  /// Windows programs can be started from here.
  let canRun: Bool

  /// What there is to read, so that it can be read from elsewhere.
  struct Texts: Sendable {
    var release = ""
    /// The kernel's entry for Windows programs; nil where it has none.
    var interop: String?
    var configuration = ""
    var mounts = ""
  }

  /// Nil where this is no WSL.
  init?(_ texts: Texts) {
    guard WindowsText.isMicrosoftKernel(texts.release) else { return nil }
    // A container on such a kernel has neither the drives nor the entry.
    drives = WindowsText.drives(mounts: texts.mounts)
    canRun = WindowsText.isInteropOn(entry: texts.interop, configuration: texts.configuration)
    if drives.isEmpty && !canRun { return nil }
  }

  /// The machine's own; looked up once, as none of it changes while we run.
  static let own: WindowsSide? = WindowsSide(Texts.own)

  /// A program that comes with Windows; nil where it cannot be started.
  func program(_ name: String) -> String? {
    guard canRun else { return nil }
    let folders = ["Windows/System32", "Windows/System32/WindowsPowerShell/v1.0"]
    for drive in drives.sorted(by: { $0.key < $1.key }) {
      for folder in folders {
        let path = "\(drive.value)/\(folder)/\(name)"
        if CommandRun.canRun(path) { return path }
      }
    }
    return nil
  }

  /// A run of a program that comes with Windows. It starts on a Windows drive, because Windows
  /// complains about folders that it cannot name.
  func command(_ name: String, _ arguments: [String]) -> Command? {
    guard let path = program(name) else { return nil }
    var command = Command(path, arguments)
    command.folder = drives["c"] ?? drives.values.sorted().first ?? "/"
    return command
  }

  /// `C:\Users\ann` of `/mnt/c/Users/ann`; nil for what is on no Windows drive.
  func windowsPath(_ path: String) -> String? {
    for (letter, place) in drives where path == place || path.hasPrefix(place + "/") {
      let rest = path.dropFirst(place.count).split(separator: "/").joined(separator: "\\")
      return "\(letter.uppercased()):\\" + rest
    }
    return nil
  }

  /// `/mnt/c/Users/ann` of `C:\Users\ann`; nil for what is no such path.
  func path(_ windowsPath: String) -> String? {
    let parts = windowsPath.split(whereSeparator: { $0 == "\\" || $0 == "/" })
    guard let drive = parts.first, drive.count == 2, drive.last == ":",
      let letter = drive.lowercased().first, let place = drives[letter]
    else { return nil }
    let names = parts.dropFirst()
    guard !names.contains(".."), !names.contains(".") else { return nil }
    return ([place] + names.map(String.init)).joined(separator: "/")
  }
}

extension WindowsSide {
  /// The folder of the Windows user who runs us, as a path of this Linux; nil where Windows does
  /// not say.
  func home() -> String? {
    let ask =
      "[Console]::OutputEncoding=[Text.Encoding]::UTF8;"
      + "[Environment]::GetFolderPath('UserProfile')"
    let line =
      firstLine(command("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", ask]))
      ?? firstLine(command("cmd.exe", ["/d", "/c", "echo %USERPROFILE%"]))
    return line.flatMap { path(String($0)) }
  }

  private func firstLine(_ command: Command?) -> Substring? {
    guard let result = command?.run(), result.hasWorked else { return nil }
    return result.lines.first
  }

  /// What runs on Windows; nil where it does not say.
  func programs(owner: UInt32, by deadline: Moment) -> [RunningProgram]? {
    guard var command = command("tasklist.exe", ["/FO", "CSV", "/NH"]) else { return nil }
    command.milliseconds = min(deadline.milliseconds, 5_000)
    let result = command.run()
    return result.hasWorked ? TaskList.programs(result.text, owner: owner) : nil
  }
}

extension WindowsSide.Texts {
  static var own: WindowsSide.Texts {
    func text(_ path: String) -> String? {
      SmallFile.text(path, atMost: 1 << 20)
    }
    let entries = "/proc/sys/fs/binfmt_misc/"
    return WindowsSide.Texts(
      release: text("/proc/sys/kernel/osrelease") ?? "",
      interop: text(entries + "WSLInterop") ?? text(entries + "WSLInterop-late"),
      configuration: text("/etc/wsl.conf") ?? "", mounts: text("/proc/self/mounts") ?? "")
  }
}
