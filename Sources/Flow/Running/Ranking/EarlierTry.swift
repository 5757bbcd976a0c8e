/// How a repair went that is offered again.
public enum EarlierTry: String, Sendable, CaseIterable {
  /// It was done, and the trouble was still there.
  case inVain = "in-vain"
  /// It could not be done.
  case failed
}

extension Journey {
  /// How the repair went the last time that it was tried on the way; nil where it was not, and
  /// where it helped.
  public func earlierTry(of repair: NodeRef) -> EarlierTry? {
    for passage in trail.reversed() {
      guard case .said(let entry) = passage.how,
        index.isSame(repair, passage.spot.rung ?? passage.spot.node)
      else { continue }
      switch entry {
      case .helped(let helped): return helped ? nil : .inVain
      case .did(.failed): return .failed
      case .did, .took, .checked, .reopened, .chose, .typed: continue
      }
    }
    return nil
  }
}

extension PackIndex {
  /// It is the same repair, or makes the library do the same.
  fileprivate func isSame(_ one: NodeRef, _ other: NodeRef) -> Bool {
    if one == other { return true }
    guard let first = repair(one)?.remedy, let second = repair(other)?.remedy else { return false }
    return first.isSame(as: second)
  }
}
