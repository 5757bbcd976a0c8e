@testable import Remedy

/// Takes any bytes for an app's log.
enum LogLines {
  static func take(_ bytes: [UInt8]) {
    var review = LogReview(now: 1_795_255_200)
    review.read(bytes, isCut: bytes.first == 0x58, at: 1_795_255_000, "/log")
    _ = review.observation
    _ = JSONText(bytes)?.children().map(\.value.text)
  }
}
