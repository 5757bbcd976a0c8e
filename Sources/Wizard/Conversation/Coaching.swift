import Flow

/// A session about another computer than the one at hand: everything is asked, and done by hand.
extension Conversation {
  /// Whose troubles are talked about is not the computer at hand.
  var isCoaching: Bool { given[.coached] == .flag(true) }

  /// What every walk begins with.
  var given: [FactID: Flow.Value] {
    guard let elsewhere else { return setting.given }
    return setting.given.merging([.system: .choice(elsewhere), .coached: .flag(true)]) { $1 }
  }

  /// The systems that the pack has steps for.
  var systems: [ChoiceID] {
    if case .choice(let systems)? = index[.system]?.type { systems } else { [] }
  }

  /// From now on it is about a computer with that system; what was seen of this one is put aside.
  mutating func coach(_ system: ChoiceID) {
    elsewhere = system
    leaveAll()
    looking = Looking()
  }

  /// It is about the computer at hand after all, which is looked at anew.
  mutating func comeHome() -> [Effect] {
    elsewhere = nil
    layers = []
    return open()
  }

  /// The system of the computer that a session was about, where that is not the one at hand.
  ///
  /// A session that was about a computer of another system cannot have been about this one.
  func stranger(_ record: Record) -> ChoiceID? {
    guard let system = record.given[.system]?.choice else { return nil }
    let isOther = record.given[.coached] == .flag(true) || system != setting.given[.system]?.choice
    return isOther && setting.given[.coached] == .flag(false) ? system : nil
  }
}

extension Conversation {
  func name(of system: ChoiceID) -> String {
    words.has("system.\(system)") ? words["system.\(system)"] : system.text
  }

  /// "another computer: Windows"
  var coachingMode: String? {
    let system = (walk.map { $0.knowledge[.system] } ?? given[.system])?.choice
    let isCoached = walk.map { $0.knowledge[.coached] == .flag(true) } ?? isCoaching
    guard isCoached else { return nil }
    guard let system else { return words["mode.coaching"] }
    return words["mode.coaching.system", ["system": name(of: system)]]
  }

  /// Which system the other computer has; the steps differ.
  var elsewherePage: Page {
    var page = Page(words["elsewhere.heading"])
    page.say(words["elsewhere.text"])
    for system in systems { page.offer(name(of: system), .coach(system)) }
    return page
  }
}
