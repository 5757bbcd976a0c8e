internal import CCurl

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The only place that knows libcurl; pointers live no longer than a call.
extension Transfer {
  /// Loads libcurl on a thread of its own, while other things are done.
  static func getReady() { _ = Background.start { ccurl_load() } }

  /// Runs to the end, at the latest when `limit` is over; blocks the calling thread.
  func run() -> Answer {
    var request = ccurl_request()
    request.trusts_anyone = trust == .anyone
    request.ignores_name = trust == .anyName
    request.connects_only = connectsOnly
    request.connect_milliseconds = Int32(clamping: connectLimit)
    request.total_milliseconds = Int32(clamping: limit)
    request.longest_head = 16 << 10
    request.longest_body = longestBody

    // The copies live until `run` returns, and libcurl keeps none of them longer.
    let texts = CTexts()
    request.url = texts.add(url)
    request.method = texts.add(method)
    request.body = texts.add(body)
    request.proxy = texts.add(proxy)
    request.resolve = texts.add(address)
    let lines = headers.map { texts.add($0) }
    return withExtendedLifetime(texts) {
      lines.withUnsafeBufferPointer { lines in
        request.headers = lines.baseAddress
        request.header_count = lines.count
        var answer = ccurl_answer()
        ccurl_run(&request, &answer)
        defer { ccurl_free(&answer) }
        return Answer(answer, for: self)
      }
    }
  }
}

/// C copies of texts; freed together.
private final class CTexts {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  func add(_ text: String?) -> UnsafePointer<CChar>? {
    guard let text, let copy = strdup(text) else { return nil }
    copies.append(copy)
    return UnsafePointer(copy)
  }

  deinit { for copy in copies { free(copy) } }
}

extension Transfer.Answer {
  fileprivate init(_ answer: ccurl_answer, for transfer: Transfer) {
    let verdict = Transfer.Verdict(
      code: Int(answer.code), message: text(answer.message), errno: answer.system_error,
      verified: answer.is_openssl ? Int(answer.verified) : nil,
      connectStatus: Int(answer.connect_status), status: Int(answer.status),
      isConnected: answer.is_connected,
      isSecured: answer.tls_at > 0, isSecure: transfer.url.hasPrefix("https:"),
      isProxied: transfer.proxy != nil)
    self.init(
      failure: verdict.failure, status: Int(answer.status),
      fields: Transfer.Field.all(in: bytes(answer.head, answer.head_length)),
      body: bytes(answer.body, answer.body_length), peer: text(answer.peer),
      chain: Certificate.chain(in: bytes(answer.chain, answer.chain_length)),
      times: Transfer.Times(
        name: answer.name_at, connect: answer.connect_at, tls: answer.tls_at,
        firstByte: answer.first_byte_at, total: answer.total),
      connectStatus: Int(answer.connect_status), endedAt: UnixTime.milliseconds)
  }
}

/// The bytes, copied; the pointer is `ccurl_run`'s, good for that many, or nil.
private func bytes(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
  guard let start, count > 0 else { return [] }
  return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
}

/// A C array of characters, as imported: up to its first NUL.
private func text<T>(_ array: T) -> String {
  withUnsafeBytes(of: array) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
