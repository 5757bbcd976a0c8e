/// What one reading of a pack has gathered: complaints, texts, and what later files refer to.
final class Ledger {
  let catalogue: Catalogue
  private(set) var complaints: [Complaint] = []
  var texts = Texts(languages: [])
  /// About how many texts the files will have, so that room is made once.
  var expectedTexts = 0
  var facts: [FactID: Fact] = [:]
  var sharedTexts: Set<TextID> = []
  var systems: [ChoiceID] = [.linux, .macos, .windows]

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Past this many, one more complaint says that there are more; nobody reads them all.
  static let mostComplaints = 1000

  /// How many more names may be compared in search of the nearest one.
  private var patience = 4_000_000

  /// The nearest right word; nil as well once nobody reads any more, or the search has cost too
  /// much: a pack that means harm has many of both, slips and words.
  func nearest(to word: String, among candidates: @autoclosure () -> [String]) -> String? {
    guard patience > 0, complaints.count < Self.mostComplaints else { return nil }
    let candidates = candidates()
    patience -= candidates.count
    return Flow.nearest(to: word, among: candidates)
  }

  func complain(_ complaint: Complaint) {
    if complaints.count < Self.mostComplaints {
      complaints.append(complaint)
    } else if complaints.count == Self.mostComplaints {
      complaints.append(
        Complaint(.tooManyComplaints, at: .nowhere, ["limit": String(Self.mostComplaints)]))
    }
  }
}

extension ChoiceID {
  public static var linux: Self { "linux" }
  public static var macos: Self { "macos" }
  public static var windows: Self { "windows" }
  public static var yes: Self { "yes" }
  public static var no: Self { "no" }
}

extension FactID {
  /// The system that the repairs are for.
  public static var system: Self { "system" }
  /// The app's name.
  public static var app: Self { "app" }
  /// Whether the repairs are for another computer than this one.
  public static var coached: Self { "coached" }
}
