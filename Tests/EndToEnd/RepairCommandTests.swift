import Foundation
import Testing

/// `check`, `fix`, `undo`, `history` and `purge`, as a user runs them on a home folder.
@Suite struct RepairCommandTests {
  let home: RepairHome

  init() throws { home = try RepairHome() }

  @Test func thePlanIsShownAndNothingIsChanged() throws {
    let before = try home.picture()
    let run = try home.run("fix", "cache.clear", "--plan")
    #expect(run.status == 0 && run.error == "")
    #expect(run.output.contains("  move aside  ~/.config/Notion/Cache  ("))
    #expect(run.output.contains("  move aside  ~/.config/Notion/Code Cache  ("))
    #expect(run.output.contains("nothing\nhas been changed yet"))
    #expect(try home.picture() == before)
    #expect(try home.run("history").output == "No repair has been made on this computer.\n")
  }

  @Test func aRepairIsMadeOnceAndTakenBack() throws {
    let before = try home.picture()
    let fix = try home.run("fix", "cache.clear", "--yes")
    #expect(fix.status == 0 && fix.error == "")
    #expect(fix.output.contains("\nDone: cache.clear. See whether the app works now.\n"))
    let after = try home.picture()
    #expect(!after.contains { $0.contains("Cache") } && after.contains { $0.contains("Cookies") })

    let again = try home.run("fix", "cache.clear", "--yes")
    #expect(again.status == 0)
    #expect(
      again.output
        == "There is nothing to do; it is already as it should be. Nothing was changed.\n")

    let receipt = try #require(fix.output.firstMatch(of: #/unstick undo ([0-9]{8}-1) --home /#)?.1)
    let undo = try home.run("undo", String(receipt))
    #expect(undo.status == 0)
    #expect(undo.output.hasPrefix("Taken back: \(receipt) (cache.clear)."))
    #expect(try home.picture() == before)

    let twice = try home.run("undo", String(receipt))
    #expect(twice.status == 3)
    #expect(
      twice.error
        == "unstick: That repair has been taken back already; nothing was changed.\n")
    #expect(try home.run("history").output.contains("\n    Taken back.\n"))
  }

  @Test func onlyWhatWasNamedIsRepaired() throws {
    let run = try home.run("fix", "cache.clear", "--set", "only=network", "--yes")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("There is nothing to do"))
  }

  @Test func aPurgeDeletesForGoodWhatQuarantineHolds() throws {
    _ = try home.run("fix", "cache.clear", "--yes")
    #expect(try home.run("history").output.contains("Quarantine holds "))
    let plan = try home.run("purge", "--plan")
    #expect(plan.status == 0 && plan.output.contains("cache.clear"))
    let young = try home.run("purge", "--older-than", "30d", "--yes")
    #expect(young.output == "Quarantine holds nothing to delete. Nothing was changed.\n")
    let rest = try home.picture()
    let purge = try home.run("purge", "--yes")
    #expect(purge.status == 0)
    #expect(purge.output.contains("What quarantine held of 1 repair has been deleted."))
    #expect(try home.picture() == rest)
    let undo = try home.run("undo")
    #expect(undo.status == 2 || undo.status == 3)
    #expect(
      undo.error.contains("Nothing was changed") || undo.error.contains("nothing was changed"))
    #expect(try home.run("purge", "--yes").output.hasPrefix("Quarantine holds nothing"))
  }

  @Test(arguments: [["fix", "cache.clear"], ["fix", "cache.clear", "--json"], ["purge"]])
  func whereNobodyCanBeAskedNothingIsDone(_ command: [String]) throws {
    if command == ["purge"] { _ = try home.run("fix", "cache.clear", "--yes") }
    let before = try home.picture()
    let run = try home.run(command)
    #expect(run.status == 3)
    #expect(
      run.error
        == "unstick: Nobody can be asked here, so nothing was changed. Add --yes to agree, or --plan to see what would be done.\n"
    )
    #expect(try home.picture() == before)
  }

  /// In a real terminal: declined, agreed to, and the second question about precious things.
  @Test func whoIsAskedDecides() throws {
    let home = try RepairHome([RepairHome.data + "/notion.db": "unsynced"])
    let before = try home.picture()
    let script = Run.root.appendingPathComponent("Tests/EndToEnd/Tours/repair.exp")
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"), ["expect", script.path, Run.program.path, home.path],
      input: "", environment: Run.plainEnvironment)
    #expect(run.output == "declined made kept deleted\n", "\(run.error)")
    #expect(run.status == 0)
    let left = try home.picture()
    #expect(left == before.filter { !$0.contains("Cache") })
  }

  @Test func checkSaysWhatItLookedAtAndChangesNothing() throws {
    let before = try home.picture()
    let run = try home.run("check", "--offline")
    #expect([0, 1].contains(run.status) && run.error == "")
    let words = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("Not asked, because nothing may be sent over the network"))
    #expect(try home.picture() == before)
    let some = try home.run("check", "net.dns", "net.tls", "--offline")
    #expect(some.status == 0)
    #expect(some.output.contains(": net.dns and net.tls\n"))
  }

  @Test func documentsArePrintedAlone() throws {
    let check = try home.document("check", "--offline")
    #expect(check["schema"] as? Int == 1 && check["offline"] as? Bool == true)
    let findings = check["findings"] as? [[String: Any]] ?? []
    #expect(findings.count == 26)
    #expect(findings.contains { $0["reason"] as? String == "offline" })

    let plan = try home.document("fix", "cache.clear", "--plan")
    #expect(plan["changed"] as? Bool == false && plan["receipt"] == nil)
    let fix = try home.document("fix", "cache.clear", "--yes")
    #expect(fix["changed"] as? Bool == true && fix["helped"] as? Bool == true)
    #expect((fix["steps"] as? [Any])?.count == (plan["steps"] as? [Any])?.count)
    let again = try home.document("fix", "cache.clear", "--yes")
    #expect(again["changed"] as? Bool == false && (again["steps"] as? [Any])?.isEmpty == true)

    let history = try home.document("history")["repairs"] as? [[String: Any]]
    #expect(history?.first?["receipt"] as? String == fix["receipt"] as? String)
    let undone = try home.document("undo")["repair"] as? [String: Any]
    #expect(undone?["stage"] as? String == "undone")
    let purged = try home.document("purge", "--yes")["repairs"] as? [[String: Any]]
    #expect(purged?.first?["purged"] as? Bool == true)
  }

  /// Names come from a disk that others may have written to.
  @Test(arguments: [
    ["fix", "cache.clear", "--plan"], ["fix", "cache.clear", "--plan", "--json"],
    ["fix", "cache.clear", "--yes"], ["fix", "app.reset", "--plan"], ["check", "--offline"],
    ["check", "--offline", "--json"], ["history"], ["history", "--json"], ["purge", "--plan"],
  ])
  func escapeSequencesInNamesNeverReachTheTerminal(_ command: [String]) throws {
    let name = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}\nCache"
    let home = try RepairHome([RepairHome.data + "/" + name + "/x": "x"])
    if ["history", "purge"].contains(command[0]) {
      _ = try home.run("fix", "cache.clear", "--yes")
    }
    let run = try home.run(command)
    #expect(run.status == 0 || command[0] == "check")
    let strange = (run.output + run.error).unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" || scalar == "\u{202E}"
    }
    #expect(strange.isEmpty)
  }

  @Test func anotherSystemIsRefused() throws {
    for command in [["check"], ["fix", "cache.clear", "--yes"], ["undo"], ["history"], ["purge"]] {
      let run = try home.run(command + ["--os", "windows"])
      #expect(run.status == 3)
      #expect(
        run.error
          == "unstick: This computer does not run windows, so nothing here can be checked or repaired for it; nothing was changed. Leave out --os, or start `unstick --os windows` for steps by hand.\n"
      )
    }
  }

  @Test func aLinkInTheWayIsRefused() throws {
    try home.move(RepairHome.data, to: "elsewhere")
    home.link(RepairHome.data, to: "../elsewhere")
    let before = try home.picture()
    let run = try home.run("fix", "cache.clear", "--yes")
    #expect(run.status == 3)
    #expect(run.error.contains("links are not followed. Nothing was changed.\n"))
    #expect(try home.picture() == before)
  }

  @Test func whatMayNotBeOnTheServersNeedsItsOwnConsent() throws {
    let home = try RepairHome([RepairHome.data + "/notion.db": "unsynced"])
    let before = try home.picture()
    let refused = try home.run("fix", "app.reset", "--yes")
    #expect(refused.status == 3)
    #expect(refused.output.contains("~/.config/Notion/notion.db may hold work that is not on the"))
    #expect(refused.error.contains("Nothing was changed. Add --precious to move it aside"))
    #expect(try home.picture() == before)
    let made = try home.run("fix", "app.reset", "--yes", "--precious")
    #expect(made.status == 0)
    #expect(try !home.picture().contains { $0.contains("Notion/") })
    #expect(try home.run("undo").status == 0)
    #expect(try home.picture() == before)
  }
}
