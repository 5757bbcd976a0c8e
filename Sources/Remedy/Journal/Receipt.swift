/// What a repair did, as its journal has it.
public struct Receipt: Sendable, Equatable {
  /// Short enough to be read out: `20261121-1`
  public let id: String
  /// `cache.clear`
  public let remedy: String
  /// What the remedy was told.
  public let settings: [String: String]
  /// Seconds since 1970.
  public let time: Int64
  /// What became of it.
  public let stage: Stage
  /// What it changed, in that order.
  public let changes: [Change]
  /// What quarantine holds of it, in bytes on the disk.
  public let heldBytes: Int64

  /// What became of a repair.
  public enum Stage: String, Sendable {
    case done
    case undone
    /// It was interrupted or failed, and everything is as it was before.
    case takenBack = "taken-back"
    /// The next command finishes it or takes it back.
    case unfinished
    /// Its journal cannot be read; what it holds stays where it is.
    case damaged
  }

  /// One thing that was changed.
  public struct Change: Sendable, Equatable {
    /// `aside`, `replace`, `place`, `folder`, `attributes`, `run`
    public let kind: String
    /// Where.
    public let spot: Spot
    /// What the app keeps there.
    public let purpose: App.Purpose?
    /// Files and folders.
    public let entries: Int
    /// As they lay on the disk.
    public let bytes: Int64
  }

  /// What it held was deleted by `purge`.
  public let isPurged: Bool
  /// Something was changed, and what it was is still held.
  public var canBeUndone: Bool {
    let entry = Library.remedies.first { $0.name == remedy }
    let hasReversible = changes.contains { $0.kind != "run" } || entry?.isUndoable ?? false
    return stage == .done && !isPurged && hasChanged && hasReversible
  }
  /// There was something to do.
  public var hasChanged: Bool { !changes.isEmpty }
}

extension Receipt {
  init(_ record: RepairRecord) {
    (id, remedy, settings) = (record.id, record.remedy, record.settings)
    (time, isPurged) = (record.time, record.purged)
    stage =
      switch record.stage {
      case .planned, .takenBack: .takenBack
      case .begun, .undoing: .unfinished
      case .done: .done
      case .undone: .undone
      }
    changes = record.changes.map {
      Change(
        kind: $0.kind.rawValue, spot: $0.spot, purpose: $0.purpose, entries: $0.entries,
        bytes: $0.size)
    }
    let held = record.changes.filter { $0.kind == .aside || $0.kind == .replace }
    heldBytes = record.purged || stage != .done ? 0 : held.reduce(0) { $0 &+ $1.size }
  }

  /// Of a journal that cannot be read.
  init(damaged id: String) {
    (self.id, remedy, settings) = (id, "", [:])
    (time, stage, changes, heldBytes, isPurged) = (0, .damaged, [], 0, false)
  }
}
