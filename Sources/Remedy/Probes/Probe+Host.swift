extension Probe {
  /// What is to be seen of the machine, the app's files and its processes.
  static let hostAll = [
    installed, running, data, writable, lock, links, keyring, profiles, space,
  ]
}
