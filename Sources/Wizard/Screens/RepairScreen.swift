import Flow
import Remedy

extension Conversation {
  /// What the library would do, where it can; else first what it means, then the steps by hand.
  func repairPage(_ ref: NodeRef, _ walk: Walk) -> Page {
    guard let repair = index.repair(ref) else { return faultPage }
    let stage = fixing.flatMap { $0.spot == walk.spot ? $0.stage : nil }
    switch stage {
    case nil, .byHand: return handPage(ref, repair, walk)
    case .planning: return planningPage(ref, repair, walk)
    case .choosing(let refusal): return choosingPage(ref, refusal, walk)
    case .planned(let plan): return planPage(ref, repair, plan, walk)
    case .asking(let plan): return agreementPage(ref, repair, plan, walk)
    case .applying: return applyingPage(ref, walk)
    case .refused(let refusal, let plan): return refusalPage(ref, repair, refusal, plan, walk)
    }
  }

  /// What the repair costs and touches; always said before it is done.
  func effects(_ repair: Repair, _ walk: Walk) -> [ScreenPair] {
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

// By hand.
extension Conversation {
  private func handPage(_ ref: NodeRef, _ repair: Repair, _ walk: Walk) -> Page {
    if let consent = repair.consent, agreed != walk.spot {
      return consentPage(ref, repair, consent, walk)
    }
    var page = nodePage(ref, walk)
    page.show(.card(words["effects.heading"], effects(repair, walk)))
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
    page.show(.card(words["effects.heading"], effects(repair, walk)))
    page.say(wording.pack(consent, walk.knowledge))
    page.offer(words["consent.yes"], .agree)
    page.offer(words["consent.no"], .enter(.did(.skipped)))
    page.mustBeRead(focusing: 1)
    return page
  }

  private func steps(_ repair: Repair, _ walk: Walk) -> [ScreenStep] {
    let ticked = ticks[walk.spot] ?? []
    return walk.knowledge.steps(of: repair).enumerated().map { number, step in
      ScreenStep(
        text: wording.pack(step.text, walk.knowledge), copy: step.copy?.sanitised,
        isDone: ticked.contains(number))
    }
  }
}

// By the library.
extension Conversation {
  private func planningPage(_ ref: NodeRef, _ repair: Repair, _ walk: Walk) -> Page {
    var page = textPage(ref, walk)
    page.show(.card(words["effects.heading"], effects(repair, walk)))
    // No choices: the plan's would come under the finger that takes one of them.
    page.show(.progress(ScreenProgress(words["plan.working"], seconds: waited)))
    return page
  }

  private func planPage(
    _ ref: NodeRef, _ repair: Repair, _ plan: Plan, _ walk: Walk
  ) -> Page {
    var page = textPage(ref, walk)
    let lines = self.lines(of: plan)
    guard !plan.isEmpty else {
      page.show(.remark(.good, words["plan.nothing-here"]))
      for remark in lines.remarks { page.say(remark) }
      page.offer(words["repair.go-on"], .enter(.did(.skipped)))
      page.offer(words["repair.by-hand"], .byHand)
      return page
    }
    page.show(.card(words["effects.heading"], effects(repair, walk)))
    show(lines, on: &page)
    page.offer(words["repair.do-it"], note: undoNote(plan), .agree)
    page.offer(words["repair.by-hand"], .byHand)
    page.offer(words["repair.skip"], .enter(.did(.skipped)))
    return page
  }

  private func lines(of plan: Plan) -> PlanLines {
    PlanLines(plan, words, home: workplace?.home ?? "", undo: words["plan.undo-key"])
  }

  /// Whether what the plan does can be taken back by a key.
  private func undoNote(_ plan: Plan) -> String {
    let isUndoable = Library.remedies.first { $0.name == plan.remedy }?.isUndoable ?? false
    return words[isUndoable ? "repair.undoable" : "repair.final"]
  }

  private func show(_ lines: PlanLines, on page: inout Page) {
    page.say(words["plan.heading"])
    page.show(.list(lines.steps))
    if let sum = lines.sum { page.say(sum) }
    for warning in lines.precious { page.show(.remark(.bad, warning)) }
    for remark in lines.remarks { page.say(remark) }
  }

  /// The consent: it says all that is at stake, and has to be read to its end.
  private func agreementPage(
    _ ref: NodeRef, _ repair: Repair, _ plan: Plan, _ walk: Walk
  ) -> Page {
    var page = Page(words["agreement.heading", ["repair": title(of: ref, walk)]])
    if let consent = repair.consent { page.say(wording.pack(consent, walk.knowledge)) }
    page.show(.card(words["effects.heading"], effects(repair, walk)))
    show(lines(of: plan), on: &page)
    page.offer(words["agreement.yes"], .agree)
    page.offer(words["consent.no"], .enter(.did(.skipped)))
    page.mustBeRead(focusing: 1)
    return page
  }

  private func applyingPage(_ ref: NodeRef, _ walk: Walk) -> Page {
    var page = Page(title(of: ref, walk))
    page.show(.progress(ScreenProgress(words["fix.working"], seconds: waited)))
    page.say(words["fix.safe"])
    return page
  }

  private func refusalPage(
    _ ref: NodeRef, _ repair: Repair, _ refusal: Remedy.Refusal, _ plan: Plan?, _ walk: Walk
  ) -> Page {
    var page = Page(title(of: ref, walk))
    let canEnd = refusal.reason == .stillRunning && plan != nil
    let sentence = canEnd ? "refused.still-running" : nil
    page.show(.remark(.bad, words.refusal(refusal, workplace, isInSession: true, as: sentence)))
    if canEnd {
      page.say(words["kill.text"])
      page.offer(words["refused.closed"], .planAgain)
      page.offer(words["kill.yes"], .agree)
    } else {
      page.offer(words["refused.again"], .planAgain)
    }
    page.offer(words["repair.by-hand"], .byHand)
    page.offer(words["repair.could-not"], .enter(.did(.failed)))
    return page
  }
}
