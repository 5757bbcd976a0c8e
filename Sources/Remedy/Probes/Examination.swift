/// One run of a check: what its probes share.
final class Examination: Sendable {
  let host: Host
  let deadline: Moment

  init(_ host: Host, deadline: Moment) { (self.host, self.deadline) = (host, deadline) }

  var app: App { host.app }
  /// Milliseconds that are left.
  var timeLeft: Int { deadline.milliseconds }
}
