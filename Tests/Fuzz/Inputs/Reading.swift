import Flow
import Wizard

/// Reads a pack out of any bytes and checks it, also one that could only be read in part.
enum Reading {
  static func take(_ bytes: [UInt8]) {
    let files = Archive.files(in: bytes)
    let (pack, complaints) = Pack.check(files: files, catalogue: .library)
    for complaint in complaints + (pack?.complaints(against: .library) ?? []) {
      precondition(complaint.place.file < files.count, "a complaint about a file that is not there")
    }
    precondition(pack != nil || !complaints.isEmpty, "no pack, and nobody complained")
  }
}
