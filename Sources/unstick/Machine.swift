import Flow
import Remedy
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine that a command is about, and the pack that says what its app looks like.
struct Machine {
  let host: Remedy.Host
  let wording: Wording

  /// - Parameter learning: with the likelihoods that were learned here.
  init(_ invocation: Invocation, learning: Bool = true) throws(Failure) {
    if let os = invocation.options[.os], os != Surroundings.system {
      throw Failure("failure.other-system", ["os": os], status: .refused)
    }
    let portion = Pack.Portion.spoken(in: Language(invocation.language))
    let pack =
      try learning
      ? Session.pack(invocation, only: portion) : Session.ownPack(invocation, only: portion)
    let session = try Session(invocation, pack)
    guard let profile = try session.profile() else { throw Failure("failure.no-app") }
    wording = Wording(
      words: invocation.words, index: PackIndex(session.pack), app: profile)
    do throws(Remedy.Refusal) {
      host = try Self.open(invocation, profile, wording)
    } catch {
      throw Failure(error)
    }
  }

  static func open(
    _ invocation: Invocation, _ profile: AppProfile, _ wording: Wording
  ) throws(Remedy.Refusal) -> Remedy.Host {
    let (home, isOffline) = (invocation.options[.home], invocation.options.has(.offline))
    let variables = Surroundings.variables
    let title = wording.appTitle(profile)
    // Looked at with the own system's places first: the home itself shows whose layout it has.
    let own = try Remedy.Host(
      app: App(profile, title: title, on: .own), home: home, isOffline: isOffline,
      variables: variables)
    guard own.system != .own else { return own }
    return try Remedy.Host(
      app: App(profile, title: title, on: own.system), home: home, system: own.system,
      isOffline: isOffline, variables: variables)
  }
}

extension Failure {
  /// Why the library did not do it, with the exit status that says so.
  init(_ refusal: Remedy.Refusal) {
    var holes = ["path": refusal.place]
    for (name, value) in refusal.values { holes[name] = value.plain }
    if case .count(let code)? = refusal.values["code"] {
      // Not shared with other threads: none is running that words errors.
      holes["reason"] = String(cString: strerror(Int32(clamping: code)))
    }
    self.init("refusal.\(refusal.reason.rawValue)", holes, status: ExitStatus(refusal.reason))
  }
}

extension ExitStatus {
  init(_ reason: Remedy.Refusal.Reason) {
    self =
      switch reason {
      case .unknownRemedy, .unknownSetting, .badSetting, .settingMissing, .noReceipt: .usage
      case .notUndoable, .alreadyUndone, .purged, .running, .stillRunning, .cannotTellRunning,
        .inUse, .link,
        .otherMount, .foreignOwner, .strangeThing, .changed, .outside, .homeOfAnother,
        .notPermitted, .needsRights, .unsupported, .unknownSchema, .damaged, .needsConsent,
        .journalDamaged, .networkDrive, .tooLarge, .notFound, .unfinished,
        .purgeUnfinished:
        .refused
      case .noHome, .relativeHome, .readOnly, .noSpace, .otherInstance, .commandFailed, .noWay,
        .disk:
        .surroundings
      }
  }
}
