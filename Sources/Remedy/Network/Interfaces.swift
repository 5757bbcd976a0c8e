#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The computer's network interfaces, as the kernel lists them.
struct Interfaces: Sendable, Equatable {
  struct Link: Sendable, Equatable {
    var name: String
    /// Switched on and with something at the other end.
    var isUp = false
    var isLoopback = false
    /// A tunnel, as the kernel itself says.
    var isTunnel = false
    var addresses: [IPAddress] = []

    /// Has an address that others can answer to.
    func hasAddress(v6: Bool) -> Bool {
      addresses.contains {
        $0.isV6 == v6 && ![.loopback, .linkLocal, .unspecified].contains($0.reach)
      }
    }
    var hasAddress: Bool { hasAddress(v6: false) || hasAddress(v6: true) }
  }

  var links: [Link] = []
}

extension Interfaces {
  /// As they are now.
  static func now() -> Self {
    var interfaces = Self(links: links())
    #if canImport(Glibc)
      for index in interfaces.links.indices {
        interfaces.links[index].isTunnel = isTunnel(interfaces.links[index].name)
      }
    #endif
    return interfaces
  }

  private static func links() -> [Link] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var links: [Link] = []
    var next = first
    while let entry = next, links.count < 4096 {
      // The list is the system's, valid until it is freed above; names end with NUL.
      let name = String(cString: entry.pointee.ifa_name)
      let index = links.firstIndex { $0.name == name } ?? links.count
      if index == links.count { links.append(Link(name: name)) }
      let flags = Int(entry.pointee.ifa_flags)
      links[index].isUp = flags & up == up
      links[index].isLoopback = flags & loopback != 0
      if let form = entry.pointee.ifa_addr, let address = SocketAddress.reading(form) {
        links[index].addresses.append(address)
      }
      next = entry.pointee.ifa_next
    }
    return links
  }

  private static let up = Int(IFF_UP) | Int(IFF_RUNNING)
  private static let loopback = Int(IFF_LOOPBACK)

  #if canImport(Glibc)
    private static func isTunnel(_ name: String) -> Bool {
      guard let name = FileName(name) else { return false }
      let folder = "/sys/class/net/\(name.text)/"
      // A bridge's port of a virtual machine is a "tap" too, and leads nowhere else.
      if SmallFile.text(folder + "brport/port_no", atMost: 16) != nil { return false }
      return SmallFile.text(folder + "tun_flags", atMost: 64) != nil
        || SmallFile.text(folder + "uevent", atMost: 4096)?.contains("DEVTYPE=wireguard") == true
    }
  #endif
}
