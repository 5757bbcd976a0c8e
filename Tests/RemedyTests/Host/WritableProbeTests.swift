import CSystem
import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WritableProbeTests {
  private let home: Home
  private let data: String

  init() throws {
    home = try Home()
    home.scratch.file(home.data + "/Partitions/notion/Network/Cookies", "x")
    home.scratch.folder(home.data + "/Local Storage")
    data = home.scratch.path + "/" + home.data
  }

  @Test func aSoundFolderIsFineAndStaysAsItIs() throws {
    let before = Command("/usr/bin/find", [data, "-printf", "%p %T@ %s\\n"]).run().output
    #expect(try home.kind(.writable) == "fine")
    #expect(Command("/usr/bin/find", [data, "-printf", "%p %T@ %s\\n"]).run().output == before)
  }

  @Test(arguments: [
    "", "/Partitions/notion", "/Partitions/notion/Network", "/Local Storage",
    "/Partitions/notion/Network/Cookies",
  ])
  func missingRightsAreFound(_ place: String) throws {
    chmod(data + place, 0o500 & (place.hasSuffix("Cookies") ? 0o600 : 0o777))
    #expect(try home.kind(.writable) == "no-permission")
    chmod(data + place, 0o700)
  }

  @Test(
    .enabled(if: geteuid() == 0, "only root gives files away"),
    arguments: ["", "/Partitions/notion/Network/Cookies"])
  func foreignOwnersAreFound(_ place: String) throws {
    chown(data + place, 12_345, 12_345)
    #expect(try home.kind(.writable) == "foreign-owner")
  }

  @Test(.enabled(if: geteuid() == 0, "only root mounts"))
  func fullAndReadOnlyDisksAreFound() throws {
    let place = data + "/Local Storage"
    // Namespaces of a child, so that nothing is left whatever happens.
    try #require(mount("tmpfs", place, "tmpfs", 0, "size=64k,nr_inodes=100") == 0)
    defer { umount(place) }
    home.scratch.file(home.data + "/Local Storage/fill", [UInt8](repeating: 1, count: 65_536))
    // Another mount in the folder is not passed; a data folder on it is looked at.
    home.app.data = [HomePlace(.config, ["Notion", "Local Storage"])]
    home.app.partitions = ["."]
    home.app.stores = [.init(.cookies, ["fill"])]
    #expect(try home.kind(.writable) == "disk-full")
    #expect(try home.kind(.space) == "full")
    #expect(try home.kind(.data) == "on-other-disk")
    #expect(mount(nil, place, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    #expect(try home.kind(.writable) == "read-only-disk")
  }

  @Test(.enabled(if: geteuid() == 0, "only root mounts"))
  func usedUpEntriesAreFound() throws {
    let place = data + "/Local Storage"
    try #require(mount("tmpfs", place, "tmpfs", 0, "size=64m,nr_inodes=10") == 0)
    defer { umount(place) }
    home.scratch.file(home.data + "/Local Storage/a")
    home.app.data = [HomePlace(.config, ["Notion", "Local Storage"])]
    home.app.partitions = ["."]
    home.app.stores = [.init(.cookies, ["a"])]
    #expect(try home.kind(.writable) == "inodes-used-up")
    #expect(try home.kind(.space) == "inodes-used-up")
  }

  @Test(.enabled(if: geteuid() == 0, "only root sets flags"))
  func aLockedFileIsFound() throws {
    let path = data + "/Partitions/notion/Network/Cookies"
    let result = Command("/usr/bin/chattr", ["+i", path]).run()
    // Some file systems have no such flag.
    guard result.hasWorked else { return }
    #expect(try home.kind(.writable) == "locked-flag")
    run("/usr/bin/chattr", "-i", path)
  }

  @Test func roomIsToldInFigures() {
    func space(_ free: UInt64, _ entries: UInt64 = 0, of total: UInt64 = 0) -> Space {
      Space(
        .init(
          free_bytes: free, total_bytes: 1 << 40, free_entries: entries, total_entries: total,
          read_only: false, network: false, kind: 0))
    }
    #expect(space(1 << 30).shortage == nil)
    #expect(space(199_999_999).shortage == "low")
    #expect(space(9_999_999).shortage == "full")
    #expect(!space(0).isOutOfEntries)
    #expect(space(0, 63, of: 100).isOutOfEntries)
    #expect(!space(0, 64, of: 100).isOutOfEntries)
  }
}
