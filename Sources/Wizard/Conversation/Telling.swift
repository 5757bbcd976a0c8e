import Flow
import Remedy

/// What the user told a repair, where the library asked which of several is meant.
struct Told: Equatable, Sendable {
  /// `workspace`
  let setting: String
  /// What the plan is made with.
  let value: String
  /// What it is called on the screen; masked there.
  let title: String
}

extension Conversation {
  /// The library asks which of several it is: a question like any other.
  mutating func choose(_ refusal: Remedy.Refusal) {
    guard let spot = fixing?.spot else { return }
    for choice in refusal.choices { guardSecrets(of: choice.title) }
    // What was told and is not there any more is asked again.
    told[spot]?.removeAll { $0.setting == refusal.setting }
    fixing?.stage = .choosing(refusal)
  }

  /// Makes the plan with what the user chose.
  mutating func tell(_ answer: Told) -> [Effect] {
    guard let spot = fixing?.spot else { return [] }
    told[spot, default: []].append(answer)
    return planAgain()
  }

  /// Asks the last of those questions again; nil where none was put.
  mutating func untell() -> [Effect]? {
    guard let fixing, told[fixing.spot]?.popLast() != nil else { return nil }
    return planAgain()
  }

  /// The settings that the user chose, for the repair at hand.
  func toldSettings(at spot: Spot) -> [String: String] {
    Dictionary((told[spot] ?? []).map { ($0.setting, $0.value) }) { $1 }
  }

  func choosingPage(_ ref: NodeRef, _ refusal: Remedy.Refusal, _ walk: Walk) -> Page {
    let setting = refusal.setting ?? ""
    var page = Page(question(setting, of: ref))
    page.say(words["choose.text", ["repair": title(of: ref, walk)]])
    for choice in refusal.choices {
      let title = words.evidence(choice.title, home: workplace?.home ?? "")
      page.offer(title, .tell(Told(setting: setting, value: choice.value, title: title)))
    }
    page.offer(words["repair.by-hand"], .byHand)
    page.offer(words["repair.skip"], .enter(.did(.skipped)))
    return page
  }

  /// "Which workspace should be signed out here?"
  func question(_ setting: String, of ref: NodeRef) -> String {
    let remedy = index.repair(ref)?.remedy?.id.text ?? ""
    let id = ["choose.\(remedy).\(setting)", "choose.\(setting)"].first(where: words.has)
    return words[id ?? "choose.other"]
  }

  /// The same for the repair at hand.
  func toldNow() -> [Said] {
    guard let walk, case .repair = walk.station else { return [] }
    return told(at: walk.spot)
  }

  /// The answers to those questions, as they stand before the repair that they are for.
  func told(at spot: Spot) -> [Said] {
    (told[spot] ?? []).map { answer in
      Said(
        title: question(answer.setting, of: spot.rung ?? spot.node), answer: answer.title,
        change: nil)
    }
  }
}
