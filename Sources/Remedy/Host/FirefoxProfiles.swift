/// Firefox's `profiles.ini`: which folders are profiles, and which one is used when nobody asks.
enum FirefoxProfiles {
  struct Listed: Equatable, Sendable {
    var title = ""
    var path = ""
    /// From the folder that holds `profiles.ini`; else from the root.
    var isRelative = true
    var isDefault = false
  }

  static func listed(_ bytes: [UInt8]) -> [Listed] {
    var profiles: [Listed] = []
    var defaults: Set<String> = []
    for section in sections(bytes).prefix(1_000) {
      if section.name.hasPrefix("Install") {
        if let path = section.values["Default"] { defaults.insert(path) }
      } else if section.name.hasPrefix("Profile"), let path = section.values["Path"] {
        profiles.append(
          Listed(
            title: section.values["Name"] ?? "", path: path,
            isRelative: section.values["IsRelative"] != "0",
            isDefault: section.values["Default"] == "1"))
      }
    }
    // Newer versions note the default of each installation, and that counts.
    if !defaults.isEmpty {
      for index in profiles.indices {
        profiles[index].isDefault = defaults.contains(profiles[index].path)
      }
    }
    return profiles
  }

  struct Section: Equatable {
    let name: String
    var values: [String: String] = [:]
  }

  /// What stands before the first section belongs to none; of two lines the first counts.
  static func sections(_ bytes: [UInt8]) -> [Section] {
    var sections: [Section] = []
    let text = String(decoding: bytes.prefix(1 << 20), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("["), line.hasSuffix("]") {
        sections.append(Section(name: String(line.dropFirst().dropLast())))
      } else if let equals = line.firstIndex(of: "="), !sections.isEmpty, !line.hasPrefix(";") {
        let key = String(line[..<equals])
        let value = String(line[line.index(after: equals)...])
        if sections[sections.count - 1].values[key] == nil {
          sections[sections.count - 1].values[key] = value
        }
      }
    }
    return sections
  }
}
