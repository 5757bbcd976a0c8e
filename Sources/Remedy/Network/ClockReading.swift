/// A server's time, held against this computer's.
struct ClockReading: Sendable, Equatable {
  let host: String
  let isSecure: Bool
  /// Seconds that this computer is ahead.
  let ahead: Int64

  init(host: String, isSecure: Bool, ahead: Int64) {
    (self.host, self.isSecure, self.ahead) = (host, isSecure, ahead)
  }

  init?(host: String, isSecure: Bool, _ answer: Transfer.Answer) {
    guard answer.failure == nil, let date = answer["date"].flatMap({ UnixTime.reading($0) }) else {
      return nil
    }
    // A cache on the way hands out the date of long ago, and says how long ago.
    let age = answer["age"].flatMap { Int64($0) }.map { min(max($0, 0), 1 << 32) } ?? 0
    // The server wrote its date about half-way between question and answer, in whole seconds.
    let waited = max(answer.times.total - answer.times.connect, 0) / 2000
    let written = (answer.endedAt - waited) / 1000
    self.init(host: host, isSecure: isSecure, ahead: written - (date + age))
  }

  enum Verdict: Sendable, Equatable {
    case right
    case off(Int64)
    /// Too few servers told their time, or they contradict each other.
    case unclear
  }

  static let largestMinutes: Int64 = 300
  static let largestDays: Int64 = 86_400

  /// Two servers of different hosts must agree within a minute, for one alone may be wrong.
  static func judge(_ readings: [ClockReading]) -> Verdict {
    let sorted = readings.sorted { $0.ahead < $1.ahead }
    guard let middle = sorted.isEmpty ? nil : sorted[sorted.count / 2] else { return .unclear }
    let agreeing = sorted.filter { abs($0.ahead - middle.ahead) <= 60 }
    guard Set(agreeing.map(\.host)).count >= 2, agreeing.count * 2 > sorted.count else {
      return .unclear
    }
    return abs(middle.ahead) > largestMinutes ? .off(middle.ahead) : .right
  }
}
