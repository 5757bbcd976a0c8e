import Flow
import Remedy

/// A repair that the library can make, from its plan to its end.
struct Fixing: Equatable {
  let spot: Spot
  var stage: Stage
  /// What the user agreed to on the way.
  var consent = Consent()

  enum Stage: Equatable {
    case planning(errand: Int)
    /// The user says which of several is meant.
    case choosing(Remedy.Refusal)
    case planned(Plan)
    /// What the plan means is put before the user.
    case asking(Plan)
    case applying(Plan, errand: Int)
    case refused(Remedy.Refusal, Plan?)
    /// The user does it.
    case byHand
  }

  /// One step back within the repair; false where that leaves it.
  mutating func stepBack() -> Bool {
    switch stage {
    case .asking(let plan): stage = .planned(plan)
    // Nothing is left in the middle of it: what is under way comes to its end.
    case .applying: break
    case .refused(_, let plan?): stage = .planned(plan)
    case .planning, .choosing, .planned, .refused(_, nil), .byHand: return false
    }
    return true
  }
}

extension Conversation {
  /// The order for the library, where it can make that repair here.
  func order(_ repair: NodeRef) -> (remedy: String, settings: [String: String])? {
    guard workplace != nil, let walk, let use = index.repair(repair)?.remedy else { return nil }
    if walk.knowledge[.coached] == .flag(true) { return nil }
    let settings = use.parameters.mapValues(\.plainText)
    return (use.id.text, settings.merging(toldSettings(at: walk.spot)) { $1 })
  }

  /// Asks the library what it would do.
  mutating func plan(_ repair: NodeRef, at spot: Spot) -> [Effect] {
    guard fixing?.spot != spot, let order = order(repair) else { return [] }
    let errand = errand(.plan(order.remedy, order.settings))
    fixing = Fixing(spot: spot, stage: .planning(errand: errand.id))
    return [.run(errand)]
  }

  mutating func planAgain() -> [Effect] {
    fixing = nil
    return settle()
  }

  /// "Do it": at once where the plan says all there is to say, else after a consent.
  mutating func agree() -> [Effect] {
    guard case .repair(let ref)? = walk?.station, let fixing else {
      agreed = walk?.spot
      return []
    }
    switch fixing.stage {
    case .planned(let plan) where needsConsent(ref, plan): self.fixing?.stage = .asking(plan)
    case .planned(let plan): return apply(plan)
    case .asking(let plan):
      self.fixing?.consent.precious = true
      return apply(plan)
    case .refused(let refusal, let plan?) where refusal.reason == .stillRunning:
      self.fixing?.consent.killing = true
      return apply(plan)
    case .byHand: agreed = walk?.spot
    case .planning, .choosing, .applying, .refused: break
    }
    return []
  }

  func needsConsent(_ ref: NodeRef, _ plan: Plan) -> Bool {
    index.repair(ref)?.consent != nil || !plan.precious.isEmpty
  }

  private mutating func apply(_ plan: Plan) -> [Effect] {
    let errand = errand(.apply(plan, fixing?.consent ?? Consent()))
    fixing?.stage = .applying(plan, errand: errand.id)
    return [.run(errand)]
  }

  /// What the library says to the repair at hand.
  mutating func take(_ answer: Errand.Answer, to errand: Int) -> [Effect] {
    switch (fixing?.stage, answer) {
    case (.planning(errand)?, .plan(let plan)):
      for remark in plan.remarks { guardSecrets(of: remark) }
      fixing?.stage = .planned(plan)
    case (.planning(errand)?, .refused(let refusal)) where !refusal.choices.isEmpty:
      choose(refusal)
    case (.planning(errand)?, .refused(let refusal)): fixing?.stage = .refused(refusal, nil)
    case (.applying(_, errand)?, .done(let receipt, _)):
      let chosen = toldNow().map(\.answer)
      fixing = nil
      receipts = [receipt] + (receipts ?? [])
      let effects = enter(.did(.done))
      if receipt.canBeUndone {
        notice =
          chosen.isEmpty
          ? words["fix.made"] : words["fix.made-for", ["choices": words.list(chosen)]]
      }
      return effects
    case (.applying(let plan, errand)?, .refused(let refusal)):
      // What has changed since is planned again; else the same plan may be tried again.
      fixing?.stage = .refused(refusal, refusal.reason == .changed ? nil : plan)
    default: break
    }
    return []
  }
}
