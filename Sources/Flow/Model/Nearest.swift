/// The candidate that `word` is most likely a slip of; nil where none is near.
///
/// Near means: at most a third of the letters are wrong, missing, too many or swapped with their
/// neighbour; capitals do not count. Of equally near candidates it is the first in the alphabet,
/// so that the answer does not depend on their order. Takes time linear in the candidates; words
/// of more than 64 letters are near to nothing.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  guard var slip = Slip(of: word) else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    guard let distance = slip.distance(to: candidate, atMost: best?.distance) else { continue }
    if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

public func nearest<Subject>(
  to word: Name<Subject>, among candidates: some Sequence<Name<Subject>>
) -> String? {
  nearest(to: word.text, among: candidates.lazy.map(\.text))
}

/// A word held against many others by the edits between them (optimal string alignment).
private struct Slip {
  private let word: [Unicode.Scalar]
  private let limit: Int
  private var candidate: [Unicode.Scalar] = []
  /// Distances from each beginning of the word to the candidate's last three beginnings.
  private var before: [Int]
  private var last: [Int]
  private var row: [Int]

  init?(of word: String) {
    let scalars = word.unicodeScalars.prefix(65)
    guard 1...64 ~= scalars.count else { return nil }
    self.word = scalars.map(Self.small)
    limit = max(1, self.word.count / 3)
    row = Array(repeating: 0, count: self.word.count + 1)
    (before, last) = (row, row)
  }

  /// Nil where it is further than allowed.
  mutating func distance(to other: String, atMost known: Int?) -> Int? {
    let limit = min(self.limit, known ?? self.limit)
    candidate.removeAll(keepingCapacity: true)
    for scalar in other.unicodeScalars.prefix(word.count + limit + 1) {
      candidate.append(Self.small(scalar))
    }
    guard abs(candidate.count - word.count) <= limit else { return nil }
    for column in 0...word.count { row[column] = column }
    for index in candidate.indices where fillRow(for: index) > limit { return nil }
    return row[word.count] <= limit ? row[word.count] : nil
  }

  /// Returns the smallest distance in the row: no later one can be smaller by more than a swap.
  private mutating func fillRow(for index: Int) -> Int {
    (before, last, row) = (last, row, before)
    row[0] = index + 1
    var least = min(row[0], last[0])
    for column in 1...word.count {
      let isSame = word[column - 1] == candidate[index]
      var cost = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, row[column - 1] + 1)
      if index > 0, column > 1, word[column - 1] == candidate[index - 1],
        word[column - 2] == candidate[index]
      {
        cost = min(cost, before[column - 2] + 1)
      }
      row[column] = cost
      least = min(least, cost, last[column])
    }
    return least
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }
}
