extension Mask {
  /// What each stand-in stands for, a line for each.
  var key: String {
    let lines = standIns.sorted { $0.value < $1.value }.map { text, standIn in
      KeptLine(standIn, secrets[text]?.rawValue ?? "token", text)
    }
    return ([KeptLine("unstick-key", "1")] + lines).map(\.text).joined()
  }

  /// A mask with the stand-ins of a key; one without any where that is none.
  init(key lines: [KeptLine]) {
    self.init()
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

  /// The same with the stand-ins that an earlier part of the session gave.
  func goingOn(from earlier: Mask) -> Mask {
    var mask = self
    (mask.secrets, mask.standIns, mask.counts) = (earlier.secrets, earlier.standIns, earlier.counts)
    for (text, kind) in secrets { mask.learn(Secret(kind, text)) }
    return mask
  }
}
