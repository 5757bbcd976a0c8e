import Flow
import Foundation
import Synchronization
import Testing
import Wizard

/// Every beginning of every shipped file, byte by byte. It takes minutes in a release build and
/// hours in any other, so only `make beginnings` asks for it.
@Suite struct AllBeginningsTests {
  @Test(.enabled(if: Wanted.ending != nil)) func noBeginningIsSilent() throws {
    let files = try ShippedPack.files()
    var total = Tally()
    for file in files.filter({ $0.path.hasSuffix(Wanted.ending ?? "") }) {
      let cut = CutFile(file, in: files)
      #expect(cut.whole.isEmpty, "\(file.path), whole")
      let tally = cut.tally()
      print("\(file.path): \(tally)")
      total.add(tally)
    }
    print("All: \(total)")
    #expect(total.silent == [])
  }
}

private enum Wanted {
  /// What the paths of the files to read end with.
  static let ending = ProcessInfo.processInfo.environment["BEGINNINGS"]
}

/// What became of a file's beginnings.
struct Tally: CustomStringConvertible {
  var complainedOf = 0
  /// Nothing is wrong with these, as where only the last text is shorter.
  var fine = 0
  /// Of these, the ones that end with a line went through the checker, with the rest of the pack;
  /// a line that is missing mostly shows only there.
  var checked = 0
  var refused = 0
  /// The lengths of those of which nothing was made and nothing was said.
  var silent: [Int] = []

  mutating func add(_ other: Tally) {
    complainedOf += other.complainedOf
    fine += other.fine
    checked += other.checked
    refused += other.refused
    silent += other.silent
  }

  var description: String {
    let count = complainedOf + fine + silent.count
    let first = silent.isEmpty ? "" : " \(silent.sorted().prefix(8))"
    return "\(count) beginnings, \(complainedOf) complained of, \(fine) fine "
      + "(\(checked) checked, \(refused) refused), silent \(silent.count)\(first)"
  }
}

/// A file of a pack, to be read as if it ended early.
private struct CutFile: Sendable {
  private let file: SourceFile
  private let pack: PackButOne
  private let others: [SourceFile]
  /// No beginning of the shipped files takes a hundredth of this, even on a busy machine.
  private static let patience = Duration.seconds(60)

  init(_ file: SourceFile, in files: [SourceFile]) {
    (self.file, pack) = (file, PackButOne(files, but: file.path))
    others = files.filter { $0.path != file.path }
  }

  var whole: [Complaint] { pack.read(file).complaints }

  /// Shared out among all cores; a beginning that takes too long ends the process and is named.
  func tally() -> Tally {
    let total = Mutex(Tally())
    let under = Mutex<[Int: ContinuousClock.Instant]>([:])
    let watch = Timer.everySecond { complainOfDelay(in: under.withLock { $0 }) }
    defer { watch.cancel() }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      var tally = Tally()
      for length in stride(from: core, to: file.bytes.count, by: cores) {
        under.withLock { $0[length] = .now }
        read(length, &tally)
        under.withLock { $0[length] = nil }
      }
      total.withLock { $0.add(tally) }
    }
    return total.withLock { $0 }
  }

  private func read(_ length: Int, _ tally: inout Tally) {
    let part = SourceFile(path: file.path, bytes: Array(file.bytes.prefix(length)))
    let (isRead, complaints) = pack.read(part)
    if let complaint = complaints.first {
      tally.complainedOf += 1
      let place = complaint.place
      _ = Excerpt(SourceLines(part.bytes), line: Int(place.line), column: Int(place.column))
    } else if isRead {
      tally.fine += 1
      if part.bytes.last == 0x0A { check(part, &tally) }
    } else {
      tally.silent.append(length)
    }
  }

  private func check(_ part: SourceFile, _ tally: inout Tally) {
    let files = (others + [part]).sorted { $0.path < $1.path }
    tally.checked += 1
    if !Pack.check(files: files, catalogue: .library).complaints.isEmpty { tally.refused += 1 }
  }

  private func complainOfDelay(in under: [Int: ContinuousClock.Instant]) {
    for (length, start) in under where .now - start > Self.patience {
      fatalError("\(file.path): its first \(length) bytes are still being read after a minute")
    }
  }
}

extension Timer {
  fileprivate static func everySecond(
    _ body: @escaping @Sendable () -> Void
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource()
    timer.setEventHandler(handler: body)
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.activate()
    return timer
  }
}
