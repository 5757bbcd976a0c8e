import Foundation
import TestSupport
import Testing

@testable import Flow
@testable import unstick

/// Reading a folder that may hold anything.
@Suite struct PackFolderTests {
  private func complaints(_ prepare: (TemporaryFolder) throws -> Void) throws -> [String] {
    let folder = try TemporaryFolder()
    folder.file("pack.yaml", "pack: x\n")
    try prepare(folder)
    return try PackFolder(folder.path).complaints.map {
      "\($0.code.rawValue) \($0.details["name"] ?? "")"
    }
  }

  @Test func onlyYAMLFilesAreReadInOrder() throws {
    let folder = try TemporaryFolder()
    for name in [
      "pack.yaml", "flows/b.yaml", "flows/a.yaml", "apps/x.yaml", "README.md", "LICENSE",
      ".hidden/x.yaml", ".git.yaml", "README-more/x.yaml",
    ] {
      folder.file(name, "a: 1\n")
    }
    let read = try PackFolder(folder.path)
    #expect(read.files.map(\.path) == ["apps/x.yaml", "flows/a.yaml", "flows/b.yaml", "pack.yaml"])
    #expect(read.complaints == [])
  }

  @Test func strangersAreNamed() throws {
    let found = try complaints { folder in
      folder.file("notes.txt", "x")
      folder.file("flows/deep/x.yaml", "x")
      folder.file("more/x.yaml", "x")
    }
    #expect(found == ["U0106 flows/deep", "U0106 more", "U0106 notes.txt"])
  }

  @Test func linksAreNotFollowed() throws {
    let found = try complaints { folder in
      folder.file("outside/x.yaml", "x")
      let files = FileManager.default
      for (name, target) in [
        ("apps", "outside"), ("link.yaml", "/etc/passwd"), ("loop.yaml", "loop.yaml"),
        ("gone.yaml", "nowhere"),
      ] {
        try files.createSymbolicLink(
          atPath: folder.path + "/" + name, withDestinationPath: target)
      }
    }
    #expect(
      found == [
        "U0104 apps", "U0104 gone.yaml", "U0104 link.yaml", "U0104 loop.yaml", "U0106 outside",
      ])
  }

  @Test(.timeLimit(.minutes(1)))
  func pipesAndSocketsAndDevicesKeepNobodyWaiting() throws {
    let found = try complaints { folder in
      #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
      try makeSocket(folder.path + "/socket.yaml")
    }
    #expect(found == ["U0104 pipe.yaml", "U0104 socket.yaml"])
  }

  @Test func whatMayNotBeReadIsNamed() throws {
    guard geteuid() != 0 else { return }
    let found = try complaints { folder in
      folder.file("flows/secret.yaml", "x")
      chmod(folder.path + "/flows/secret.yaml", 0)
    }
    #expect(found == ["U0105 flows/secret.yaml"])
  }

  @Test func tooLargeFilesAreNotRead() throws {
    let folder = try TemporaryFolder()
    folder.file("flows/large.yaml", "")
    truncate(folder.path + "/flows/large.yaml", off_t(PackFolder.largestFile + 1))
    let read = try PackFolder(folder.path)
    #expect(read.files.isEmpty)
    #expect(read.complaints.map(\.code) == [.tooLarge])
  }

  @Test func tooManyFilesEndTheReading() throws {
    let folder = try TemporaryFolder()
    for number in 0..<PackFolder.mostFiles + 2 {
      folder.file("flows/\(number).yaml", "")
    }
    let read = try PackFolder(folder.path)
    #expect(read.files.count == PackFolder.mostFiles)
    #expect(read.complaints.map(\.code) == [.tooManyFiles])
  }

  @Test(.timeLimit(.minutes(1)))
  func filesMayVanishWhileTheyAreRead() async throws {
    let folder = try TemporaryFolder()
    let pack = try folder.smallPack()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let flow = pack + "/flows/other.yaml"
        for _ in 0..<300 {
          rename(flow, flow + ".away")
          rename(flow + ".away", flow)
        }
      }
      for _ in 0..<100 {
        let read = try PackFolder(pack)
        #expect(read.files.count >= 4)
        #expect(read.complaints.allSatisfy { [.unreadableFile, .strangerFile].contains($0.code) })
      }
      try await group.waitForAll()
    }
  }

  @Test func aFileMeansThePackItBelongsTo() throws {
    let folder = try TemporaryFolder()
    let pack = try folder.smallPack()
    for path in ["", "/pack.yaml", "/flows/loading.yaml"] {
      let read = try PackFolder(PackFolder.enclosing(pack + path))
      #expect(read.files.count == 5)
    }
  }

  private func makeSocket(_ path: String) throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // The path fits: temporary folders' names are short.
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    #expect(bound == 0)
  }
}
