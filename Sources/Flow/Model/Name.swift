/// A stable name that authors write and sessions keep: of a node, a choice, a fact …
///
/// The type parameter says of what, so that a node's name is never taken for a fact's.
public struct Name<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }
  public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

public typealias ChartID = Name<Chart>
public typealias NodeID = Name<Node>
public typealias ChoiceID = Name<Ask.Choice>
public typealias FactID = Name<Fact>
public typealias CauseID = Name<Cause>
public typealias TableID = Name<Table>
public typealias AppID = Name<AppProfile>
public typealias TextID = Name<Text>
public typealias ProbeID = Name<Catalogue.Probe>
public typealias KindID = Name<Catalogue.ProblemKind>
public typealias RemedyID = Name<Catalogue.Remedy>
public typealias ScenarioID = Name<Scenario>
/// A language tag as in BCP 47: `en`, `ja`, `pt-BR`.
public typealias Language = Name<Texts>
