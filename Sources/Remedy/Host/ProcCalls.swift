internal import CSystem

/// The same answers as ``ProcFolder``'s, on systems that have calls instead of a folder.
enum ProcCalls {
  static func programs() -> [RunningProgram]? {
    var found: [RunningProgram] = []
    let code = withUnsafeMutablePointer(to: &found) { found in
      cs_processes(
        { context, process in
          // The context is the list above, and outlives the call; the process lives as long as it.
          guard let context, let process else { return false }
          let list = context.assumingMemoryBound(to: [RunningProgram].self)
          list.pointee.append(RunningProgram(process.pointee))
          return true
        }, found)
    }
    return code < 0 ? nil : found
  }

  static func identity(_ number: Int32) -> RunningProgram.Identity? {
    var process = cs_process()
    guard cs_look_at_process(number, &process) >= 0, !process.ended else { return nil }
    return RunningProgram.Identity(number: number, start: process.start)
  }

  static func executable(_ number: Int32) -> String? {
    var process = cs_process()
    guard cs_look_at_process(number, &process) >= 0 else { return nil }
    return RunningProgram(process).executable
  }

  static func openPaths(_ number: Int32) -> [String]? {
    var paths: [String] = []
    let code = withUnsafeMutablePointer(to: &paths) { paths in
      cs_open_files(
        number,
        { context, path in
          // As above; the path ends with a NUL.
          guard let context, let path else { return false }
          let list = context.assumingMemoryBound(to: [String].self)
          list.pointee.append(String(cString: path))
          return list.pointee.count < 65_536
        }, paths)
    }
    return code < 0 ? nil : paths
  }
}

extension RunningProgram {
  fileprivate init(_ process: cs_process) {
    let path = text(process.path)
    self.init(
      .init(number: process.number, start: process.start), parent: process.parent,
      owner: process.owner, name: text(process.name),
      state: process.ended ? .ended : process.stopped ? .stopped : .running,
      executable: path.isEmpty ? nil : path)
  }
}

/// C arrays arrive as tuples; they are closed by a NUL or end with the tuple.
private func text<Bytes>(_ bytes: Bytes) -> String {
  withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
