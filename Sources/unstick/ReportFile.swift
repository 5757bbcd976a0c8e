import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A report on the disk: a new file that only its owner can read, in the folder at hand.
enum ReportFile {
  /// Where it was written; nil where it could not be.
  static func write(_ text: String, _ format: ReportFormat) -> String? {
    for number in 1...99 {
      let suffix = number == 1 ? "" : "-\(number)"
      let name = "unstick-report\(suffix).\(format.rawValue)"
      // Never over a file that is there, and never through a link.
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return nil }
      defer { close(file) }
      return Output(descriptor: file).write(text) && fsync(file) == 0 ? name : nil
    }
    return nil
  }
}
