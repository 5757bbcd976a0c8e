import Flow
import Remedy

extension Conversation {
  /// An answer that came from the library; what nobody waits for any more is put aside.
  mutating func take(_ errand: Int, _ answer: Errand.Answer) -> [Effect] {
    switch answer {
    case .finding(let finding):
      return looking.round?.errand == errand ? take(finding) : []
    case .findings(let findings):
      return looking.round?.errand == errand ? take(findings) : []
    case .history(let receipts): return take(history: receipts)
    case .recovered(let ended): return take(recovered: ended)
    case .undone(let receipt): return take(undone: receipt)
    case .refused(let refusal) where undoing == errand:
      undoing = nil
      notice = words.refusal(refusal, workplace, isInSession: true)
      return []
    case .plan, .done, .refused: return take(answer, to: errand)
    }
  }

  private mutating func take(history all: [Receipt]) -> [Effect] {
    let isFirst = receipts == nil
    receipts = all
    for receipt in all { guardSecrets(of: receipt) }
    // Only at the start: in the middle of a session nobody wants to be stopped by it.
    if isFirst, walk == nil, layers.isEmpty, all.contains(where: { $0.stage == .unfinished }) {
      layers = [.interrupted]
    }
    return []
  }

  private mutating func take(recovered ended: [Receipt]) -> [Effect] {
    undoing = nil
    layers.removeAll { $0 == .interrupted }
    notice = ended.first.map {
      words[words.sessionID("recovered.\($0.stage.rawValue)"), ["remedy": title($0)]]
    }
    looking.forget()
    return reload()
  }

  private mutating func take(undone receipt: Receipt) -> [Effect] {
    undoing = nil
    notice = words[words.sessionID("undo.done"), ["remedy": title(receipt)]]
    layers.removeAll { if case .undo = $0 { true } else { false } }
    looking.forget()
    return reload()
  }

  /// What was known of the machine holds no more.
  private mutating func reload() -> [Effect] { open(isLooking: looking.hasLooked) }

  mutating func undo(_ receipt: String) -> [Effect] {
    let errand = errand(.undo(receipt))
    undoing = errand.id
    return [.run(errand)]
  }

  mutating func recover() -> [Effect] {
    let errand = errand(.recover)
    undoing = errand.id
    return [.run(errand)]
  }
}
