/// A folder in which the app keeps a user's data.
public struct DataFolder: Sendable, Equatable {
  /// From the home.
  public let way: FilePath
  /// As it stood when it was looked at.
  public let entry: Entry
  /// The folders in it that each hold a set of stores; the data folder itself may be one.
  public let partitions: [Partition]
  /// It lies on another file system than the home.
  public let isOnOtherMount: Bool
  /// Things in it that no repair goes through: links, other mounts, files where folders should be.
  public let obstacles: [FilePath]

  /// One set of stores in a data folder.
  public struct Partition: Sendable, Equatable {
    /// From the data folder.
    public let way: FilePath
    /// Those that are there.
    public let stores: [Store]

    /// Those for one purpose.
    public func stores(of purpose: App.Purpose) -> [Store] {
      stores.filter { $0.purpose == purpose }
    }
  }

  /// One store that is there.
  public struct Store: Sendable, Equatable {
    /// What the app keeps it for.
    public let purpose: App.Purpose
    /// From the data folder.
    public let way: FilePath
    /// As it stood when it was looked at.
    public let entry: Entry
  }

  /// Of all partitions.
  public var stores: [Store] { partitions.flatMap(\.stores) }

  /// Those for one purpose.
  public func stores(of purpose: App.Purpose) -> [Store] {
    stores.filter { $0.purpose == purpose }
  }

  /// The app itself has run on it. A log or a crash report alone may come from anything of its maker.
  public var wasUsed: Bool {
    !obstacles.isEmpty || stores.contains { $0.purpose != .diagnostics }
  }

  /// When the app last wrote what it writes while it is used; nanoseconds since 1970.
  public var newest: Int64 {
    let telling: Set<App.Purpose> = [.session, .cookies, .siteData, .precious, .settings]
    return stores.filter { telling.contains($0.purpose) }.map(\.entry.modified).max() ?? 0
  }
}

/// A place where the app could keep data, and a link or something else stands in it.
public struct BlockedPlace: Sendable, Equatable {
  /// From the home, up to the thing in the way.
  public let way: FilePath
  /// What stands there instead of a folder.
  public let type: EntryType
}

/// Where the app keeps its data in one home.
public struct DataFolders: Sendable, Equatable {
  /// By the preference of the app's profile.
  public internal(set) var all: [DataFolder] = []
  /// Places where something else is in the way.
  public internal(set) var blocked: [BlockedPlace] = []

  /// The one that was written last: of several apps the one that is used.
  public var inUse: DataFolder? {
    // Of equals the first, which is the preferred.
    all.max { $0.newest < $1.newest }
  }
}
