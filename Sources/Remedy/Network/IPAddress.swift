#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An address of the internet, version 4 or 6.
struct IPAddress: Sendable, Hashable {
  /// 4 or 16, in network order.
  let bytes: [UInt8]

  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// As people write it; a zone (`%eth0`) is dropped.
  init?(_ text: some StringProtocol) {
    let plain = String(text.prefix { $0 != "%" })
    var bytes = [UInt8](repeating: 0, count: 16)
    // inet_pton writes 4 or 16 bytes, and the array has 16.
    if inet_pton(AF_INET, plain, &bytes) == 1 {
      self.bytes = Array(bytes.prefix(4))
    } else if inet_pton(AF_INET6, plain, &bytes) == 1 {
      self.bytes = bytes
    } else {
      return nil
    }
  }

  var isV6: Bool { bytes.count == 16 }

  var text: String {
    var text = [CChar](repeating: 0, count: 64)  // the longest takes 46
    guard inet_ntop(isV6 ? AF_INET6 : AF_INET, bytes, &text, 64) != nil else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension IPAddress {
  /// Where an address leads, as far as its number tells.
  enum Reach: Sendable, Equatable {
    case unspecified
    case loopback
    case linkLocal
    /// Only inside a house or a company.
    case local
    /// Shared by a provider's customers, or a mesh network's.
    case carrier
    case everywhere
  }

  var reach: Reach {
    if isV6 { return mapped?.reach ?? reachOfV6 }
    return switch (bytes[0], bytes[1]) {
    case (0, _): .unspecified
    case (127, _): .loopback
    case (169, 254): .linkLocal
    case (10, _), (172, 16...31), (192, 168): .local
    case (100, 64...127): .carrier
    default: .everywhere
    }
  }

  private var reachOfV6: Reach {
    if bytes.dropLast().allSatisfy({ $0 == 0 }) {
      return bytes[15] == 0 ? .unspecified : bytes[15] == 1 ? .loopback : .everywhere
    }
    if bytes[0] == 0xfe, bytes[1] & 0xc0 == 0x80 { return .linkLocal }
    return bytes[0] & 0xfe == 0xfc ? .local : .everywhere
  }

  /// The address of version 4 inside `::ffff:a.b.c.d`.
  private var mapped: IPAddress? {
    guard bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 255, bytes[11] == 255 else {
      return nil
    }
    return IPAddress(bytes: Array(bytes.suffix(4)))
  }
}
