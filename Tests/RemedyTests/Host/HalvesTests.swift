import Testing

@testable import Remedy

@Suite struct HalvesTests {
  @Test(arguments: [0, 1, 2, 17, 18, 19, 1_000])
  func everyElementIsAnsweredInItsPlace(_ count: Int) {
    let list = Array(0..<count)
    let found = Background.inHalves(list, by: .now + 60_000) { $0 % 3 == 0 ? nil : $0 * 2 }
    #expect(found.answers == list.filter { $0 % 3 != 0 }.map { $0 * 2 })
    #expect(!found.isCut)
  }

  @Test(arguments: [1, 1_000])
  func aDeadlineThatIsPastCutsIt(_ count: Int) {
    let found = Background.inHalves(Array(0..<count), by: .now) { $0 }
    #expect(found.isCut)
    #expect(found.answers.count < count)
  }

  @Test func aPartThatHangsCutsIt() {
    let hanging = Signal()
    let found = Background.inHalves(Array(0..<1_000), by: .now + 200) { number in
      if number == 700 { hanging.wait(until: .now + 60_000) }
      return number
    }
    #expect(found.isCut)
    #expect(found.answers == Array(0..<500))
    hanging.raise()
  }
}
