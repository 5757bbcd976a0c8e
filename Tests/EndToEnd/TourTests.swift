import Foundation
import Testing

/// The shipped pack in a real terminal, driven by expect, to an end.
@Suite struct TourTests {
  static let symptoms = [
    "sign-in-failed", "connection-loop", "stale-sync", "white-screen", "login-every-start",
    "stuck-sign-out", "find-out",
  ]

  @Test(arguments: symptoms)
  func everySymptomLeadsToAnEndInEnglish(_ symptom: String) throws {
    try tour(symptom, "en", "Leave unstick")
  }

  @Test(arguments: symptoms)
  func everySymptomLeadsToAnEndInJapanese(_ symptom: String) throws {
    try tour(symptom, "ja", "unstick を終了する")
  }

  private func tour(_ symptom: String, _ language: String, _ last: String) throws {
    let script = Run.root.appendingPathComponent("Tests/EndToEnd/Tours/tour.exp")
    let run = try Run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["expect", script.path, Run.program.path, symptom, language, last], input: "",
      environment: Run.plainEnvironment)
    #expect(run.output.hasPrefix("end after "), "\(run.output)\(run.error)")
    #expect(run.status == 0)
  }
}
