/// Why the library did not do what was asked. Unless it says otherwise, nothing was changed.
public struct Refusal: Error, Equatable, Sendable {
  /// Why.
  public let reason: Reason
  /// Where; a path from the root, or empty.
  public let place: String
  /// More of what a sentence about it needs.
  public let values: [String: Value]
  /// What the setting may be that is wrong or missing; empty where there is nothing to choose from.
  public let choices: [Choice]

  public init(
    _ reason: Reason, at place: String = "", _ values: [String: Value] = [:]
  ) {
    (self.reason, self.place, self.values, choices) = (reason, place, values, [])
  }

  /// A setting that has to be one of these.
  public init(_ reason: Reason, choosing setting: String, among all: [Choice]) {
    let choices = Array(all.prefix(Self.mostChoices))
    let list = choices.map(\.value).joined(separator: ", ")
    values = ["setting": .text(setting), "choices": .text(list)]
    (self.reason, place, self.choices) = (reason, "", choices)
  }

  /// The setting that the choices are for.
  public var setting: String? { choices.isEmpty ? nil : values["setting"]?.plain }

  /// Nobody reads more of them.
  static let mostChoices = 99

  /// One way to fill in a setting.
  public struct Choice: Equatable, Sendable {
    /// What the setting is set to: `chrome/Default`
    public let value: String
    /// What people know it by.
    public let title: Evidence

    public init(_ value: String, _ title: Evidence) { (self.value, self.title) = (value, title) }
  }

  /// Every reason there is; each has its sentence.
  public enum Reason: String, Sendable, CaseIterable {
    // The question itself.
    case unknownRemedy = "unknown-remedy"
    case unknownSetting = "unknown-setting"
    case badSetting = "bad-setting"
    case settingMissing = "setting-missing"
    case noReceipt = "no-receipt"
    case notUndoable = "not-undoable"
    case alreadyUndone = "already-undone"
    case purged
    // Safety.
    case running
    /// Asked to end, and it did not.
    case stillRunning = "still-running"
    case cannotTellRunning = "cannot-tell-running"
    case inUse = "in-use"
    case link
    case otherMount = "other-mount"
    case foreignOwner = "foreign-owner"
    case strangeThing = "strange-thing"
    case changed
    case outside
    case homeOfAnother = "home-of-another"
    case notPermitted = "not-permitted"
    case needsRights = "needs-rights"
    case unsupported
    case unknownSchema = "unknown-schema"
    case damaged
    case needsConsent = "needs-consent"
    case journalDamaged = "journal-damaged"
    case networkDrive = "network-drive"
    case tooLarge = "too-large"
    case notFound = "not-found"
    /// Begun, and not ended: the next command finishes it or takes it back.
    case unfinished
    /// Some of what quarantine held is gone, and some is not.
    case purgeUnfinished = "purge-unfinished"
    // The surroundings.
    case noHome = "no-home"
    case relativeHome = "relative-home"
    case readOnly = "read-only"
    case noSpace = "no-space"
    case otherInstance = "other-instance"
    case commandFailed = "command-failed"
    case noWay = "no-way"
    /// With the system's error number among the values.
    case disk
  }
}

extension Refusal {
  /// A trouble with the disk; of what is missing, `missing`.
  init(_ trouble: Trouble, _ missing: Reason = .changed) {
    if case .other(let code) = trouble.kind {
      self.init(.disk, at: trouble.path, ["code": .count(Int(code))])
    } else {
      self.init(Reason(trouble.kind, missing), at: trouble.path)
    }
  }
}

extension Refusal {
  init(_ trouble: StoreTrouble) {
    switch trouble.kind {
    case .damaged, .empty: self.init(.damaged, at: trouble.place)
    case .unknownSchema: self.init(.unknownSchema, at: trouble.place)
    case .tooLarge: self.init(.tooLarge, at: trouble.place)
    case .changing, .locked, .timedOut: self.init(.inUse, at: trouble.place)
    case .notAsPlanned: self.init(.changed, at: trouble.place)
    case .disk(let kind): self.init(Trouble(kind, trouble.place))
    }
  }
}

extension Refusal.Reason {
  fileprivate init(_ kind: Trouble.Kind, _ missing: Self) {
    self =
      switch kind {
      case .link: .link
      case .elsewhere: .otherMount
      case .notPermitted: .notPermitted
      case .readOnly: .readOnly
      case .full: .noSpace
      case .busy: .inUse
      case .changed, .exists: .changed
      case .foreignOwner: .foreignOwner
      case .missing: missing
      case .notAFolder, .notAFile: .strangeThing
      case .unsupported: .unsupported
      case .tooLarge: .tooLarge
      case .other: .disk
      }
  }
}
