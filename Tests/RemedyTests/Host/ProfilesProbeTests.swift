import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ProfilesProbeTests {
  private func firefox(_ settings: String, version: String = "150.0") throws -> Home {
    let home = try Home()
    home.scratch.file(".mozilla/firefox/profiles.ini", "[Profile0]\nName=me\nPath=a\n")
    home.scratch.file(".mozilla/firefox/a/prefs.js", settings)
    home.scratch.file(
      ".mozilla/firefox/a/compatibility.ini", "[Compatibility]\nLastVersion=\(version)_1/1\n")
    return home
  }

  @Test func theWeightiestSettingIsNamed() throws {
    let synced = "user_pref(\"services.sync.username\", \"x\");\n"
    let blocked = "user_pref(\"network.cookie.cookieBehavior\", 1);\n"
    #expect(try Home().look(.profiles).status == .unknown(.notHere))
    #expect(try firefox("").kind(.profiles) == "fine")
    #expect(try firefox(synced).kind(.profiles) == "sync-on")
    #expect(try firefox(synced, version: "60.0").kind(.profiles) == "outdated")
    #expect(try firefox(synced + blocked, version: "60.0").kind(.profiles) == "cookies-blocked")
  }

  @Test func whoseProfileItIsIsMarkedAsAName() throws {
    let seen = try firefox("").look(.profiles)
    #expect(
      seen.evidence == [
        Evidence(
          "browser.profiles.profile",
          ["browser": .text("Firefox"), "profile": .name("me"), "version": .text("150.0")])
      ])
  }

  private func profile(_ browser: String, _ version: String?) throws -> BrowserProfile {
    BrowserProfile(
      browser: try #require(Browser.named(browser)), root: FilePath([]), way: FilePath([]),
      title: "", isUsual: true, version: version)
  }

  @Test func onlyWhatIsFarBehindIsOutdated() throws {
    let spring2026: Int64 = 1_775_000_000
    #expect(try !profile("chrome", "146.0.1").isOutdated(now: spring2026))
    #expect(try !profile("chrome", "140.0.1").isOutdated(now: spring2026))
    #expect(try profile("chrome", "120.0.1").isOutdated(now: spring2026))
    #expect(try !profile("firefox", "140.0").isOutdated(now: spring2026))
    #expect(try profile("firefox", "115.0").isOutdated(now: spring2026))
    // Vivaldi counts for itself.
    #expect(try !profile("vivaldi", "6.8").isOutdated(now: spring2026))
    for odd in [nil, "", "x", "99999999999999999999.1"] {
      #expect(try !profile("chrome", odd).isOutdated(now: spring2026))
    }
    #expect(try !profile("chrome", "146").isOutdated(now: 0))
    #expect(try !profile("chrome", "300").isOutdated(now: .max))
  }

  @Test func keyringsAreToldByTheBusesNames() {
    let answer =
      "method return\n   array [\n      string \"org.freedesktop.secrets\"\n"
      + "      string \":1.1\"\n   ]\n"
    #expect(SessionBus.strings(answer) == ["org.freedesktop.secrets", ":1.1"])
  }

  /// A jar as Chromium keeps it, as far as it matters here.
  private func jar(_ home: Home, _ beginnings: String...) {
    let path = home.scratch.folder(home.data) + "/Cookies"
    let rows = beginnings.map { "(b'\($0)secret',)" }.joined(separator: ",")
    run(
      "/usr/bin/python3", "-c",
      "import sqlite3; d=sqlite3.connect('\(path)');"
        + "d.execute('CREATE TABLE cookies(encrypted_value BLOB)');"
        + "d.executemany('INSERT INTO cookies VALUES(?)', [\(rows)]); d.commit()")
  }

  private func needsStore(_ home: Home) throws -> Bool? {
    LoginKey.needsStore(Examination(try home.host(), deadline: .now + 8_000))
  }

  @Test func whetherALoginNeedsTheStoreIsSeenInItsCookies() throws {
    let home = try Home()
    #expect(try needsStore(home) == nil)
    jar(home)
    #expect(try needsStore(home) == nil)
    let plain = try Home()
    jar(plain, "v10", "v10")
    #expect(try needsStore(plain) == false)
    #expect(try plain.look(.keyring) == .fine(Evidence("app.keyring.not-needed")))
    let stored = try Home()
    jar(stored, "v10", "v11", "v10")
    #expect(try needsStore(stored) == true)
    #expect(try stored.look(.keyring).status == .unknown(.notHere))
  }

  @Test(.enabled(if: SmallFile.exists("/usr/bin/dbus-daemon")))
  func aRealBusIsAskedForTheStore() throws {
    let home = try Home()
    let scratch = home.scratch
    let address = "unix:path=\(scratch.path)/bus"
    let config = scratch.file(
      "bus.conf",
      "<busconfig><listen>\(address)</listen><servicedir>\(scratch.path)/services</servicedir>"
        + "<policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/>"
        + "<allow receive_sender=\"*\"/></policy>"
        + "</busconfig>")
    scratch.folder("services")
    func store() throws -> SessionBus.Store? {
      let bus = try Running(
        "/usr/bin/dbus-daemon", ["--config-file=" + config, "--nofork", "--nopidfile"])
      #expect(wait { SmallFile.exists(scratch.path + "/bus") }, "\(bus.number)")
      home.variables = ["DBUS_SESSION_BUS_ADDRESS": address]
      defer { unlink(scratch.path + "/bus") }
      return SessionBus(try home.host())?.secretStore
    }
    #expect(try store() == .missing)
    scratch.file(
      "services/org.freedesktop.secrets.service",
      "[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/false\n")
    #expect(try store() == .there)
    home.variables = ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/no/such/bus"]
    #expect(try SessionBus(home.host())?.secretStore == nil)
  }

  @Test func withoutASessionTheKeyringIsUnknown() throws {
    #expect(try Home().look(.keyring).status == .unknown(.notHere))
    #expect(try Home(.macos).look(.keyring).status == .unknown(.notPermitted))
  }
}
