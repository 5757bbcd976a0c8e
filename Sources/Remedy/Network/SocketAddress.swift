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
    var storage = sockaddr_storage()
    let length: Int
    // sockaddr_storage is made to hold either form, at the right alignment.
    if address.isV6 {
      length = MemoryLayout<sockaddr_in6>.size
      withUnsafeMutableBytes(of: &storage) { raw in
        var form = sockaddr_in6()
        form.sin6_family = sa_family_t(AF_INET6)
        form.sin6_port = port.bigEndian
        withUnsafeMutableBytes(of: &form.sin6_addr) { $0.copyBytes(from: address.bytes) }
        raw.storeBytes(of: form, as: sockaddr_in6.self)
      }
    } else {
      length = MemoryLayout<sockaddr_in>.size
      withUnsafeMutableBytes(of: &storage) { raw in
        var form = sockaddr_in()
        form.sin_family = sa_family_t(AF_INET)
        form.sin_port = port.bigEndian
        withUnsafeMutableBytes(of: &form.sin_addr) { $0.copyBytes(from: address.bytes) }
        raw.storeBytes(of: form, as: sockaddr_in.self)
      }
    }
    return withUnsafePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(length)) }
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
