/// Something that a pattern of names leads to.
struct PatternMatch: Equatable, Sendable {
  /// From the folder that was searched.
  let way: FilePath
  let entry: Entry
  /// False where something that is no folder stands on the way: the rest of the pattern is
  /// beyond it, and nothing goes there.
  let isWhole: Bool
}

extension Folder {
  /// Everything that a pattern leads to, in the order of names. No link is followed, but the one
  /// by which Snap names an app's current version.
  ///
  /// - Parameter crossing: other mounts may be on the way.
  func matches(_ pattern: [String], crossing: Bool = false) -> [PatternMatch] {
    var found: [PatternMatch] = []
    search(pattern[...], from: FilePath([]), crossing, &found)
    return found
  }

  private func search(
    _ pattern: ArraySlice<String>, from way: FilePath, _ crossing: Bool,
    _ found: inout [PatternMatch]
  ) {
    guard let first = pattern.first, way.names.count < 32 else { return }
    let rest = pattern.dropFirst()
    for name in candidates(first) where found.count < 10_000 {
      guard let entry = try? entry(name) else { continue }
      if rest.isEmpty {
        found.append(PatternMatch(way: way + name, entry: entry, isWhole: true))
      } else if let (name, next) = goOn(name, entry, way, crossing) {
        next.search(rest, from: way + name, crossing, &found)
      } else {
        found.append(PatternMatch(way: way + name, entry: entry, isWhole: false))
      }
    }
  }

  private func candidates(_ pattern: String) -> [FileName] {
    guard pattern.contains("*") else { return FileName(pattern).map { [$0] } ?? [] }
    return ((try? names()) ?? []).filter { $0.matches(pattern) }
  }

  private func goOn(
    _ name: FileName, _ entry: Entry, _ way: FilePath, _ crossing: Bool
  ) -> (FileName, Folder)? {
    var name = name
    if entry.type == .link {
      guard let version = snapVersion(name, way) else { return nil }
      name = version
    }
    let next = try? crossing ? folderAcrossMounts(FilePath([name])) : folder(name)
    return next.map { (name, $0) }
  }

  /// `~/snap/APP/current` is a link to a neighbour, by its plain name.
  private func snapVersion(_ name: FileName, _ way: FilePath) -> FileName? {
    guard way.names.count == 2, way.names[0].text == "snap", name.text == "current" else {
      return nil
    }
    return (try? target(ofLink: name)).flatMap { FileName(bytes: $0) }
  }
}
