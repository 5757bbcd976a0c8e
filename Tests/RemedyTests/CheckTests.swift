import Testing

@testable import Remedy

@Suite struct CheckTests {
  @Test func everyProbeIsInTheCatalogue() {
    #expect(Set(Probe.all.keys).isSubset(of: Library.probes.map(\.name)))
  }
}
