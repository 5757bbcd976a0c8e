import Flow
import Remedy
import Wizard

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a session's effects become deeds on this computer.
struct Edge: Sendable {
  /// Nil where another computer is coached, or nothing here may be touched.
  let host: Remedy.Host?
  /// Looks instead of the host, where there is one.
  var lookout: Lookout?
  /// Writes to the terminal, where that can put text on its clipboard.
  var copy: @Sendable (String) -> Void = { _ in }

  /// Does it, and waits for its end; nil where there is nothing to answer.
  func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .runProbes(let probes): return .cannotRun(probes)
    case .run(let errand): return .came(errand.id, answer(errand.work) { _ in })
    case .copy(let text):
      copy(text)
      return nil
    case .save(let report, let format):
      let text = report.text(format, at: Remedy.Host.time)
      return .saved(ReportFile.write(text, format))
    case .leave: return nil
    }
  }

  /// Does an errand on a thread of its own; every answer is posted.
  func start(_ errand: Errand, _ post: @escaping @Sendable (Event) -> Void) {
    Worker.start {
      let last = answer(errand.work) { post(.came(errand.id, .finding($0))) }
      post(.came(errand.id, last))
    }
  }

  private func answer(
    _ work: Errand.Work, _ found: @escaping @Sendable (Remedy.Finding) -> Void
  ) -> Errand.Answer {
    if case .look(let probes) = work, let findings = lookout?.look(for: probes, found: found) {
      return .findings(findings)
    }
    return host?.answer(work, found: found) ?? .findings([])
  }
}
