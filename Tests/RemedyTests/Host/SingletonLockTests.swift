import TestSupport
import Testing

@testable import Remedy

@Suite struct SingletonLockTests {
  private func chromium(_ target: String) -> SingletonLock? {
    SingletonLock(chromium: Array(target.utf8))
  }

  @Test func machinesMayHaveHyphens() {
    #expect(chromium("my-big-box-1234")?.machine == "my-big-box")
    #expect(chromium("my-big-box-1234")?.process == 1234)
  }

  @Test(arguments: [
    "", "-", "box", "box-", "-12", "box-0", "box-x", "box-+3", "box-99999999999",
    "box--1x", "/etc/passwd",
  ])
  func otherTargetsAreNoLocks(_ target: String) { #expect(chromium(target) == nil) }

  @Test func firefoxWritesAnAddressAndAPlus() {
    #expect(SingletonLock(firefox: Array("127.0.1.1:+77".utf8))?.process == 77)
    #expect(SingletonLock(firefox: Array("127.0.1.1:77".utf8))?.process == 77)
    #expect(SingletonLock(firefox: Array("127.0.1.1:++7".utf8)) == nil)
  }

  private func state(
    _ target: String?, system: System = .linux, isUsed: Bool = false, lives: Set<Int32> = []
  ) throws -> LockState {
    let scratch = try TemporaryFolder()
    if let target { scratch.link("SingletonLock", to: target) }
    return SingletonLock.state(
      in: try Folder(at: scratch.path), system: system, machine: "box", isUsed: isUsed,
      lives: lives.contains)
  }

  @Test func theyAreJudgedByWhoCouldHaveSetThem() throws {
    #expect(try state(nil) == .none)
    #expect(try state("box-7") == .stale)
    #expect(try state("box-7", lives: [7]) == .held)
    #expect(try state("box-7", isUsed: true) == .held)
    #expect(try state("other-7", lives: [7]) == .otherMachine("other"))
    #expect(try state("nonsense") == .strange)
    #expect(try state(nil, isUsed: true) == .none)
  }

  @Test func aFileInItsPlaceIsStrange() throws {
    let scratch = try TemporaryFolder()
    scratch.file("SingletonLock", "box-7")
    let state = SingletonLock.state(
      in: try Folder(at: scratch.path), system: .macos, machine: "box", isUsed: false,
      lives: { _ in true })
    #expect(state == .strange)
  }

  @Test func windowsKeepsAFileOnlyAfterACrash() throws {
    let scratch = try TemporaryFolder()
    scratch.file("lockfile")
    let folder = try Folder(at: scratch.path)
    func state(isUsed: Bool) -> LockState {
      SingletonLock.state(
        in: folder, system: .windows, machine: "box", isUsed: isUsed, lives: { _ in true })
    }
    #expect(state(isUsed: false) == .stale)
    #expect(state(isUsed: true) == .held)
  }

  @Test func numbersOfASandboxMeanNothingOutside() throws {
    let scratch = try TemporaryFolder()
    scratch.link(".var/app/org.x/config/SingletonLock", to: "box-2")
    let folder = try Folder(at: scratch.path + "/.var/app/org.x/config")
    let state = SingletonLock.state(
      in: folder, system: .linux, machine: "box", isUsed: false, lives: { _ in true })
    #expect(state == .stale)
  }

  @Test(arguments: UInt64(0)..<200)
  func anyTargetIsRead(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = dice.bytes(of: Array("127.0.0.1:+12-box-1234".utf8))
    for lock in [SingletonLock(chromium: bytes), SingletonLock(firefox: bytes)] {
      #expect(lock.map { $0.process > 0 } ?? true)
    }
  }
}
