/// How every code begins: what it takes to know whether the rest can be read.
struct CodeHead: Equatable {
  let version: Version
  /// The flow's place in ``Pack/startable``.
  let place: Int
  let digest: UInt64
}

extension CodeTape {
  mutating func head(_ known: CodeHead?) -> CodeHead {
    let version = Version(
      small(known?.version.major), small(known?.version.minor), small(known?.version.patch))
    var place = uniform(known.map { min($0.place, 7) }, below: 8)
    if place == 7 { place = small(known?.place) }
    let high = uniform((known?.digest).map { Int($0 >> 6) }, below: 64)
    let low = uniform((known?.digest).map { Int($0 & 63) }, below: 64)
    return CodeHead(version: version, place: place, digest: UInt64(high << 6 | low))
  }

  private mutating func small(_ known: Int?) -> Int {
    Int(clamping: number(known.map { UInt64(max(0, $0)) }))
  }
}
