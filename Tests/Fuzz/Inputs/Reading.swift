import Flow
import Wizard

/// Reads a pack out of any bytes, and checks what could be read without errors.
enum Reading {
  static func take(_ bytes: [UInt8]) {
    let files = Archive.files(in: bytes)
    let (pack, complaints) = Pack.read(files: files, catalogue: .library)
    for complaint in complaints {
      precondition(complaint.place.file < files.count, "a complaint about a file that is not there")
    }
    precondition(pack != nil || !complaints.isEmpty, "no pack, and nobody complained")
    guard let pack, complaints.allSatisfy({ $0.code.severity == .warning }) else { return }
    for complaint in pack.complaints(against: .library) {
      precondition(complaint.place.file < files.count, "a complaint about a file that is not there")
    }
  }
}
