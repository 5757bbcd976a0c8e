import Flow

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a pack's folder without following a link, opening a pipe, or taking in without end.
struct PackFolder {
  static let largestFile = 32 << 20
  static let largestPack = 256 << 20
  static let mostFiles = 4096

  private(set) var files: [SourceFile] = []
  private(set) var complaints: [Complaint] = []
  private var total = 0
  private var isFull = false

  /// Reads what is there; throws only where there is no such folder.
  init(_ path: String) throws(Failure) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
    guard folder >= 0 else {
      throw Failure("failure.no-pack-folder", ["path": path, "reason": reason(errno)])
    }
    defer { close(folder) }
    read(folder, below: "", depth: 0)
    files.sort { $0.path < $1.path }
  }

  private mutating func read(_ folder: Int32, below prefix: String, depth: Int) {
    guard let names = names(in: folder) else {
      return complain(.unreadableFile, prefix.isEmpty ? "." : prefix, reason(errno))
    }
    // What the pack cannot do without comes first, so that it has room.
    let ordered = names.filter { $0 == "pack.yaml" } + names.filter { $0 != "pack.yaml" }.sorted()
    for name in ordered where !isFull && !Self.isIgnored(name) {
      if prefix.isEmpty && Self.folders.contains(name) {
        readFolder(name, in: folder)
      } else {
        readEntry(name, in: folder, path: prefix + name)
      }
    }
  }

  private mutating func readFolder(_ name: String, in folder: Int32) {
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard inner >= 0 else { return complainOfOpening(name) }
    defer { close(inner) }
    read(inner, below: name + "/", depth: 1)
  }

  private mutating func readEntry(_ name: String, in folder: Int32, path: String) {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return complainOfOpening(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      return complain(.unreadableFile, path, reason(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG where name.hasSuffix(".yaml"): take(file, path)
    case S_IFREG, S_IFDIR: complain(.strangerFile, path)
    default: complain(.notAFile, path)
    }
  }

  private mutating func take(_ file: Int32, _ path: String) {
    guard files.count < Self.mostFiles else {
      isFull = true
      return complain(.tooManyFiles, path, limit: Self.mostFiles)
    }
    switch bytes(of: file, atMost: Self.largestFile) {
    case .failure(let fault): complain(.unreadableFile, path, fault.reason)
    case .success(nil): complain(.tooLarge, path, limit: Self.largestFile >> 20)
    case .success(let bytes?):
      total += bytes.count
      guard total <= Self.largestPack else {
        isFull = true
        return complain(.packTooLarge, path, limit: Self.largestPack >> 20)
      }
      files.append(SourceFile(path: path, bytes: bytes))
    }
  }

  /// Left in the folder for people and tools, not for us.
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("README") || name.hasPrefix("LICENSE")
  }

  private static let folders: Set<String> = ["apps", "flows", "locales", "scenarios"]
}

extension PackFolder {
  /// The pack's folder that a path means: the folder itself, or the one that a file belongs to.
  static func enclosing(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return path }
    let cut = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let folder = cut.isEmpty ? "/" : cut
    return access(folder + "/pack.yaml", F_OK) == 0 ? folder : folder + "/.."
  }
}

extension PackFolder {
  private mutating func complain(
    _ code: Code, _ path: String, _ reason: String? = nil, limit: Int? = nil
  ) {
    var details = ["name": path]
    details["reason"] = reason
    details["limit"] = limit.map(String.init)
    complaints.append(Complaint(code, at: .nowhere, details))
  }

  /// A link, where none may be, makes the system say ELOOP or ENOTDIR; a socket, ENXIO.
  private mutating func complainOfOpening(_ path: String) {
    switch errno {
    case ELOOP, ENOTDIR, ENXIO, EMLINK: complain(.notAFile, path)
    default: complain(.unreadableFile, path, reason(errno))
    }
  }
}

private struct ReadFault: Error {
  let reason: String
}

/// What the system says about an error number.
private func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

/// Nil where there are more bytes than `limit`; the file may grow while it is read.
private func bytes(of file: Int32, atMost limit: Int) -> Result<[UInt8]?, ReadFault> {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0 && errno == EINTR { continue }
    if count < 0 { return .failure(ReadFault(reason: reason(errno))) }
    if count == 0 { return .success(bytes) }
    if bytes.count + count > limit { return .success(nil) }
    bytes += buffer[..<count]
  }
}

/// The names in an open folder; nil with `errno` where it cannot be listed.
private func names(in folder: Int32) -> [String]? {
  let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard copy >= 0, let listing = fdopendir(copy) else { return nil }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    // d_name ends with a NUL, and the entry stays until the next readdir.
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
    if names.count > PackFolder.mostFiles * 2 { break }
  }
  return names
}
