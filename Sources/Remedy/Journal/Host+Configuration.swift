extension Host {
  /// Writes one of the program's own settings files, whole or not at all; returns its place.
  public func writeConfiguration(_ name: String, _ contents: [UInt8]) throws(Refusal) -> String {
    guard let way = way(to: HomePlace(.config, ["unstick"])), let file = FileName(name),
      let new = FileName(name + ".new")
    else { throw Refusal(.outside, at: name) }
    do throws(Trouble) {
      var folder = try openHome()
      for step in way.compactMap(FileName.init) {
        folder = try StateFolder.step(folder, step, self)
      }
      try folder.put(contents, as: file, by: new, of: self)
      return folder.place(FilePath([file]))
    } catch {
      throw Refusal(error)
    }
  }
}

extension Folder {
  /// Puts a file that only its owner can read in the place of an earlier one, whole or not at all.
  func put(
    _ contents: [UInt8], as file: FileName, by new: FileName, of host: Host
  ) throws(Trouble) {
    // What an earlier run was cut off with stands in the way.
    if try entry(new) != nil { try removeFile(new) }
    try makeFile(new, contents, mode: 0o600)
    try host.give(new, in: self)
    try replace(file, with: new)
  }
}
