internal import Wizard

/// The lines of a recording that `asciinema` plays: version 2 of its format.
public struct Asciicast: Sendable {
  private var encoder: ScreenEncoder
  private var size: Size?

  public init(theme: Theme) { encoder = ScreenEncoder(theme: theme) }

  /// The first line. Whoever reads a recording needs to know neither the person nor the machine.
  ///
  /// - Parameter start: in seconds since 1970.
  public mutating func header(_ size: Size, start: Int) -> String {
    self.size = size
    return #"{"version": 2, "width": \#(size.columns), "height": \#(size.rows), "#
      + #""timestamp": \#(start), "env": {"TERM": "xterm-256color"}}"# + "\n"
  }

  /// The lines for a grid that is shown so long after the start; none where nothing changed.
  public mutating func lines(_ grid: Grid, milliseconds: Int) -> String {
    var lines = ""
    if grid.size != size {
      lines += line(milliseconds, "r", "\(grid.size.columns)x\(grid.size.rows)")
      size = grid.size
    }
    let text = encoder.encode(grid)
    return text.isEmpty ? lines : lines + line(milliseconds, "o", text)
  }

  private func line(_ milliseconds: Int, _ kind: String, _ text: String) -> String {
    let thousandths = String(milliseconds % 1000 + 1000).dropFirst()
    return "[\(milliseconds / 1000).\(thousandths), \"\(kind)\", \(JSON.string(text).text)]\n"
  }
}
