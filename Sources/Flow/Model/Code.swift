/// Every complaint there is, by its stable code. A code is never reused for something else.
///
/// The words stand in `Resources/locales/*/complaints.yaml`: what is wrong, and why it matters.
public enum Code: String, Sendable, CaseIterable, Comparable {
  // The files
  case missingPackFile = "U0101"
  case tooLarge = "U0102"
  case tooManyFiles = "U0103"
  case notAFile = "U0104"
  case unreadableFile = "U0105"
  case strangerFile = "U0106"
  case tooManyComplaints = "U0107"
  case packTooLarge = "U0108"

  // YAML
  case notUTF8 = "U0201"
  case syntax = "U0202"
  case alias = "U0203"
  case tag = "U0204"
  case severalDocuments = "U0205"
  case tooDeep = "U0206"
  case duplicateKey = "U0207"
  case scalarTooLong = "U0208"
  case emptyFile = "U0209"
  case tooManyItems = "U0210"

  // Fields
  case unknownKey = "U0301"
  case missingKey = "U0302"
  case wrongShape = "U0303"
  case badName = "U0304"
  case badNumber = "U0305"
  case notOneOf = "U0306"
  case badVersion = "U0307"
  case newerEngine = "U0308"
  case severalKinds = "U0309"
  case noKind = "U0310"
  case badPath = "U0311"
  case badLanguage = "U0312"
  case duplicateName = "U0313"
  case misnamedFile = "U0314"
  case notForThisKind = "U0315"
  case badHost = "U0316"
  case rowLength = "U0317"

  // Texts
  case emptyText = "U0401"
  case controlCharacter = "U0402"
  case badBrace = "U0403"
  case unknownFactInText = "U0404"
  case missingTranslation = "U0405"
  case strayTranslation = "U0406"
  case translationHoles = "U0407"
  case unknownSharedText = "U0408"
  case textTooLong = "U0409"
  case unusedText = "U0410"
  case unusedTable = "U0411"

  // Conditions
  case conditionSyntax = "U0501"
  case unknownFact = "U0502"
  case typeMismatch = "U0503"
  case unknownValue = "U0504"
  case unknownProbe = "U0505"
  case unknownKind = "U0506"
  case conditionTooDeep = "U0507"
  case conditionTooLong = "U0508"
  case badOrdering = "U0509"

  // Names that lead nowhere
  case unknownNode = "U0601"
  case unknownFlow = "U0602"
  case unknownRemedy = "U0603"
  case unknownParameter = "U0604"
  case missingParameter = "U0605"
  case unknownCause = "U0606"
  case unknownTable = "U0607"
  case notARepair = "U0608"
  case wrongRole = "U0609"
  case unknownSymptom = "U0610"
  case unknownChoice = "U0611"

  // What the checker proves
  case unreachable = "U0701"
  case noEnd = "U0702"
  case loopWithoutUser = "U0703"
  case cyclicCall = "U0704"
  case allHidden = "U0705"
  case nowhereToGo = "U0706"
  case lastArmConditional = "U0707"
  case armNeverTaken = "U0708"
  case factNotKnown = "U0709"
  case probeNotRun = "U0710"
  case noConsent = "U0711"
  case noVerify = "U0712"
  case noUndo = "U0713"
  case ladderOrder = "U0714"
  case noSteps = "U0715"
  case unusedFact = "U0716"
  case unusedChart = "U0717"
  case backOutsidePart = "U0718"
  case emptyLadder = "U0719"
  case noChoices = "U0720"
  case cannotProve = "U0721"
  case unknownLeadsToHarm = "U0722"
  case neverComesBack = "U0723"
  case rungTwice = "U0724"
  case typedAnswer = "U0725"
  case missingChoice = "U0726"
  case callsTooDeep = "U0727"
  case factInFixedText = "U0728"

  // Causes
  case badProbability = "U0801"
  case causeWithoutCure = "U0802"
  case unusedCause = "U0803"
  case badWeight = "U0804"
  case unusedEvidence = "U0805"

  // Scenarios
  case badScenario = "U0901"
  case unknownScenarioNode = "U0902"
  case scenarioEnding = "U0903"
  case notAQuestion = "U0904"
  case notOnALadder = "U0905"
  case notAmongCauses = "U0906"

  public static func < (one: Code, other: Code) -> Bool { one.rawValue < other.rawValue }

  public var severity: Complaint.Severity {
    switch self {
    case .strangerFile, .unusedText, .unusedTable, .unusedFact, .unusedChart, .causeWithoutCure,
      .unusedCause, .unusedEvidence, .armNeverTaken:
      .warning
    default: .error
    }
  }

  /// Whether the flows could be read whole all the same, so that they can be checked further.
  ///
  /// After any other error, proofs would complain of what the reader had to leave out.
  public var leavesFlowsWhole: Bool {
    switch self {
    case .strangerFile, .alias, .tag, .duplicateKey, .unknownKey, .badNumber, .badVersion,
      .newerEngine, .badPath, .badLanguage, .misnamedFile, .notForThisKind, .badHost, .emptyText,
      .controlCharacter, .badBrace, .unknownFactInText, .missingTranslation, .strayTranslation,
      .translationHoles, .unknownSharedText, .textTooLong, .scalarTooLong, .unknownSymptom,
      .badProbability, .badWeight:
      true
    default: severity == .warning
    }
  }
}
