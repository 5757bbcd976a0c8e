import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A recording of what is on the screen, in a new file that only its owner can read.
struct Recording {
  private var cast: Asciicast
  private let file: Output
  private let start: Int

  init(_ path: String, theme: Theme, size: Size) throws(Failure) {
    guard let file = Output.newFile(path) else {
      throw Failure(
        "failure.no-recording", ["path": path, "reason": Surroundings.reason(Int(errno))],
        status: .surroundings)
    }
    (cast, self.file, start) = (
      Asciicast(theme: theme), file, Surroundings.milliseconds
    )
    file.write(cast.header(size, start: time(nil)))
  }

  mutating func show(_ stage: Stage) {
    let lines = cast.lines(stage.publicGrid, milliseconds: Surroundings.milliseconds - start)
    if !lines.isEmpty { file.write(lines) }
  }
}
