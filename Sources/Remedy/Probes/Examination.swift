/// One run of a check: what its probes share.
final class Examination: Sendable {
  let host: Host
  let deadline: Moment
  let outside: Outside

  init(_ host: Host, deadline: Moment) {
    (self.host, self.deadline) = (host, deadline)
    outside = Outside(host, deadline: deadline)
  }

  var app: App { host.app }
  /// Milliseconds that are left.
  var timeLeft: Int { deadline.milliseconds }
}
