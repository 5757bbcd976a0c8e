import TestSupport
import Testing

@testable import Flow

/// Files made to hurt end in complaints: no trap, no hang, no more memory than the limits allow.
@Suite struct HostileTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let code: Code

    init(_ name: String, _ text: String, _ code: Code) {
      (testDescription, bytes, self.code) = (name, Array(text.utf8), code)
    }

    static let million = 1_000_000
    static let all: [Attack] = [
      Attack(
        "aliases that double",
        "a: &a [x, x]\n" + "bcdefghij".map { "\($0): &\($0) [*a, *a]\n" }.joined(), .alias),
      Attack("a million brackets", String(repeating: "[", count: million), .tooDeep),
      Attack("a million braces", String(repeating: "{a: ", count: million), .tooDeep),
      Attack("a million dashes", String(repeating: "- ", count: million), .tooDeep),
      Attack("a million question marks", String(repeating: "? ", count: million), .tooDeep),
      Attack("three million items", String(repeating: "-\n", count: 3 * million), .tooManyItems),
      Attack("one long scalar", "pack: " + String(repeating: "x", count: million), .scalarTooLong),
      Attack("an open quote", "pack: \"" + String(repeating: "x", count: million), .syntax),
      Attack("a long comment", String(repeating: "#", count: million), .emptyFile),
      Attack("a thousand documents", String(repeating: "--- a\n", count: 1000), .severalDocuments),
      Attack(
        "a hundred thousand tags", String(repeating: "- !!str x\n", count: 100_000), .tag),
      Attack(
        "a hundred thousand twins", String(repeating: "a: b\n", count: 100_000), .duplicateKey),
      Attack("a key that is a list", "[a, b]: c\n", .wrongShape),
      Attack("a list for a pack", "- a\n- b\n", .wrongShape),
      Attack("UTF-16", "\u{FEFF}pack".utf16.map { "\($0)" }.joined(), .wrongShape),
    ]
  }

  @Test(arguments: Attack.all)
  func attackEndsInAComplaint(_ attack: Attack) {
    let files = [SourceFile(path: "pack.yaml", bytes: attack.bytes)]
    let complaints = Pack.read(files: files, catalogue: .small).complaints
    #expect(complaints.contains { $0.code == attack.code })
    #expect(complaints.count <= Ledger.mostComplaints + 1)
  }

  @Test func largeFileIsRefusedUnread() {
    let bytes = [UInt8](repeating: 0x20, count: Limits.fileBytes + 1)
    let (pack, complaints) = Pack.read(
      files: [SourceFile(path: "pack.yaml", bytes: bytes)], catalogue: .small)
    #expect(pack == nil)
    #expect(complaints.map(\.code) == [.tooLarge])
  }

  /// Every beginning of a small pack's files, and every one of their bytes changed.
  @Test func brokenFilesNeverTrap() {
    let files = smallPack(head: "about: \"Über {app}\"")
    var generator = Seeded(7)
    for (number, file) in files.enumerated() {
      for length in 0...file.bytes.count {
        read(files, number, Array(file.bytes.prefix(length)))
      }
      for position in file.bytes.indices {
        var bytes = file.bytes
        bytes[position] = UInt8.random(in: 0...255, using: &generator)
        read(files, number, bytes)
      }
    }
  }

  private func read(_ files: [SourceFile], _ number: Int, _ bytes: [UInt8]) {
    var files = files
    files[number] = SourceFile(path: files[number].path, bytes: bytes)
    _ = Pack.read(files: files, catalogue: .small)
  }
}
