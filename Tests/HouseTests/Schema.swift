import Foundation

/// One of the schemas in `Resources/schema`, held against files by an independent validator.
enum Schema: String, CaseIterable {
  case pack, app, flow, locale, scenario

  /// The file of the sample pack that it is about.
  var sample: String {
    switch self {
    case .pack: "pack.yaml"
    case .app: "apps/sample.yaml"
    case .flow: "flows/loop.yaml"
    case .locale: "locales/ja.yaml"
    case .scenario: "scenarios/one.yaml"
    }
  }

  private var url: URL { Self.url(rawValue) }

  private static func url(_ name: String) -> URL {
    Repository.root.appending(path: "Resources/schema/\(name).json")
  }

  func contents() throws -> Any { try JSONSerialization.jsonObject(with: Data(contentsOf: url)) }

  /// The files of a pack that it is about.
  func files(below pack: String) throws -> [String] {
    let root = Repository.root.appending(path: pack)
    if self == .pack { return [root.appending(path: "pack.yaml").path] }
    let folder = root.appending(path: rawValue + "s")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map {
        folder.appending(path: $0).path
      }
  }

  func refusals(of files: [String]) throws -> [Validator.Refusal] {
    try Validator.refusals(by: "Resources/schema/\(rawValue).json", of: files)
  }

  /// The words of each enumeration that `common.json` names.
  static func enumerations() throws -> [String: Set<String>] {
    let common = try JSONSerialization.jsonObject(with: Data(contentsOf: url("common")))
    let definitions = (common as? [String: Any])?["$defs"] as? [String: [String: Any]]
    return (definitions ?? [:]).compactMapValues { ($0["enum"] as? [String]).map { Set($0) } }
  }
}
