/// What a browser built on Chromium writes down of its profiles and their settings.
enum ChromiumSettings {
  /// From `Local State`, in the folder of all profiles.
  struct Names {
    private let profiles: JSONText?
    private let last: String?

    init(in root: Folder) {
      let state = ChromiumSettings.json("Local State", in: root)?["profile"]
      (profiles, last) = (state?["info_cache"], state?["last_used"]?.text)
    }

    /// What the user calls a profile; the folder's name where nothing is written.
    func title(_ folder: String) -> String { profiles?[folder]?["name"]?.text ?? "" }

    /// Somebody is signed in to the browser itself. Who, is nobody's business here.
    func hasAccount(_ folder: String) -> Bool? {
      profiles?[folder].map { $0["user_name"]?.text.map { !$0.isEmpty } ?? false }
    }

    /// The one that was open last; nil where nothing is written.
    func isLast(_ folder: String) -> Bool? { last.map { $0 == folder } }
  }

  /// From a profile's `Preferences`; what is as it came is not written.
  static func settings(in profile: Folder, hasAccount: Bool?) -> BrowserSettings {
    var settings = BrowserSettings()
    guard let all = json("Preferences", in: profile), all.kind == .object else { return settings }
    settings.cookies = cookies(all["profile"])
    let isSetUp = all["sync"]?["has_setup_completed"]?.flag ?? false
    settings.isSynced = isSetUp && (hasAccount ?? true)
    return settings
  }

  private static func cookies(_ profile: JSONText?) -> BrowserSettings.Cookies {
    switch profile?["default_content_setting_values"]?["cookies"]?.integer {
    case 2: return .allBlocked
    case 4: return .forgotten
    default: break
    }
    // The mode is the newer word; 2 blocks in private windows only.
    if let mode = profile?["cookie_controls_mode"]?.integer {
      return mode == 1 ? .thirdPartyBlocked : .allowed
    }
    return profile?["block_third_party_cookies"]?.flag == true ? .thirdPartyBlocked : .allowed
  }

  private static func json(_ name: String, in folder: Folder) -> JSONText? {
    let limit = 8 << 20
    guard let way = FilePath(name), let bytes = try? folder.contents(way, atMost: limit) else {
      return nil
    }
    return JSONText(bytes)
  }
}
