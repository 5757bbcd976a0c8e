import Foundation
import TestSupport
import Testing

/// The scripts that set a fresh machine up, on machines that only pretend.
@Suite struct SetUpTests {
  private static let debian =
    "libyaml-dev libcurl4-openssl-dev libsqlite3-dev libqrencode-dev libsnappy-dev libncurses-dev"

  @Test func nothingIsSaidWhenAllIsThere() throws {
    let machine = try Machine(has: ["yaml.h"])
    let result = try machine.run("Tools/deps.sh")
    #expect(result.status == 0)
    #expect(result.output + result.errors == "")
    #expect(try machine.installed() == "")
  }

  @Test func whatIsMissingIsInstalledWithApt() throws {
    let machine = try Machine(installer: "apt-get")
    let result = try machine.run("Tools/deps.sh")
    #expect(result.status == 0)
    #expect(result.errors == "Installing \(Self.debian)\n")
    let installed = try machine.installed()
    #expect(installed == "apt-get -qq install -y --no-install-recommends \(Self.debian)")
  }

  @Test func ofAUserRootsRightsAreAskedFor() throws {
    let machine = try Machine(installer: "apt-get", user: 1000, has: ["sudo"])
    #expect(try machine.run("Tools/deps.sh").status == 0)
    let installed = try machine.installed()
    #expect(
      installed == "sudo apt-get -qq install -y --no-install-recommends \(Self.debian)")
  }

  @Test func withoutSudoItSaysWhatToDo() throws {
    let machine = try Machine(installer: "apt-get", user: 1000)
    let result = try machine.run("Tools/deps.sh")
    #expect(result.status == 1)
    #expect(result.errors.contains("run make deps as root"))
    #expect(try machine.installed() == "")
  }

  @Test func onAMacBrewInstalls() throws {
    let machine = try Machine(system: "Darwin", installer: "brew")
    let result = try machine.run("Tools/deps.sh")
    #expect(result.status == 0)
    #expect(
      try machine.installed()
        == "brew install --quiet pkgconf libyaml curl sqlite qrencode snappy ncurses")
  }

  @Test func withoutAnInstallerThePackagesAreNamed() throws {
    let result = try Machine().run("Tools/deps.sh")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("Missing: \(Self.debian) (Debian's names)."))
  }

  @Test func withoutSwiftOneSentenceSaysWhereToGetIt() throws {
    let machine = try Machine()
    for target in ["run", "test", "build", "check"] {
      let result = try machine.run("/usr/bin/make", ["--no-print-directory", target])
      #expect(result.status != 0)
      #expect(result.errors.components(separatedBy: "swift.org/install").count == 2)
      #expect(result.output == "")
    }
  }
}

/// A folder of programs that stands for a machine: nothing outside it is found or changed.
private struct Machine: ~Copyable {
  private let folder: TemporaryFolder

  init(
    system: String = "Linux", installer: String? = nil, user: Int = 0, has things: [String] = []
  ) throws {
    folder = try Self.madeUp(system, installer, user, things)
  }

  private static func madeUp(
    _ system: String, _ installer: String?, _ user: Int, _ things: [String]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let mark = folder.path + "/installed"
    // The header is there from the start, or once something was installed.
    let isThere = things.contains("yaml.h") ? "true" : "test -e \(mark)"
    var programs = [
      "uname": "echo \(system)", "id": "echo \(user)", "clang": "cat >/dev/null; \(isThere)",
    ]
    if let installer {
      let brings = "ln -s clang \(folder.path)/pkg-config"
      programs[installer] = "echo \"${ASKED}\(installer) $*\" >\(mark); \(brings)"
    }
    if things.contains("sudo") { programs["sudo"] = "ASKED='sudo ' exec \"$@\"" }
    for (name, lines) in programs { folder.program(name, lines) }
    for name in ["cat", "cut", "dirname", "echo", "find", "ln", "sed", "sh", "test", "xargs"] {
      let places = ["/bin/", "/usr/bin/"].map { $0 + name }
      folder.link(
        name, to: places.first(where: FileManager.default.isExecutableFile) ?? places[0])
    }
    return folder
  }

  func run(_ program: String, _ arguments: [String] = []) throws -> Repository.Result {
    try Repository.run(program, arguments, environment: ["PATH": folder.path])
  }

  /// The command that installed something.
  func installed() throws -> String {
    let mark = folder.path + "/installed"
    guard FileManager.default.fileExists(atPath: mark) else { return "" }
    return try String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .newlines)
  }
}

extension TemporaryFolder {
  fileprivate func program(_ name: String, _ lines: String) {
    chmod(file(name, "#!/bin/sh\n\(lines)\n"), 0o755)
  }
}
