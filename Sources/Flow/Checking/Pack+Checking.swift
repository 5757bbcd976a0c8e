extension Pack {
  /// Reads a pack and proves what can be proved of it: every complaint, by place. Nil where there
  /// is no pack to speak of.
  public static func check(
    files: [SourceFile], catalogue: Catalogue
  ) -> (pack: Pack?, complaints: [Complaint]) {
    let (pack, reading) = read(files: files, catalogue: catalogue)
    let proofs = pack?.complaints(against: catalogue, in: files, after: reading) ?? []
    return (pack, (reading + proofs).sorted { ($0.place, $0.code) < ($1.place, $1.code) })
  }

  /// Everything that can be proved wrong about a pack, each at the very word in its files.
  ///
  /// Where reading left something out, only names are looked up: what a proof would say then would
  /// often be about what is missing. Warnings wait until all errors of reading are mended.
  public func complaints(
    against catalogue: Catalogue, in files: [SourceFile], after reading: [Complaint]
  ) -> [Complaint] {
    var places = ExactPlaces(files)
    let isWhole = reading.allSatisfy(\.code.leavesFlowsWhole)
    let hasErrors = reading.contains { $0.code.severity == .error }
    return found(against: catalogue, isWhole: isWhole)
      .filter { !hasErrors || $0.code.severity == .error }
      .filter { isWhole || !places.declare($0) }
      .map { places.exact($0) }
  }

  /// Everything that can be proved wrong about a pack that was read without errors, at the places
  /// that the pack remembers.
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
