/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case markdown = "md"
  case html
  case json
}
