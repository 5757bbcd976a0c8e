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
