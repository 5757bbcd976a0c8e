#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One question to one name server over UDP, to learn whether it answers at all.
struct NameQuery: Sendable {
  enum Reply: Sendable, Equatable {
    /// It answered: it knows the name, or knows that there is none, or refuses to say.
    case answered(Code)
    /// Nobody listens there.
    case refused
    case silent
  }

  enum Code: Sendable, Equatable {
    case found
    case noSuchName
    case failed
    case refused
  }

  let name: String
  let number: UInt16

  init(_ name: String, number: UInt16 = .random(in: 1...UInt16.max)) {
    (self.name, self.number) = (name, number)
  }

  /// Asks once, and once more after half of the time.
  func ask(_ server: IPAddress, limit: Int) -> Reply {
    guard let question = message else { return .silent }
    let descriptor = Sockets.open(server.isV6 ? AF_INET6 : AF_INET, stream: false)
    guard descriptor >= 0 else { return .silent }
    defer { close(descriptor) }
    // Connected, so that only this server's answers come in, and its refusal does.
    guard SocketAddress.with(server, port: 53, { connect(descriptor, $0, $1) }) == 0 else {
      return .silent
    }
    for _ in 0..<2 {
      _ = send(descriptor, question, question.count, 0)
      if let reply = listen(on: descriptor, until: .now + limit / 2) {
        return reply
      }
    }
    return .silent
  }

  private func listen(on descriptor: Int32, until deadline: Moment) -> Reply? {
    var answer = [UInt8](repeating: 0, count: 1232)
    while true {
      let left = deadline.milliseconds
      guard left > 0 else { return nil }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, Int32(clamping: left)) >= 0 || errno == EINTR else { return nil }
      guard polled.revents != 0 else { continue }
      let count = recv(descriptor, &answer, answer.count, 0)
      if count < 0 { return errno == ECONNREFUSED ? .refused : nil }
      if let code = code(of: Array(answer.prefix(count))) { return .answered(code) }
    }
  }
}

extension NameQuery {
  /// The question for an address of version 4; nil for what is no name.
  var message: [UInt8]? {
    let labels = name.utf8.split(separator: UInt8(ascii: "."))
    guard !labels.isEmpty, name.utf8.count <= 253, labels.allSatisfy({ $0.count <= 63 }) else {
      return nil
    }
    var bytes: [UInt8] = [UInt8(number >> 8), UInt8(number & 255), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    for label in labels { bytes += [UInt8(label.count)] + label }
    return bytes + [0, 0, 1, 0, 1]
  }

  /// What an answer says; nil for one that is not to this question.
  func code(of answer: [UInt8]) -> Code? {
    guard answer.count >= 12, answer[0] == UInt8(number >> 8), answer[1] == UInt8(number & 255),
      answer[2] & 0x80 != 0
    else { return nil }
    return switch answer[3] & 15 {
    case 0: .found
    case 3: .noSuchName
    case 5: .refused
    default: .failed
    }
  }
}
