import Testing

@testable import Remedy

@Suite struct CheckTests {
  @Test func everyProbeIsInTheCatalogue() {
    #expect(Set(Probe.all.keys).isSubset(of: Library.probes.map(\.name)))
  }
}

@Suite struct CatalogueTests {
  /// What the catalogue promises, something does.
  @Test func everyRemedyAndEveryProbeIsThere() {
    #expect(Set(Repair.all.keys) == Set(Library.remedies.map(\.name)))
    #expect(Set(Probe.all.keys) == Set(Library.probes.map(\.name)))
  }
}
