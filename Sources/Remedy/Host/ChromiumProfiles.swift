/// The profiles in one folder of a browser that is built on Chromium.
struct ChromiumProfiles {
  let browser: Browser
  let root: Folder
  /// From the home.
  let way: FilePath

  var all: [BrowserProfile] {
    let names = ((try? root.names(atMost: 5_000)) ?? []).filter { isProfile($0) }
    // Opera keeps the one profile in the root itself, in some versions.
    let ways = names.isEmpty && isProfile(root) ? [FilePath([])] : names.map { FilePath([$0]) }
    let known = ChromiumSettings.Names(in: root)
    let version = version
    return ways.map { way in
      var profile = BrowserProfile(
        browser: browser, root: self.way, way: self.way + way, title: known.title(way.text),
        isUsual: known.isLast(way.text) ?? (way.text == "Default") || ways.count == 1,
        version: version)
      if let folder = try? root.folder(way) {
        profile.settings = ChromiumSettings.settings(
          in: folder, hasAccount: known.hasAccount(way.text))
      }
      return profile
    }
  }

  private func isProfile(_ name: FileName) -> Bool {
    guard !Self.others.contains(name.text), let folder = try? root.folder(name) else {
      return false
    }
    return isProfile(folder)
  }

  private func isProfile(_ folder: Folder) -> Bool {
    guard let name = FilePath("Preferences") else { return false }
    return (try? folder.entry(name))??.type == .file
  }

  /// Nobody's profiles.
  private static let others: Set = ["Guest Profile", "System Profile"]

  /// The version that ran last, in a file of one line.
  private var version: String? {
    guard let name = FilePath("Last Version"),
      let bytes = try? root.contents(name, atMost: 256)
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).filter { $0.isASCII && !$0.isWhitespace }
    return text.isEmpty ? nil : text
  }
}
