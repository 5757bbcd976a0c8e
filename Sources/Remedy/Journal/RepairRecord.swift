/// What the journal holds of one repair.
struct RepairRecord: Equatable, Sendable {
  let id: String
  let remedy: String
  /// Seconds since 1970.
  let time: Int64
  var settings: [String: String] = [:]
  /// Folders that hold what was moved aside, by their paths.
  var holds: [String] = []
  var changes: [Change] = []
  var stage = Stage.planned
  var purged = false

  /// How far it has come.
  enum Stage: String, CaseIterable, Sendable {
    /// Nothing of the user's has been touched.
    case planned
    /// Changes may have been made.
    case begun
    case done
    /// Is being taken back, or was interrupted there.
    case undoing
    case undone
    /// It was interrupted or failed, and everything is as before.
    case takenBack = "taken-back"
  }

  /// One change, as far as it must be known to take it back.
  struct Change: Equatable, Sendable {
    let kind: Kind
    let spot: Spot
    /// What stood there before; nothing of `place` and `folder`.
    let identity: Entry.Identity
    let owner: UInt32
    let mode: UInt32
    let type: EntryType
    let entries: Int
    let size: Int64
    let purpose: App.Purpose?
    /// Which of the holds has it.
    let hold: Int
    /// What an edited copy is known by, once it exists.
    var staged: Entry.Identity?
  }

  enum Kind: String, CaseIterable, Sendable {
    case aside
    case replace
    case place
    case folder
    case attributes
    case run
  }

  init(id: String, remedy: String, time: Int64) {
    (self.id, self.remedy, self.time) = (id, remedy, time)
  }
}

extension RepairRecord {
  static let format = "1"

  /// The lines that say what is going to happen.
  var plan: [JournalLine] {
    let head = [
      JournalLine("unstick", [Self.format]),
      JournalLine("repair", [id, remedy, String(time)]),
    ]
    let set = settings.sorted { $0.key < $1.key }.map { JournalLine("set", [$0.key, $0.value]) }
    return head + set + holds.map { JournalLine("hold", [$0]) } + changes.map(\.line)
      + [JournalLine(Stage.planned.rawValue)]
  }

  /// Takes in a journal, which anybody may have written; nil where it makes no sense.
  init?(journal: [UInt8], id: String) {
    guard let lines = JournalLine.lines(of: journal), lines.count >= 2,
      lines[0] == JournalLine("unstick", [Self.format]), lines[1].word == "repair",
      lines[1].text(0) == id, let remedy = lines[1].text(1), let time: Int64 = lines[1].number(2)
    else { return nil }
    self.init(id: id, remedy: remedy, time: time)
    var isPlanned = false
    for line in lines.dropFirst(2) {
      guard take(line, &isPlanned) else { return nil }
    }
    guard isPlanned else { return nil }
  }

  private mutating func take(_ line: JournalLine, _ isPlanned: inout Bool) -> Bool {
    switch line.word {
    case "set" where !isPlanned:
      guard let name = line.text(0), let value = line.text(1) else { return false }
      settings[name] = value
    case "hold" where !isPlanned:
      guard let path = line.text(0) else { return false }
      holds.append(path)
    case "change" where !isPlanned:
      guard let change = Change(line), holds.indices.contains(change.hold) else { return false }
      changes.append(change)
    case "staged" where isPlanned:
      guard let index: Int = line.number(0), changes.indices.contains(index),
        let identity = Entry.Identity(line, at: 1)
      else { return false }
      changes[index].staged = identity
    case "purged" where isPlanned: purged = true
    default:
      guard let stage = Stage(rawValue: line.word) else { return false }
      if stage == .planned { isPlanned = true }
      self.stage = stage
    }
    return true
  }
}

extension RepairRecord.Change {
  fileprivate var line: JournalLine {
    let numbers: [any FixedWidthInteger] = [
      identity.device, identity.inode, owner, mode, entries, size, hold,
    ]
    return JournalLine(
      "change",
      [Array(kind.rawValue.utf8), Array(spot.root.utf8), spot.way.bytes, Array(type.rawValue.utf8)]
        + numbers.map { Array(String(describing: $0).utf8) } + [
          Array((purpose?.rawValue ?? "-").utf8)
        ])
  }

  fileprivate init?(_ line: JournalLine) {
    guard line.fields.count == 12, let kind = line.text(0).flatMap(RepairRecord.Kind.init),
      let root = line.text(1), let way = FilePath(bytes: line.fields[2]),
      let type = line.text(3).flatMap(EntryType.init), let identity = Entry.Identity(line, at: 4),
      let owner: UInt32 = line.number(6), let mode: UInt32 = line.number(7),
      let entries: Int = line.number(8), let size: Int64 = line.number(9),
      let hold: Int = line.number(10)
    else { return nil }
    self.init(
      kind: kind, spot: Spot(root, way), identity: identity, owner: owner, mode: mode, type: type,
      entries: entries, size: size, purpose: line.text(11).flatMap(App.Purpose.init), hold: hold)
  }
}

extension Entry.Identity {
  fileprivate init?(_ line: JournalLine, at index: Int) {
    guard let device: UInt64 = line.number(index), let inode: UInt64 = line.number(index + 1)
    else { return nil }
    self.init(device: device, inode: inode)
  }

  var fields: [String] { [String(device), String(inode)] }
}
