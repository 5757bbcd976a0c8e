/// Whose layout a home folder has.
public enum System: String, Sendable, CaseIterable {
  case linux
  case macos
  /// Seen from WSL, through the mount of the Windows drive.
  case windows

  /// The system that this program was built for; WSL counts as Linux here.
  public static var own: System {
    #if os(macOS)
      .macos
    #else
      .linux
    #endif
  }

  /// What the folders of a home show it to be; nil where they show nothing.
  static func shown(by home: Folder) -> System? {
    if isFolder(home, "AppData") { return .windows }
    if isFolder(home, "Library/Application Support") { return .macos }
    return nil
  }

  private static func isFolder(_ home: Folder, _ path: String) -> Bool {
    guard let way = FilePath(path) else { return false }
    return (try? home.entry(way))??.type == .folder
  }
}
