import TestSupport
import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes the app open its own links: a desktop file, and a line in the user's list.
@Suite struct MendedLinksTests {
  private let home: Home
  private let data = ".local/share/applications/"
  private let line = "[Default Applications]\nx-scheme-handler/notion=unstick-notion.desktop;\n"

  init() throws {
    home = try Home()
    let program = home.scratch.file("bin/" + home.name, "#!/bin/sh\n")
    chmod(program, 0o755)
    home.app.executables = [program]
  }

  private func text(_ way: String) -> String {
    RemedyTests.text(of: home.scratch.path + "/" + way)
  }

  @Test func theAppsLinksAreItsOwnAgain() throws {
    home.scratch.folder(data)
    home.scratch.file(".config/mimeapps.list", "[Default Applications]\ntext/html=a.desktop\n")
    let host = try home.host()
    let plan = try host.plan("links.repair")
    _ = try host.apply(plan)
    #expect(
      text(data + "unstick-notion.desktop").contains("Exec=\"\(home.app.executables[0])\" %u"))
    #expect(text(".config/mimeapps.list") == line + "text/html=a.desktop\n")
    #expect(host.verify(plan) == [.fine(try #require(home.look(.links).evidence.first))])
    #expect(try host.plan("links.repair").isEmpty)
    _ = try host.undo()
    #expect(text(".config/mimeapps.list") == "[Default Applications]\ntext/html=a.desktop\n")
    #expect(try home.kind(.links) == "not-registered")
  }

  @Test func missingFoldersAreMadeAndTakenBack() throws {
    let host = try home.host()
    let plan = try host.plan("links.repair")
    _ = try host.apply(plan)
    #expect(try home.kind(.links) == "fine")
    #expect(text(".config/mimeapps.list") == line)
    _ = try host.undo()
    #expect(access(home.scratch.path + "/.config", F_OK) != 0)
    #expect(access(home.scratch.path + "/.local/share", F_OK) != 0)
  }

  /// Each folder is made once, before what lies in it.
  @Test func whatLiesBelowOneMissingFolderSharesIt() throws {
    let all = home.scratch.path + "/all"
    home.app.scheme = "unstick-test"
    let host = try Host(
      app: home.app,
      variables: [
        "HOME": home.scratch.path, "XDG_DATA_HOME": all + "/data",
        "XDG_CONFIG_HOME": all + "/config",
      ])
    let ways = try host.plan("links.repair").steps.map { step in
      switch step {
      case .folder(let spot, _), .place(let spot, _, _): spot.way.text
      default: "\(step)"
      }
    }
    #expect(
      ways == [
        "all", "all/data", "all/data/applications", "all/data/applications/unstick-notion.desktop",
        "all/config", "all/config/mimeapps.list",
      ])
    _ = try host.apply(try host.plan("links.repair"))
    #expect(try host.plan("links.repair").isEmpty)
    _ = try host.undo()
    #expect(access(all, F_OK) != 0)
  }

  @Test func aLinkOnTheWayIsRefused() throws {
    home.scratch.folder("elsewhere")
    home.scratch.link(".local/share", to: "../elsewhere")
    let host = try home.host()
    #expect(throws: Refusal(.link, at: home.scratch.path + "/.local/share")) {
      try host.plan("links.repair")
    }
  }
}
