#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Connections over TCP to several addresses at once.
enum Dial {
  enum Outcome: Sendable, Equatable {
    case connected(milliseconds: Int)
    case failed(Fault)
  }

  enum Fault: Sendable, Equatable {
    case refused
    case reset
    case timedOut
    case unreachable
    /// This computer has no way for addresses of that kind at all.
    case noWay
    /// Forbidden here, by a rule of this computer.
    case forbidden
    case other(Int32)
  }

  /// Tries all of them side by side for at most that long; the outcomes are in their order.
  ///
  /// With `listening`, a connection that came up is watched for that many milliseconds more: some
  /// filters let a connection come up and reset it before anything was said.
  static func all(
    _ addresses: [IPAddress], port: UInt16, limit: Int, listening: Int = 0
  ) -> [Outcome] {
    let start = Moment.now
    var calls = addresses.map { Call(to: $0, port: port) }
    defer { for call in calls where call.descriptor >= 0 { close(call.descriptor) } }
    wait(for: &calls, since: start, until: start + limit, wanted: Int16(POLLOUT))
    if listening > 0 {
      for index in calls.indices where calls[index].isConnected { calls[index].isWatched = true }
      wait(for: &calls, since: start, until: .now + listening, wanted: 0)
    }
    return calls.map { $0.outcome ?? .failed(.timedOut) }
  }

  private struct Call {
    var descriptor: Int32
    var outcome: Outcome?
    var isWatched = false

    var isConnected: Bool { if case .connected? = outcome { true } else { false } }
    var isWaiting: Bool { outcome == nil || isWatched }

    init(to address: IPAddress, port: UInt16) {
      descriptor = Sockets.open(address.isV6 ? AF_INET6 : AF_INET, stream: true)
      guard descriptor >= 0 else {
        outcome = .failed(Fault(errno))
        return
      }
      let called = SocketAddress.with(address, port: port) { connect(descriptor, $0, $1) }
      if called == 0 {
        outcome = .connected(milliseconds: 0)
      } else if errno != EINPROGRESS {
        outcome = .failed(Fault(errno))
      }
    }
  }

  private static func wait(
    for calls: inout [Call], since start: Moment, until deadline: Moment, wanted: Int16
  ) {
    while true {
      let waiting = calls.indices.filter { calls[$0].isWaiting }
      let left = deadline.milliseconds
      guard !waiting.isEmpty, left > 0 else { return }
      var polled = waiting.map { pollfd(fd: calls[$0].descriptor, events: wanted, revents: 0) }
      guard poll(&polled, nfds_t(polled.count), Int32(clamping: left)) >= 0 || errno == EINTR else {
        return
      }
      for (index, answer) in zip(waiting, polled) where answer.revents != 0 {
        let fault = Sockets.fault(of: answer.fd)
        calls[index].isWatched = false
        if fault != 0 {
          calls[index].outcome = .failed(Fault(fault))
        } else if calls[index].outcome == nil {
          calls[index].outcome = .connected(milliseconds: Moment.now.milliseconds(since: start))
        }
      }
    }
  }
}

extension Dial.Fault {
  init(_ errno: Int32) {
    self =
      switch errno {
      case ECONNREFUSED: .refused
      case ECONNRESET, ECONNABORTED, EPIPE: .reset
      case ETIMEDOUT: .timedOut
      case ENETUNREACH, EADDRNOTAVAIL, EAFNOSUPPORT: .noWay
      case EHOSTUNREACH, EHOSTDOWN, ENETDOWN, EPROTO: .unreachable
      case EPERM, EACCES: .forbidden
      default: .other(errno)
      }
  }
}
