/// Which of the languages there are is meant by a tag or by the surroundings.
public enum LanguageChoice {
  /// The first of `--lang`, `LC_ALL`, `LC_MESSAGES`, `LANG` that says anything; nil if none does.
  public static func wish(option: String?, environment: (String) -> String?) -> String? {
    if let option { return option }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment(name), !value.isEmpty { return tag(ofLocale: value) }
    }
    return nil
  }

  /// `ja_JP.UTF-8` is `ja-JP`; `C` and `POSIX` name no language.
  static func tag(ofLocale locale: String) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    if name.isEmpty || name == "C" || name == "POSIX" { return nil }
    return name.split(separator: "_").joined(separator: "-")
  }

  /// The language itself, else the same without its region: `ja` for `ja-JP`.
  public static func match(_ wish: String, among languages: [String]) -> String? {
    var parts = wish.lowercased().split { $0 == "-" || $0 == "_" }
    while !parts.isEmpty {
      let tag = parts.joined(separator: "-")
      if let found = languages.first(where: { $0.lowercased() == tag }) { return found }
      parts.removeLast()
    }
    return nil
  }
}
