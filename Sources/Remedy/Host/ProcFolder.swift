internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Linux's folder of processes, or one laid out like it.
///
/// A process may end between two looks at it, so everything here may be missing.
struct ProcFolder: Sendable {
  private let folder: Folder

  init(_ path: String = "/proc") throws(Trouble) { folder = try Folder(at: path) }

  func numbers() throws(Trouble) -> [Int32] {
    try folder.names(atMost: 1 << 20).compactMap { Int32(ascii: $0.bytes[...]) }
  }

  /// Nil for what has ended, and for the kernel's own threads.
  func program(_ number: Int32) -> RunningProgram? {
    guard let stat = read(number, "stat", 4096).flatMap(ProcText.stat),
      stat.parent != Self.kernelThreads, number != Self.kernelThreads,
      let owner = owner(number)
    else { return nil }
    return RunningProgram(
      .init(number: number, start: stat.start), parent: stat.parent, owner: owner,
      name: stat.name, state: stat.state, executable: executable(number),
      words: ProcText.words(read(number, "cmdline", 8192) ?? []))
  }

  /// Who a process is now; nil where it is gone.
  func identity(_ number: Int32) -> RunningProgram.Identity? {
    guard let stat = read(number, "stat", 4096).flatMap(ProcText.stat), stat.state != .ended
    else { return nil }
    return RunningProgram.Identity(number: number, start: stat.start)
  }

  func executable(_ number: Int32) -> String? {
    guard var path = link(number, "exe") else { return nil }
    // An update replaced the file while the old one runs on.
    let mark = " (deleted)"
    if path.hasSuffix(mark) { path.removeLast(mark.count) }
    return path
  }

  /// Whether a process has something open at a path or below it; nil where we may not know.
  func hasOpen(_ number: Int32, below path: String) -> Bool? {
    let code = cs_has_open(folder.descriptor, number, path, 65_536)
    return code < 0 ? nil : code > 0
  }

  func descriptors(_ number: Int32) -> [FileName]? {
    let files = FilePath("\(number)/fd").flatMap { try? folder.folder($0) }
    return files.flatMap { try? $0.names(atMost: 65_536) }
  }

  var descriptor: Int32 { folder.descriptor }

  private static let kernelThreads: Int32 = 2

  /// In whose name it acts. What is in the folder of a process that keeps secrets belongs to root;
  /// the folder itself never does, and one look at it costs less than reading what it says.
  private func owner(_ number: Int32) -> UInt32? {
    FileName("\(number)").flatMap { try? folder.entry($0) }?.owner
  }

  /// Where one of the kernel's own links points to.
  func link(_ number: Int32, _ name: String) -> String? {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      // The kernel writes no more than there is room for, and says how much it was.
      let target = buffer.bindMemory(to: CChar.self).baseAddress
      let size = UInt32(buffer.count)
      let count = cs_read_link(folder.descriptor, "\(number)/\(name)", target, size)
      return count > 0 ? String(decoding: buffer.prefix(Int(count)), as: UTF8.self) : nil
    }
  }

  /// These files have no size, and what a process wrote into its own may be long: what is above
  /// the limit is left out.
  private func read(_ number: Int32, _ name: String, _ limit: Int) -> [UInt8]? {
    let file = openat(folder.descriptor, "\(number)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      // Reads at most what there is room for.
      count = max(0, readOnce(file, buffer))
    }
  }
}

private func readOnce(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  #if canImport(Glibc)
    Glibc.read(file, buffer.baseAddress, buffer.count)
  #else
    Darwin.read(file, buffer.baseAddress, buffer.count)
  #endif
}
