/// A language that nobody speaks: English with accents, in brackets, 40 % longer.
///
/// It shows at a glance which words on a screen are not translatable, and which do not fit.
public enum Pseudo {
  public static let language = "qps"

  /// Holes stay as they are, and so do marks that say nothing by themselves.
  public static func accented(_ text: String) -> String {
    var result = ""
    var isHole = false
    var hasWords = false
    for character in text {
      if character == "{" { isHole = true }
      result.append(isHole ? character : accents[character] ?? character)
      hasWords = hasWords || (!isHole && character.isLetter)
      if character == "}" { isHole = false }
    }
    guard hasWords else { return text }
    return "[" + result + padding(for: text) + "]"
  }

  private static func padding(for text: String) -> String {
    let length = (text.count * 2 + 4) / 5
    return String((0..<length).map { $0 % 6 == 0 ? " " : "~" })
  }

  private static let accents: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÀàßÇçÐđÈèĜĝĤĥÌìĴĵĶķĻļÑñÒòŔŕŠšŢţÙùŴŵÝýŽž"))
}
