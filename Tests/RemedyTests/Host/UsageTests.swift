import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real processes use real folders.
@Suite struct UsageTests {
  private let scratch: TemporaryFolder
  private let data: String
  private let name: String

  init() throws {
    scratch = try TemporaryFolder()
    data = scratch.folder("home/.config/Notion")
    // Processes are everybody's, and tests run side by side.
    name = scratch.programName
  }

  private func usage(_ likeness: Likeness? = nil) throws -> Usage {
    let likeness = likeness ?? Likeness(names: [name])
    let app = App(name: "notion", title: "Notion")
    let host = try Host(app: app, home: scratch.path + "/home", system: .linux, variables: [:])
    return host.usage(of: try Folder(at: data), by: likeness, deadline: .now + 5_000)
  }

  private func users(_ likeness: Likeness? = nil) throws -> [Int32] {
    guard case .used(let programs) = try usage(likeness) else { return [] }
    return programs.map(\.identity.number)
  }

  @Test func nobodyLeavesItFree() throws {
    scratch.file("home/.config/Notion/Cookies", "x")
    #expect(try usage() == .free)
  }

  @Test func aProgramOfTheAppsNameUsesIt() throws {
    let program = try Running(scratch.sleeper(name), ["1000"])
    #expect(try users() == [program.number])
  }

  @Test func aNameThatTheKernelCutIsKnown() throws {
    let long = name + "-enhanced"
    let program = try Running(scratch.sleeper(long), ["1000"])
    #expect(try users(Likeness(names: [long])) == [program.number])
    #expect(try users(Likeness(names: [name])) == [])
  }

  @Test func aProgramOfTheAppsFileUsesIt() throws {
    let path = scratch.sleeper(name)
    let program = try Running(path, ["1000"])
    #expect(try users(Likeness(names: [], executables: [path])) == [program.number])
    #expect(try users(Likeness(names: [], executables: [scratch.path])) == [program.number])
  }

  @Test func aFileHeldOpenIsInUse() throws {
    let path = scratch.file("home/.config/Notion/Partitions/notion/Cookies", "x")
    let program = try Running("/bin/sh", ["-c", "exec 3<'\(path)'; exec sleep 1000"])
    #expect(wait { (try? users()) == [program.number] })
  }

  @Test func aFolderWithALongerNameIsAnother() throws {
    let path = scratch.file("home/.config/Notion2/Cookies", "x")
    let program = try Running("/bin/sh", ["-c", "exec 3<'\(path)'; exec sleep 1000"])
    #expect(wait { Processes.hasOpen(program.number, below: path) ?? false })
    #expect(try usage() == .free)
  }

  @Test func whatLiesJustBesideThePathIsNotBelowIt() throws {
    let path = scratch.file("home/.config/Notion/Cookies", "x")
    let program = try Running("/bin/sh", ["-c", "exec 3<'\(path)'; exec sleep 1000"])
    #expect(wait { Processes.hasOpen(program.number, below: path) ?? false })
    #expect(Processes.hasOpen(program.number, below: data) == true)
    #expect(Processes.hasOpen(program.number, below: path + "2") == false)
    #expect(Processes.hasOpen(program.number, below: String(path.dropLast())) == false)
    #expect(Processes.hasOpen(program.number, below: String(repeating: "/x", count: 4_096)) == nil)
  }

  #if os(Linux)
    @Test func whoKeepsSecretsIsStillWhoItActsFor() throws {
      let other: UInt32 = geteuid() == 0 ? 65_534 : geteuid()
      let program = try Running(
        "/usr/bin/python3",
        [
          "-c",
          "import ctypes,os,time;os.geteuid() or os.setuid(65534);"
            + "ctypes.CDLL(None).prctl(4,0,0,0,0);time.sleep(1000)",
        ])
      // What is in its folder belongs to root from then on; the folder does not.
      let isSeen = wait {
        var found = stat()
        return stat("/proc/\(program.number)/stat", &found) == 0 && found.st_uid == 0
          && Processes.look(by: .now + 5_000)?[program.number]?.owner == other
      }
      #expect(isSeen)
    }
  #endif

  @Test func aRecordLockIsInUseWhoeverHoldsIt() throws {
    let path = scratch.file("home/.config/Notion/Local Storage/leveldb/LOCK")
    let program = try Running(
      "/usr/bin/python3",
      ["-c", "import fcntl,time;f=open('\(path)','w');fcntl.lockf(f,2);time.sleep(1000)"])
    let folder = try Folder(at: data)
    #expect(wait { RecordLocks.held(below: folder).holders == [program.number] })
    #expect(try users() == [program.number])
  }

  @Test func anotherMachinesLockIsADoubt() throws {
    scratch.link("home/.config/Notion/SingletonLock", to: "elsewhere-12")
    #expect(try usage() == .unknown(.otherMachine("elsewhere")))
  }

  @Test func whoHasEndedUsesNothing() throws {
    let program = try Running(scratch.sleeper(name), ["0"])
    #expect(waitUntilGone(program.number))
    #expect(try usage() == .free)
  }

  @Test func whatTheSystemHidesIsADoubt() throws {
    let host = try Host(
      app: App(name: "x", title: "X"), home: scratch.path, system: .linux, variables: [:])
    let question = UsageQuestion(try Folder(at: data), Likeness(names: []), of: host)
    #expect(question.answer(nil) == .unknown(.processesHidden))
    #expect(question.answer(Processes([], isCut: true)) == .unknown(.timedOut))
  }

  @Test func aDeadlineThatIsPastIsADoubt() throws {
    let host = try Host(
      app: App(name: "x", title: "X"), home: scratch.path, system: .linux, variables: [:])
    let usage = host.usage(of: try Folder(at: data), by: Likeness(names: []), deadline: .now)
    #expect(usage == .unknown(.timedOut))
  }
}
