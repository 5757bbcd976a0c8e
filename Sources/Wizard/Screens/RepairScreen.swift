import Flow

extension Conversation {
  /// First what it means and whether the user agrees, where that is needed; then the steps.
  func repairPage(_ ref: NodeRef, _ walk: Walk) -> Page {
    guard let repair = index.repair(ref) else { return faultPage }
    if let consent = repair.consent, agreed != walk.spot {
      return consentPage(ref, repair, consent, walk)
    }
    var page = nodePage(ref, walk)
    page.show(.pairs(effects(repair, walk)))
    page.show(.steps(steps(repair, walk)))
    page.offer(words["repair.done"], .enter(.did(.done)))
    page.offer(words["repair.failed"], .enter(.did(.failed)))
    page.offer(words["repair.skip"], .enter(.did(.skipped)))
    return page
  }

  private func consentPage(
    _ ref: NodeRef, _ repair: Repair, _ consent: TextID, _ walk: Walk
  ) -> Page {
    var page = nodePage(ref, walk)
    page.show(.pairs(effects(repair, walk)))
    page.say(wording.pack(consent, walk.knowledge))
    page.offer(words["consent.yes"], .agree)
    page.offer(words["consent.no"], .enter(.did(.skipped)))
    return page
  }

  private func steps(_ repair: Repair, _ walk: Walk) -> [ScreenStep] {
    walk.knowledge.steps(of: repair).map { step in
      ScreenStep(text: wording.pack(step.text, walk.knowledge), copy: step.copy?.sanitised)
    }
  }

  /// What the repair costs and touches; always said before it is done.
  private func effects(_ repair: Repair, _ walk: Walk) -> [ScreenPair] {
    let effects = repair.effects
    var pairs = [
      ScreenPair(words["effects.takes"], words.minutes(effects.minutes)),
      ScreenPair(words["effects.changes"], words["effects.disruption.\(effects.disruption)"]),
      ScreenPair(words["effects.login"], words["effects.login.\(effects.login.rawValue)"]),
      ScreenPair(words["effects.offline"], words["effects.offline.\(effects.offline.rawValue)"]),
    ]
    if let undo = repair.undo {
      pairs.append(ScreenPair(words["effects.undo"], wording.pack(undo, walk.knowledge)))
    }
    return pairs
  }

  /// "5 minutes, you sign in again": what matters of the effects, in one line.
  func summary(_ effects: Effects) -> String {
    var parts = [words.minutes(effects.minutes)]
    parts.append(words["effects.login.\(effects.login.rawValue)"])
    if effects.offline != .kept {
      parts.append(words["effects.offline.\(effects.offline.rawValue)"])
    }
    return parts.joined(separator: words["list.dot"])
  }
}
