extension Pack {
  /// Everything that can be proved wrong about a pack that was read without errors, by place.
  ///
  /// The catalogue is the library's: what the pack's remedies and probes are held against.
  public func complaints(against catalogue: Catalogue) -> [Complaint] {
    var survey = Survey(Inspection(self, catalogue))
    survey.surveyPack()
    var inspection = survey.run()
    inspection.prove()
    return inspection.complaints.all.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}

extension Inspection {
  mutating func prove() {
    let calls = Calls(graph)
    checkCircles(calls)
    checkDepth(calls)
    let reach = checkReachability()
    checkMissingWays(reach)
    checkEndings(calls, reach)
    checkLoops(calls, reach)
    checkValues(calls, reach)
    checkKnowledge(calls)
    checkCauses(calls, reach)
    checkEvidence()
    checkScenarios(calls)
    checkLeftovers()
  }
}
