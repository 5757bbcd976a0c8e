/// One run of a check: what its probes share.
final class Examination: Sendable {
  let host: Host
  let deadline: Moment
  let outside: Outside
  private let foundFolders = Once<DataFolders>()
  private let foundProfiles = Once<BrowserProfiles>()
  private let foundPrograms = Once<[RunningProgram]?>()
  let foundSites = Once<[SiteReading]>()

  init(_ host: Host, deadline: Moment) {
    (self.host, self.deadline) = (host, deadline)
    outside = Outside(host, deadline: deadline)
  }

  var app: App { host.app }
  /// Milliseconds that are left.
  var timeLeft: Int { deadline.milliseconds }

  /// The app's data folders; nil where they were not found in time.
  var dataFolders: DataFolders? { foundFolders.value(by: deadline) { host.dataFolders() } }

  /// Nil where they were not found in time.
  var browserProfiles: BrowserProfiles? {
    foundProfiles.value(by: deadline) { host.browserProfiles() }
  }

  /// What runs where the home is in use; nil where the system does not say, or not in time.
  var programs: [RunningProgram]? {
    foundPrograms.value(by: deadline) { host.programs(by: deadline) } ?? nil
  }
}
