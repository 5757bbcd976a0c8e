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

  /// Every file that a process has open; nil where we may not know.
  func openPaths(_ number: Int32) -> [String]? {
    guard let names = descriptors(number) else { return nil }
    return names.compactMap { link(number, "fd/" + $0.text) }.filter { $0.hasPrefix("/") }
  }

  func descriptors(_ number: Int32) -> [FileName]? {
    let files = FilePath("\(number)/fd").flatMap { try? folder.folder($0) }
    return files.flatMap { try? $0.names(atMost: 65_536) }
  }

  var descriptor: Int32 { folder.descriptor }

  private static let kernelThreads: Int32 = 2

  /// The folder of a process that keeps secrets belongs to root; what it says itself counts then.
  private func owner(_ number: Int32) -> UInt32? {
    guard let name = FileName("\(number)"), let entry = try? folder.entry(name) else { return nil }
    guard entry.owner == 0 else { return entry.owner }
    return read(number, "status", 4096).flatMap(ProcText.owner) ?? entry.owner
  }

  /// Where one of the kernel's own links points to.
  func link(_ number: Int32, _ name: String) -> String? {
    var target = [CChar](repeating: 0, count: 4096)
    let count = cs_read_link(folder.descriptor, "\(number)/\(name)", &target, UInt32(target.count))
    guard count > 0 else { return nil }
    return String(decoding: target.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
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
