public import Remedy

extension Words {
  /// Why the library did not do it, in one sentence.
  ///
  /// - Parameter id: of another sentence for it, where options of commands help nobody.
  public func refusal(
    _ refusal: Remedy.Refusal, _ workplace: Workplace?, as id: String? = nil
  ) -> String {
    let home = workplace?.home ?? ""
    var holes = refusal.values.mapValues { value($0, home: home) }
    holes["path"] = Self.short(refusal.place, home: home).sanitised
    if case .count(let code)? = refusal.values["code"] {
      holes["reason"] = workplace?.reason(code) ?? String(code)
    }
    return self[id ?? "refusal.\(refusal.reason.rawValue)", holes]
  }
}
