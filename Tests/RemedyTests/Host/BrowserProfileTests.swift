import TestSupport
import Testing

@testable import Remedy

@Suite struct BrowserProfileTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func profiles(_ system: System) throws -> BrowserProfiles {
    let app = App(name: "notion", title: "Notion")
    return try Host(app: app, home: scratch.path, system: system, variables: [:]).browserProfiles()
  }

  static let chromiums: [(System, String, String)] = [
    (.linux, ".config/google-chrome", "chrome"),
    (.linux, ".config/chromium", "chromium"),
    (.linux, "snap/chromium/common/chromium", "chromium"),
    (.linux, ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser", "brave"),
    (.linux, ".config/vivaldi", "vivaldi"),
    (.macos, "Library/Application Support/Microsoft Edge", "edge"),
    (.macos, "Library/Application Support/Arc/User Data", "arc"),
    (.windows, "AppData/Local/Google/Chrome SxS/User Data", "chrome"),
    (
      .windows,
      "AppData/Local/Packages/TheBrowserCompany.Arc_ttt1/LocalCache/Local/Arc/User Data", "arc"
    ),
  ]

  @Test(arguments: chromiums)
  func chromiumsAreFoundOnEverySystem(
    _ system: System, _ root: String, _ browser: String
  ) throws {
    for profile in ["Default", "Profile 1", "Guest Profile", "System Profile"] {
      scratch.file("\(root)/\(profile)/Preferences", "{}")
    }
    scratch.folder(root + "/Crashpad")
    scratch.file(root + "/Last Version", "150.0.7871.3\n")
    let found = try profiles(system)
    #expect(found.all.map(\.id) == ["\(browser)/Default", "\(browser)/Profile 1"])
    #expect(found.all.map(\.version) == ["150.0.7871.3", "150.0.7871.3"])
    #expect(found.all.map(\.isUsual) == [true, false])
    #expect(found.all.first?.way.text == root + "/Default")
    #expect(found.blocked.isEmpty)
  }

  @Test func chromiumsSettingsAreReadWithoutAnybodysAddress() throws {
    let root = ".config/google-chrome"
    home(
      root + "/Local State",
      #"{"profile":{"last_used":"Profile 1","info_cache":{"Profile 1":{"name":"Work \u00e9","#
        + #""user_name":"ann@example.com"},"Default":{"name":"Ann","user_name":""}}}}"#)
    let synced = #"{"sync":{"has_setup_completed":true},"profile":{"cookie_controls_mode":1}}"#
    home(root + "/Default/Preferences", synced)
    home(root + "/Profile 1/Preferences", synced)
    let found = try profiles(.linux).all
    #expect(found.map(\.title) == ["Ann", "Work é"])
    #expect(found.map(\.isUsual) == [false, true])
    #expect(found.map(\.settings.isSynced) == [false, true])
    #expect(found.map(\.settings.cookies) == [.thirdPartyBlocked, .thirdPartyBlocked])
    #expect(!"\(found)".contains("ann@"))
  }

  @Test(arguments: [
    ("{}", BrowserSettings.Cookies.allowed),
    (#"{"profile":{"block_third_party_cookies":true}}"#, .thirdPartyBlocked),
    (#"{"profile":{"block_third_party_cookies":true,"cookie_controls_mode":0}}"#, .allowed),
    (#"{"profile":{"cookie_controls_mode":2}}"#, .allowed),
    (#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#, .allBlocked),
    (#"{"profile":{"default_content_setting_values":{"cookies":4}}}"#, .forgotten),
    (#"{"profile":{"cookie_controls_mode":"1"}}"#, .allowed), (#"{"profile":["#, nil), ("[]", nil),
  ])
  func cookieSettingsAreUnderstood(
    _ preferences: String, _ cookies: BrowserSettings.Cookies?
  ) throws {
    home(".config/vivaldi/Default/Preferences", preferences)
    #expect(try profiles(.linux).all.map(\.settings.cookies) == [cookies])
  }

  private func home(_ way: String, _ text: String) { scratch.file(way, text) }

  @Test func operaMayKeepItsProfileInTheRoot() throws {
    scratch.file("AppData/Roaming/Opera Software/Opera Stable/Preferences", "{}")
    let found = try profiles(.windows).all
    #expect(found.map(\.way.text) == ["AppData/Roaming/Opera Software/Opera Stable"])
  }

  @Test(arguments: [
    (System.linux, ".mozilla/firefox"), (.linux, ".config/mozilla/firefox"),
    (.linux, "snap/firefox/common/.mozilla/firefox"),
    (.macos, "Library/Application Support/Firefox"), (.windows, "AppData/Roaming/Mozilla/Firefox"),
  ])
  func firefoxListsItsProfiles(_ system: System, _ root: String) throws {
    scratch.file(
      root + "/profiles.ini",
      "[Install4F]\nDefault=Profiles/b.two\nLocked=1\n[Profile1]\nName=two\r\nIsRelative=1\r\n"
        + "Path=Profiles/b.two\r\n[Profile0]\nName=one\nPath=Profiles/a.one\nDefault=1\n"
        + "[Profile2]\nPath=../../out\n[Profile3]\nIsRelative=0\nPath=/etc\n[Profile4]\nPath=gone\n"
    )
    scratch.file(root + "/Profiles/a.one/prefs.js")
    scratch.file(
      root + "/Profiles/b.two/prefs.js",
      "user_pref(\"network.cookie.cookieBehavior\", 1);\n"
        + "user_pref(\"services.sync.username\", \"ann@example.com\");\n")
    scratch.file(
      root + "/Profiles/b.two/compatibility.ini", "[Compatibility]\nLastVersion=128.0_2024/2024\n")
    let found = try profiles(system).all
    #expect(found.map(\.title) == ["two", "one"])
    #expect(found.map(\.isUsual) == [true, false])
    #expect(found.map(\.version) == ["128.0", nil])
    #expect(found.map(\.settings.cookies) == [.thirdPartyBlocked, .allowed])
    #expect(found.map(\.settings.isSynced) == [true, false])
    #expect(!"\(found)".contains("ann@"))
  }

  @Test func aLinkedBrowserIsLeftAlone() throws {
    scratch.file("elsewhere/Default/Preferences", "{}")
    scratch.link(".config/google-chrome", to: "../elsewhere")
    let found = try profiles(.linux)
    #expect(found.all.isEmpty && found.blocked.map(\.text) == [".config/google-chrome"])
  }

  @Test func onlyRealFirefoxSettingsCount() {
    func cookies(_ text: String) -> BrowserSettings.Cookies? {
      FirefoxSettings.settings(Array(text.utf8)).cookies
    }
    #expect(cookies("// user_pref(\"network.cookie.cookieBehavior\", 2);") == .allowed)
    #expect(cookies("user_pref(\"network.cookie.cookieBehavior\", 2);") == .allBlocked)
    #expect(cookies("user_pref(\"network.cookie.cookieBehavior\", 5);") == .allowed)
    #expect(cookies("user_pref(\"network.cookie.cookieBehavior\", x);") == nil)
    #expect(cookies("user_pref(\"network.cookie.cookieBehavior\",)") == nil)
    #expect(cookies("user_pref(\"network.cookie.cookieBehavior\")") == .allowed)
  }

  @Test(arguments: UInt64(0)..<300)
  func anyListIsRead(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let text =
      "[Install4F]\nDefault=a\n[Profile0]\nName=one\nIsRelative=1\nPath=a\n;x=y\n"
      + "user_pref(\"network.cookie.cookieBehavior\", 1);\n"
    let bytes = dice.bytes(of: Array(text.utf8))
    _ = FirefoxProfiles.listed(bytes)
    _ = FirefoxSettings.settings(bytes)
  }

  @Test func snapsAreInTheTerritoryUnderAnyVersion() throws {
    let host = try Host(
      app: App(name: "x", title: "X"), home: scratch.path, system: .linux, variables: [:])
    let way = try #require(
      FilePath("snap/brave/57/.config/BraveSoftware/Brave-Browser/Default/Cookies"))
    #expect(Territory(host).contains(Spot(host.home, way)))
    let other = try #require(FilePath("snap/brave/57/.ssh"))
    #expect(!Territory(host).contains(Spot(host.home, other)))
  }
}
