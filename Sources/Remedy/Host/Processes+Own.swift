#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Processes {
  /// Our own number.
  static var own: Int32 { getpid() }

  /// The machine's name, as programs write it into their locks.
  static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    // The last byte stays 0, whatever the call cuts off.
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a process in a sandbox has one of these files open, under whatever path it sees it.
  /// Only sandboxes are looked at this way: elsewhere the paths say the same for less.
  static func hasOpen(_ number: Int32, oneOf files: Set<Entry.Identity>) -> Bool {
    #if os(Linux)
      guard !files.isEmpty, let folder = try? ProcFolder() else { return false }
      return folder.isElsewhere(number) && folder.hasOpen(number, oneOf: files)
    #else
      return false
    #endif
  }
}

extension ProcFolder {
  /// Whether it sees other mounts than we do.
  fileprivate func isElsewhere(_ number: Int32) -> Bool {
    guard let there = link(number, "ns/mnt") else { return false }
    return there != link(Processes.own, "ns/mnt")
  }

  fileprivate func hasOpen(_ number: Int32, oneOf files: Set<Entry.Identity>) -> Bool {
    guard let names = descriptors(number) else { return false }
    return names.contains { name in
      var found = stat()
      // Asks for the open file itself, through the kernel's own link to it.
      guard fstatat(descriptor, "\(number)/fd/\(name.text)", &found, 0) == 0 else { return false }
      return files.contains(.init(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)))
    }
  }
}
