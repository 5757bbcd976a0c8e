/// Why the library did not do what was asked. Unless it says otherwise, nothing was changed.
public struct Refusal: Error, Equatable, Sendable {
  public let reason: Reason
  /// Where; a path from the root, or empty.
  public let place: String
  /// More of what a sentence about it needs.
  public let values: [String: Value]

  public init(
    _ reason: Reason, at place: String = "", _ values: [String: Value] = [:]
  ) {
    (self.reason, self.place, self.values) = (reason, place, values)
  }

  /// A trouble with the disk; of what has no reason of its own, `other`.
  init(_ trouble: Trouble, _ other: Reason? = nil) {
    let reason: Reason =
      switch trouble.kind {
      case .link: .link
      case .elsewhere: .otherMount
      case .notPermitted: .notPermitted
      case .readOnly: .readOnly
      case .full: .noSpace
      case .busy: .inUse
      case .changed, .exists: .changed
      case .foreignOwner: .foreignOwner
      case .missing: other ?? .changed
      case .notAFolder, .notAFile: .strangeThing
      case .unsupported: .unsupported
      case .tooLarge: .tooLarge
      case .other(let code): .disk(code)
      }
    self.init(reason, at: trouble.path)
  }

  public enum Reason: Equatable, Sendable {
    // The question itself.
    case unknownRemedy, unknownSetting, badSetting, settingMissing
    case noReceipt, notUndoable, alreadyUndone, purged
    // Safety.
    case running, cannotTellRunning, inUse, link, otherMount, foreignOwner, strangeThing, changed
    case outside
    case homeOfAnother, notPermitted, needsRights, unsupported, unknownSchema, damaged
    case needsConsent, journalDamaged, networkDrive, tooLarge
    case notFound
    // The surroundings.
    case noHome, relativeHome, readOnly, noSpace, otherInstance, commandFailed, noWay
    /// Begun, and not ended: the next command finishes it or takes it back.
    case unfinished
    case disk(Int32)
  }
}
