#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The only place that knows `sockaddr`; pointers live no longer than a call.
enum SocketAddress {
  /// Calls with the system's form of an address and port.
  static func with<T>(
    _ address: IPAddress, port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
  ) -> T {
    if address.isV6 {
      var form = sockaddr_in6()
      form.sin6_family = sa_family_t(AF_INET6)
      form.sin6_port = port.bigEndian
      withUnsafeMutableBytes(of: &form.sin6_addr) { $0.copyBytes(from: address.bytes) }
      return with(form, body)
    }
    var form = sockaddr_in()
    form.sin_family = sa_family_t(AF_INET)
    form.sin_port = port.bigEndian
    withUnsafeMutableBytes(of: &form.sin_addr) { $0.copyBytes(from: address.bytes) }
    return with(form, body)
  }

  private static func with<Form, T>(
    _ form: Form, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
  ) -> T {
    withUnsafePointer(to: form) {
      // Each family's form is larger than `sockaddr` and begins as it does.
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<Form>.size))
      }
    }
  }

  /// The address in a form that the system filled in, as long as its family's is.
  static func reading(_ form: UnsafePointer<sockaddr>) -> IPAddress? {
    let raw = UnsafeRawPointer(form)
    switch Int32(form.pointee.sa_family) {
    case AF_INET:
      return IPAddress(bytes: bytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr))
    case AF_INET6:
      return IPAddress(bytes: bytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr))
    default:
      return nil
    }
  }

  private static func bytes<T>(of address: T) -> [UInt8] {
    withUnsafeBytes(of: address) { Array($0) }
  }
}
