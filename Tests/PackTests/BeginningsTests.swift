import Flow
import Testing
import Wizard

/// A shipped file that ends too early, wherever that is, is read or complained of.
@Suite struct BeginningsTests {
  @Test func everyBeginningOfAFileIsAnswered() throws {
    let files = try ShippedPack.files()
    let head = try #require(files.first { $0.path == "pack.yaml" })
    for file in files {
      for share in 0..<8 {
        // Odd numbers of bytes, so that lines and characters are cut anywhere.
        let length = file.bytes.count * share / 8 | 1
        let part = SourceFile(path: file.path, bytes: Array(file.bytes.prefix(length)))
        let cut = file.path == head.path ? [part] : [head, part]
        let (pack, complaints) = Pack.read(files: cut, catalogue: .library)
        #expect(pack != nil || !complaints.isEmpty, "\(file.path), \(length) bytes")
      }
    }
  }
}
