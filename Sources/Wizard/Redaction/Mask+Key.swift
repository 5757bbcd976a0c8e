extension Mask {
  /// What each stand-in stands for, a line for each.
  var key: String {
    let lines = standIns.sorted { $0.value < $1.value }.map { text, standIn in
      KeptLine(standIn, secrets[text]?.rawValue ?? "token", text)
    }
    return ([KeptLine("unstick-key", "1")] + lines).map(\.text).joined()
  }

  /// A mask with the stand-ins of a key; one without any where that is none.
  init(key: String) {
    self.init()
    let lines = key.unicodeScalars.split(separator: "\n").prefix(10_000).map { KeptLine($0) }
    guard lines.first?.word == "unstick-key", lines.first?.number(0) == 1 else { return }
    for line in lines.dropFirst() {
      let text = line[1].lowercased()
      guard let kind = Secret.Kind(rawValue: line[0]), text.count >= 2, line.word.hasPrefix("‹")
      else { continue }
      secrets[text] = kind
      standIns[text] = line.word.sanitised
      counts[kind, default: 0] += 1
    }
  }
}
