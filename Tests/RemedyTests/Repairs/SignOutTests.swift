import Testing

@testable import Remedy

@Suite struct SignOutTests {
  private func plan(_ ids: [String], _ settings: [String: String] = [:]) throws -> Plan {
    let home = try StoreHome()
    home.workspaces(ids)
    return try home.store.tree.host(.stored).plan("workspace.sign-out", settings)
  }

  @Test func theOnlyWorkspaceNeedsNoName() throws {
    let only = [StoreHome.ids[0]]
    #expect(try plan(only).steps.count == plan(only, ["workspace": only[0]]).steps.count)
    #expect(try !plan(only).isEmpty)
  }

  @Test func ofSeveralOneHasToBeNamed() throws {
    let ids = StoreHome.ids
    let choices = zip(ids, ["Team 0", "Team 1"]).map { id, name in
      Refusal.Choice(id, Evidence("choice.workspace", ["name": .name(name)]))
    }
    let refusal = Refusal(.settingMissing, choosing: "workspace", among: choices)
    #expect(refusal.values["choices"] == .text(ids.joined(separator: ", ")))
    #expect(refusal.setting == "workspace")
    #expect(throws: refusal) { try plan(ids) }
    #expect(try !plan(ids, ["workspace": ids[1]]).isEmpty)
  }

  @Test func whereNoneIsThereIsNothingToDo() throws {
    #expect(try plan([]).isEmpty)
  }
}
