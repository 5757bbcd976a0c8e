/// Why an answer cannot be taken; the walk is as it was.
public enum Refusal: Error, Hashable, Sendable {
  /// The station waits for something else.
  case outOfTurn
  case unknownChoice(ChoiceID)
  case hiddenChoice(ChoiceID)
  case doesNotFit(Value)
  /// Results of these probes are waited for too.
  case missing([ProbeID])
  case unexpectedProbe(ProbeID)
  /// Not a fact that one of these probes tells, or not of its type.
  case unexpectedFact(FactID)
  case unknownRung(NodeRef)
  case hiddenRung(NodeRef)
  case triedRung(NodeRef)
  /// There is no answer to take back.
  case nothingBefore
  /// The way does not lead over that place, or there is no question there.
  case notOnTheWay
}

/// Why a way cannot go on. The checker lets no pack through that has one.
public enum Fault: Hashable, Sendable {
  case noSuchChart(ChartID)
  case noSuchNode(NodeRef)
  /// The flow has no beginning.
  case noStart(ChartID)
  /// No arrow leads on from here.
  case noWay(NodeRef)
  /// Every choice of the question is hidden.
  case noChoice(NodeRef)
  /// `back` in a flow that nobody called.
  case notCalled(NodeRef)
  /// It would go round and round without asking anything.
  case endless(NodeRef)
  /// More calls inside one another than ``Journey/deepestCall``.
  case tooDeep(NodeRef)
}
