extension SiteFolder {
  /// Folders that hold one origin's things and nobody else's: IndexedDB, and all of Firefox's.
  var ownFolders: [FilePath] {
    let records = stores.flatMap { store -> [FilePath] in
      guard case .records(let way) = store, let name = way.last else { return [] }
      // Pages and files of one database lie in two folders that belong together.
      let blob = FileName(String(name.text.dropLast("leveldb".count)) + "blob")
      return [way] + (blob.map { [way.parent + $0] } ?? [])
    }
    return (records + firefoxOrigins).filter { (try? folder.entry($0)) != .some(nil) }
  }

  private var firefoxOrigins: [FilePath] {
    guard let way = FilePath("storage/default"),
      let names = try? folder.folder(way).names(atMost: 10_000)
    else { return [] }
    return names.filter { name in
      // `https+++app.notion.com^userContextId=2`
      let text = name.text
      guard let plus = text.firstRange(of: "+++") else { return false }
      let origin = text[plus.upperBound...]
      guard !origin.contains("^partitionKey") && !origin.contains("&partitionKey") else {
        return false
      }
      let host = origin.prefix { $0 != "^" && $0 != "+" }
      return domains.cover(String(host))
    }.map { way + $0 }
  }
}
