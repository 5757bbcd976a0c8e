import Testing

/// Words that are not right, and the one sentence that is said about them.
struct Mistake: CustomTestStringConvertible {
  let arguments: [String]
  let says: String
  var status: Int32 = 2

  var testDescription: String { arguments.joined(separator: " ") }
}
