public import Remedy

extension Words {
  /// Why the library did not do it, in one sentence.
  ///
  /// In a session keys are named; elsewhere commands and their options.
  ///
  /// - Parameter id: of another sentence for it, where options of commands help nobody.
  public func refusal(
    _ refusal: Remedy.Refusal, _ workplace: Workplace?, isInSession: Bool = false,
    as id: String? = nil
  ) -> String {
    let home = workplace?.home ?? ""
    var holes = refusal.values.mapValues { value($0, home: home) }
    holes["path"] = Self.short(refusal.place, home: home).sanitised
    if case .count(let code)? = refusal.values["code"] {
      holes["reason"] = workplace?.reason(code) ?? String(code)
    }
    let plain = id ?? "refusal.\(refusal.reason.rawValue)"
    return self[isInSession ? sessionID(plain) : plain, holes]
  }

  /// The sentence for those who have keys and no command line, where there is such a one.
  func sessionID(_ id: String) -> String { has(id + ".here") ? id + ".here" : id }
}
