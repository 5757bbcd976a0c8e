import Testing

@testable import Remedy

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// True once the process is gone or only waits to be reaped; looks for ten seconds.
func waitUntilGone(_ process: Int32) -> Bool {
  guard process > 1 else { return false }
  return wait { kill(process, 0) != 0 || isZombie(process) }
}

/// Looks again and again, for ten seconds.
func wait(_ isSo: () -> Bool) -> Bool {
  for _ in 0..<1_000 {
    if isSo() { return true }
    usleep(10_000)
  }
  return isSo()
}

func waitForLines(_ count: Int, in path: String) -> [Substring] {
  var lines: [Substring] = []
  _ = wait {
    lines = text(of: path).split(separator: "\n")
    return lines.count >= count
  }
  return lines
}

func text(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}

func openPipe(inherited: Bool) -> (Int32, Int32) {
  var ends: [Int32] = [-1, -1]
  _ = pipe(&ends)
  if !inherited { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
  return (ends[0], ends[1])
}

private func isZombie(_ process: Int32) -> Bool {
  text(of: "/proc/\(process)/stat").split(separator: ")").last?.hasPrefix(" Z") ?? false
}
