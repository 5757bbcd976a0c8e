/// What a Firefox profile says of itself.
enum FirefoxSettings {
  /// `LastVersion=128.0_20240704121409/20240704121409`
  static func version(in profile: Folder) -> String? {
    guard let name = FilePath("compatibility.ini"),
      let bytes = try? profile.contents(name, atMost: 1 << 16)
    else { return nil }
    let section = FirefoxProfiles.sections(bytes).first { $0.name == "Compatibility" }
    let value = section?.values["LastVersion"]
    return value.flatMap { $0.split(separator: "_").first }.map(String.init)
  }

  static func settings(in profile: Folder) -> BrowserSettings {
    guard let name = FilePath("prefs.js"),
      let bytes = try? profile.contents(name, atMost: 4 << 20)
    else { return BrowserSettings() }
    return settings(bytes)
  }

  /// A line for each setting that is not as it came: `user_pref("name", value);`
  static func settings(_ bytes: [UInt8]) -> BrowserSettings {
    var settings = BrowserSettings()
    (settings.cookies, settings.isSynced) = (.allowed, false)
    for line in bytes.split(separator: 0x0A) {
      if let value = value("network.cookie.cookieBehavior", in: line) {
        settings.cookies = cookies(value)
      } else if value("services.sync.username", in: line) != nil {
        // Whose it is, is nobody's business here.
        settings.isSynced = true
      }
    }
    return settings
  }

  /// 0 allows all, 1 refuses third parties, 2 all, 3 third parties not visited before, 4 trackers;
  /// 5 keeps a jar for each site, which is how it comes.
  private static func cookies(_ value: ArraySlice<UInt8>) -> BrowserSettings.Cookies? {
    switch Int(ascii: value) {
    case 0, 4, 5: .allowed
    case 1, 3: .thirdPartyBlocked
    case 2: .allBlocked
    default: nil
    }
  }

  private static func value(_ name: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let head = Array("user_pref(\"\(name)\",".utf8)
    guard line.starts(with: head), let end = line.lastIndex(of: 0x29),
      end >= line.startIndex + head.count
    else { return nil }
    return line[(line.startIndex + head.count)..<end].drop { $0 == 0x20 }
  }
}
