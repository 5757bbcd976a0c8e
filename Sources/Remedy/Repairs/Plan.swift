/// What a repair will do, to the last file, before it does anything. The plan that was shown is the
/// plan that is carried out: what has changed since is refused.
public struct Plan: Sendable, Equatable {
  /// `cache.clear`
  public let remedy: String
  /// What the remedy was told.
  public let settings: [String: String]
  /// In the order in which they are done.
  public var steps: [Step]
  /// Must be closed first, and is looked for again just before the act.
  public var closes: [Closing] = []
  /// What it touches may not be on any server: asked about by itself.
  public var precious: [Item] = []
  /// Said beside the plan: what it leaves alone, what the user must know.
  public var remarks: [Evidence] = []

  public init(_ remedy: String, _ settings: [String: String] = [:], _ steps: [Step] = []) {
    (self.remedy, self.settings, self.steps) = (remedy, settings, steps)
  }

  /// There is nothing to do: it is already as the repair would make it.
  public var isEmpty: Bool { steps.isEmpty }
}

/// One change. Those of the disk are all undone by going back through them.
public enum Step: Sendable, Equatable {
  /// Moved into quarantine by a rename.
  case aside(Item)
  /// Exchanged with an edited copy of itself; the original goes into quarantine.
  case replace(Item, Edit)
  /// A file put where none is.
  case place(Spot, contents: [UInt8], mode: UInt32)
  /// A folder for what is placed in it, made where none is yet. Empty again, it is taken back.
  case folder(Spot, mode: UInt32)
  /// Permissions and owner of something that stays where it is.
  case attributes(Item, mode: UInt32, owner: UInt32)
  /// A program, by its path, with its arguments.
  case run(Invocation)
  /// A program that goes on by itself.
  case launch(Invocation)
  /// Asked to end, and waited for; killed only where the user agreed to just that.
  case end([RunningProgram])
}

/// Where something is: a folder by its path from the root, and the way on from there. The folder is
/// one that the app's profile or the browsers' table names; the way is walked without links.
public struct Spot: Hashable, Sendable {
  /// From the root.
  public let root: String
  /// From there on.
  public let way: FilePath

  public init(_ root: String, _ way: FilePath) { (self.root, self.way) = (root, way) }

  /// The folder around it.
  var parent: Spot { Spot(root, way.parent) }

  /// For messages.
  public var text: String { way.isEmpty ? root : root + "/" + way.text }
}

/// Something on the disk, exactly as it was when the plan was made.
public struct Item: Sendable, Equatable {
  /// Where it is.
  public let spot: Spot
  /// What kind of thing it is.
  public let type: EntryType
  /// It must still be this one at the act.
  public let identity: Entry.Identity
  /// Whose it is.
  public let owner: UInt32
  /// Permission bits.
  public let mode: UInt32
  /// Of a file.
  public let size: Int64
  /// Nanoseconds since 1970.
  public let modified: Int64
  /// What the app keeps there.
  public let purpose: App.Purpose?
  /// How much is below it.
  public let tally: Tally

  public init(
    _ spot: Spot, _ entry: Entry, _ purpose: App.Purpose? = nil, tally: Tally = Tally()
  ) {
    (self.spot, self.purpose, self.tally) = (spot, purpose, tally)
    (type, identity, owner) = (entry.type, entry.identity, entry.owner)
    (mode, size, modified) = (entry.mode, entry.size, entry.modified)
  }
}

/// What is edited in the copy of a database or a file.
public enum Edit: Sendable, Equatable {
  /// These keys out of a LevelDB folder.
  case levelKeys([[UInt8]])
  /// These rows out of a Chromium cookies file, by their row ids.
  case cookieRows([Int64])
  /// These rows out of Local Storage's SQLite form: map, key.
  case storageRows([StorageRow])
  /// Rows out of Firefox's cookies, by their ids.
  case firefoxCookieRows([Int64])
  /// The whole file anew.
  case contents([UInt8])
}

/// A row of Local Storage's SQLite form.
public struct StorageRow: Sendable, Equatable {
  /// The number of the site's map.
  public let map: Int64
  /// As it is stored.
  public let key: [UInt8]

  public init(map: Int64, key: [UInt8]) { (self.map, self.key) = (map, key) }
}

/// A program with its arguments: no shell, no variables.
public struct Invocation: Sendable, Equatable {
  /// From the root.
  public let program: String
  /// Handed over as they are.
  public let arguments: [String]

  public init(_ program: String, _ arguments: [String] = []) {
    (self.program, self.arguments) = (program, arguments)
  }
}

/// Something that uses data the repair touches.
public struct Closing: Sendable, Equatable {
  /// `app`, or a browser's name.
  public let what: String
  /// The data it must let go of.
  public let root: String

  public init(_ what: String, root: String) { (self.what, self.root) = (what, root) }
}
