import Foundation
import TestSupport
import Testing

@testable import unstick

/// What only a disk, or a pack of great size, can get wrong, and all that is said about it.
@Suite struct GreatPackTests {
  /// What `flow check` says about the small pack, once `prepare` has had its way with it.
  private func said(
    _ wrapper: [String] = [], _ prepare: (_ folder: TemporaryFolder, _ pack: String) throws -> Void
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let pack = try folder.smallPack()
    try prepare(folder, pack)
    let command = wrapper + [Run.program.path, "flow", "check", pack]
    let run = try Run(
      URL(filePath: command[0]), Array(command.dropFirst()), input: "",
      environment: Run.plainEnvironment)
    #expect(run.status == 2)
    #expect(run.error == "")
    return run.output.split(separator: "\n").map { line in
      String(line).replacing(pack, with: "PACK")
    }
  }

  @Test func theSmallPackIsSound() throws {
    let run = try Run("flow", "check", "Tests/Fixtures/small-pack")
    #expect(run.output == "No complaints.\n")
  }

  @Test func aFileTooLargeIsNamed() throws {
    let said = try said { folder, pack in
      folder.file("pack/apps/large.yaml", "")
      truncate(pack + "/apps/large.yaml", off_t(PackFolder.largestFile + 1))
    }
    #expect(said == ["error U0102: “apps/large.yaml” is larger than 32 MB", "1 error"])
  }

  /// In languages that the pack does not have, so that nobody looks into these files.
  @Test func aPackTooLargeSaysWhatIsLeftOut() throws {
    let said = try said { folder, pack in
      for number in 1...9 {
        folder.file("pack/locales/x\(number).yaml", "")
        truncate(pack + "/locales/x\(number).yaml", off_t(PackFolder.largestFile))
      }
    }
    #expect(
      said.first == "error U0108: the files of this pack are larger than 256 MB together; "
        + "“locales/x8.yaml” and those after it are left out")
  }

  @Test func tooManyFilesAreSaidOnce() throws {
    let said = try said { folder, _ in
      for number in 0...PackFolder.mostFiles { folder.file("pack/flows/\(number).yaml", "") }
    }
    let lines = said.filter { $0.contains("U0103") }
    #expect(lines == ["error U0103: this pack has more than 4096 files"])
  }

  @Test func aLinkIsNoPlainFile() throws {
    let said = try said { _, pack in
      try FileManager.default.createSymbolicLink(
        atPath: pack + "/apps/link.yaml", withDestinationPath: "small.yaml")
    }
    #expect(said == ["error U0104: “apps/link.yaml” is not a plain file", "1 error"])
  }

  /// Root may read everything, until it gives that right away.
  @Test func aFileThatMayNotBeReadIsNamed() throws {
    let rights = "-dac_override,-dac_read_search"
    let asRoot = ["/usr/bin/setpriv", "--inh-caps", rights, "--bounding-set", rights]
    let said = try said(geteuid() == 0 ? asRoot : []) { folder, pack in
      folder.file("pack/apps/secret.yaml", "app: secret\n")
      chmod(pack + "/apps/secret.yaml", 0)
    }
    #expect(said == ["error U0105: “apps/secret.yaml” cannot be read", "1 error"])
  }

  @Test func pastAThousandComplaintsTheRestIsLeftOut() throws {
    let said = try said { folder, _ in
      let keys = (0..<1200).map { "key-\($0): 1\n" }.joined()
      folder.file("pack/apps/odd.yaml", "app: odd\nname: Odd\n" + keys)
    }
    #expect(
      said.first == "error U0107: there are more than 1000 complaints; the rest is left out")
    #expect(said.last == "1,001 errors")
  }

  @Test func aFileOfTooManyValuesIsNamed() throws {
    let said = try said { folder, _ in
      folder.file("pack/apps/many.yaml", String(repeating: "-\n", count: 2_000_001))
    }
    #expect(
      said == [
        "PACK/apps/many.yaml:2000000:2: error U0210: this file holds more than 2000000 values",
        "    -", "     ^", "1 error",
      ])
  }
}
