import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A report on the disk: a new file in the folder at hand.
enum ReportFile {
  /// Where it was written; nil where it could not be.
  static func write(_ text: String, _ format: ReportFormat) -> String? {
    for number in 1...99 {
      let suffix = number == 1 ? "" : "-\(number)"
      let name = "unstick-report\(suffix).\(format.rawValue)"
      guard let file = Output.newFile(name) else {
        if errno == EEXIST { continue }
        return nil
      }
      defer { close(file.descriptor) }
      return file.write(text) && fsync(file.descriptor) == 0 ? place(of: name) : nil
    }
    return nil
  }

  /// Whole, so that it is found from anywhere.
  private static func place(of name: String) -> String {
    Surroundings.folder.map { $0 + "/" + name } ?? name
  }
}
