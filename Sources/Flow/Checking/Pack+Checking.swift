extension Pack {
  /// Reads a pack and proves what can be proved of it: every complaint, by place.
  ///
  /// While something cannot be read, only names are looked up besides: what a proof would say then
  /// would often be about what is missing. Nil where there is no pack to speak of.
  public static func check(
    files: [SourceFile], catalogue: Catalogue
  ) -> (pack: Pack?, complaints: [Complaint]) {
    let (pack, reading) = read(files: files, catalogue: catalogue)
    var list = ComplaintList()
    for complaint in reading { list.add(complaint) }
    var places = ExactPlaces(files)
    let isWhole = !reading.contains { $0.code.severity == .error }
    for complaint in pack?.found(against: catalogue, isWhole: isWhole) ?? []
    where isWhole || !places.declare(complaint) {
      list.add(places.exact(complaint))
    }
    return (pack, list.all.sorted { ($0.place, $0.code) < ($1.place, $1.code) })
  }

  /// Everything that can be proved wrong about a pack that was read without errors, by place.
  ///
  /// The catalogue is the library's: what the pack's remedies and probes are held against.
  public func complaints(against catalogue: Catalogue) -> [Complaint] {
    found(against: catalogue, isWhole: true)
      .sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }

  private func found(against catalogue: Catalogue, isWhole: Bool) -> [Complaint] {
    var census = Census(Inspection(self, catalogue))
    census.visitPack()
    var inspection = census.run()
    guard isWhole else { return inspection.complaints.all.filter(\.code.isAboutName) }
    inspection.prove()
    return inspection.complaints.all
  }
}

extension Code {
  /// Whether it says that a name leads nowhere.
  fileprivate var isAboutName: Bool { rawValue.hasPrefix("U06") }
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
