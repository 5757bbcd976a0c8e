import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real server on this computer's own address: it reads a request's head and answers as told. It
/// lives until the tests end, for a port that is free again could become another test's.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let descriptor: Int32
  private let heads = Mutex<[String]>([])

  /// What was asked, in its order.
  var requests: [String] { heads.withLock { $0 } }
  var url: String { "http://127.0.0.1:\(port)" }

  /// - Parameter answer: nil resets the connection.
  init(_ answer: @escaping @Sendable (String) -> String?) throws {
    descriptor = socket(AF_INET, Self.stream, 0)
    var form = sockaddr_in()
    form.sin_family = sa_family_t(AF_INET)
    form.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let bound = withUnsafeMutablePointer(to: &form) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { form in
        bind(descriptor, form, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, form, &length) == 0
      }
    }
    port = UInt16(bigEndian: form.sin_port)
    guard bound else { throw Trouble.noPort }
    serve(answer)
  }

  enum Trouble: Error { case noPort }

  private func serve(_ answer: @escaping @Sendable (String) -> String?) {
    let descriptor = descriptor
    Self.start { [self] in
      while true {
        let call = accept(descriptor, nil, nil)
        guard call >= 0 else { return }
        let head = Self.head(of: call)
        heads.withLock { $0.append(head) }
        if let text = answer(head) {
          _ = Array(text.utf8).withUnsafeBytes {
            send(call, $0.baseAddress, $0.count, Self.quietly)
          }
        } else {
          var now = linger(l_onoff: 1, l_linger: 0)
          setsockopt(call, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        }
        // Who upgrades, stays.
        if !head.contains("Upgrade: websocket") { close(call) }
      }
    }
  }

  private static func head(of call: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(call, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if bytes.first == 0x16 { break }  // the hello of TLS
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func start(_ work: @escaping @Sendable () -> Void) {
    final class Box {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    let box = Unmanaged.passRetained(Box(work)).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work() }
          return nil
        }, box)
      pthread_detach(thread)
    #else
      var thread: pthread_t?
      pthread_create(
        &thread, nil,
        { context in
          Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work()
          return nil
        }, box)
      if let thread { pthread_detach(thread) }
    #endif
  }

  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let quietly = Int32(MSG_NOSIGNAL)
  #else
    private static let stream = SOCK_STREAM
    private static let quietly: Int32 = 0
  #endif
}
