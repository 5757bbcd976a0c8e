import Flow

extension [Spot: [Told]] {
  /// A line for each thing that was told, in an order of its own for each place.
  var lines: [KeptLine] {
    sorted { $0.key.text < $1.key.text }.flatMap { spot, told in
      told.map { KeptLine("told", spot.text, $0.setting, $0.value, $0.title) }
    }
  }

  /// Lines of other kinds, and of no place, are passed over.
  init(_ lines: [KeptLine]) {
    self = lines.reduce(into: [:]) { all, line in
      guard line.word == "told", let spot = Spot(text: line[0]), !line[1].isEmpty else { return }
      all[spot, default: []].append(
        Told(setting: line[1], value: line[2], title: line[3].sanitised))
    }
  }
}
