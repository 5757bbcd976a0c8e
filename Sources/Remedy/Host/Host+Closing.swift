extension Host {
  func requireClosed(_ closing: Closing) throws(Refusal) {}
  func closings(of record: RepairRecord) -> [Closing] { [] }
  func run(_ invocation: Invocation) throws(Refusal) {}
}
