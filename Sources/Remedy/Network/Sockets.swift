#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

enum Sockets {
  /// A socket that never blocks and is not handed to other programs, or -1.
  static func open(_ family: Int32, stream: Bool) -> Int32 {
    #if canImport(Glibc)
      let kind = Int32((stream ? SOCK_STREAM : SOCK_DGRAM).rawValue)
    #else
      let kind = stream ? SOCK_STREAM : SOCK_DGRAM
    #endif
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { return -1 }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return descriptor
  }

  /// What went wrong with a socket; 0 for nothing.
  static func fault(of descriptor: Int32) -> Int32 {
    var fault: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    let asked = getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &length)
    return asked == 0 ? fault : errno
  }

  /// The address this computer would send from to reach that one; nothing is sent.
  static func source(to address: IPAddress) -> IPAddress? {
    let descriptor = open(address.isV6 ? AF_INET6 : AF_INET, stream: false)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard SocketAddress.with(address, port: 443, { connect(descriptor, $0, $1) }) == 0 else {
      return nil
    }
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { form in
        guard getsockname(descriptor, form, &length) == 0 else { return nil }
        return SocketAddress.reading(form)
      }
    }
  }
}
