/// What is used somewhere: the rest is left over.
struct Use {
  /// By variable: a fact or probe that a flow reads, asks for or looks at.
  var variables: [Bool]
  /// By variable: one that a flow can make known.
  var obtainable: [Bool]
  var tables: [Bool]
  var causes: [Bool]
  var sharedTexts: Set<TextID> = []

  init(_ pack: Pack, _ names: Names) {
    variables = Array(repeating: false, count: names.variables.count)
    obtainable = names.variables.map(\.isGiven)
    tables = Array(repeating: false, count: pack.tables.count)
    causes = Array(repeating: false, count: pack.causes.count)
  }
}
