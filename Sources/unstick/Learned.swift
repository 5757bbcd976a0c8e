import Flow
import Remedy
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How likely causes are on this computer, from `~/.config/unstick/learned.yaml`.
enum Learned {
  private static let name = "learned.yaml"

  /// The pack with what was learned, and what of the file cannot be used.
  static func apply(to pack: Pack, _ invocation: Invocation) -> (Pack, [Complaint]) {
    guard let file = file(invocation) else { return (pack, []) }
    let (learned, complaints) = pack.learning(from: file)
    // What was learned with another pack is no mistake while this one is at work.
    let isForeign = complaints.contains { $0.code == .notOneOf }
    return (learned, isForeign ? [] : complaints)
  }

  private static func file(_ invocation: Invocation) -> SourceFile? {
    UserFile.read(name, invocation.options)
  }

  /// The complaints about the file in use, each with its place.
  static func complaints(_ invocation: Invocation, _ machine: Machine) -> [String] {
    let (_, complaints) = apply(to: machine.wording.index.pack, invocation)
    guard let file = file(invocation), !complaints.isEmpty else { return [] }
    let words = invocation.words
    var text = ComplaintText(
      words: words, complaintWords: Speech.complaintWords(words, for: complaints), files: [file])
    return complaints.prefix(20).map { text.text($0) }
  }

  /// A sentence for the session where something in the file cannot be used; nil where all is well.
  static func trouble(_ invocation: Invocation, _ pack: Pack, _ words: Words) -> String? {
    apply(to: pack, invocation).1.isEmpty ? nil : words["learned.complaint"]
  }

  /// Writes what was learned, in that folder or where the program finds it; where that is, or nil
  /// where there was nothing to learn.
  static func write(
    _ learning: Learning, _ invocation: Invocation, _ machine: Machine
  ) throws(Failure) -> String? {
    guard let text = learning.file else { return nil }
    let whole = "# " + invocation.words["learned.head"] + "\n" + text
    guard let folder = invocation.operands.first else {
      return try machine.trying { host throws(Remedy.Refusal) in
        try host.writeConfiguration(name, Array(whole.utf8))
      }
    }
    let path = folder + "/" + name
    guard let file = Output.newFile(path) else { throw Failure.unwritable(path) }
    defer { close(file.descriptor) }
    guard file.write(whole), fsync(file.descriptor) == 0 else { throw Failure.unwritable(path) }
    return path
  }
}

extension Failure {
  fileprivate static func unwritable(_ path: String) -> Failure {
    let reason = Surroundings.reason(Int(errno))
    return Failure(
      "failure.unwritable", ["path": path, "reason": reason], status: .surroundings)
  }
}
