extension Probe {
  /// What the app's own log complained of lately. Old lines are no evidence.
  static let log = Probe("app.log") { examination in
    let files = examination.host.logFiles(examination.dataFolders)
    guard !files.isEmpty else { return .unknown(.notHere) }
    var review = LogReview(now: Host.time)
    for file in files where examination.timeLeft > 0 { review.read(file) }
    return review.observation
  }
}

/// A file that is a log, by its name.
struct LogFile: Sendable {
  let folder: Folder
  let name: FileName
  let modified: Int64

  /// `main.log`, and what it becomes when a new one is begun: `main.old.log`, `main.log.1`.
  static func isLog(_ name: FileName) -> Bool {
    let parts = name.text.lowercased().split(separator: ".")
    guard parts.count > 1 else { return false }
    return parts.last == "log" || (parts.dropLast().last == "log" && Int(parts.last ?? "") != nil)
  }
}

extension Host {
  /// The latest logs first. Only some: an app writes few at a time.
  fileprivate func logFiles(_ data: DataFolders?) -> [LogFile] {
    guard let home = try? openHome() else { return [] }
    let inData = (data?.all ?? []).compactMap { folder in
      FileName("logs").map { folder.way + $0 }
    }
    let places = app.logs.compactMap(way(to:)).flatMap(places) + inData
    var known: Set<FilePath> = []
    let files = places.filter { known.insert($0).inserted }.flatMap { place -> [LogFile] in
      guard let folder = try? home.folderAcrossMounts(place) else { return [] }
      return ((try? folder.names(atMost: 2_000)) ?? []).filter(LogFile.isLog).compactMap { name in
        guard let entry = (try? folder.entry(name)) ?? nil, entry.type == .file else { return nil }
        return LogFile(folder: folder, name: name, modified: entry.modified / 1_000_000_000)
      }
    }
    return Array(files.sorted { $0.modified > $1.modified }.prefix(8))
  }
}

/// The complaints of some logs, within a time.
struct LogReview {
  /// Seconds that a complaint counts.
  static let window: Int64 = 24 * 3_600
  /// Bytes of a log that are read, from its end.
  private static let reach = 512 << 10

  private let now: Int64
  private var complaints: [LogLine.Kind: Complaint] = [:]
  private var filesRead = 0
  private var trouble: Trouble?

  struct Complaint: Equatable {
    var count = 0
    var latest: Int64
    var word: String
    var path: String
  }

  init(now: Int64) { self.now = now }

  mutating func read(_ file: LogFile) {
    do throws(Trouble) {
      let way = FilePath([file.name])
      let bytes = try file.folder.tail(way, atMost: Self.reach)
      read(bytes, isCut: bytes.count == Self.reach, at: file.modified, file.folder.place(way))
    } catch {
      trouble = trouble ?? error
    }
  }

  mutating func read(_ bytes: [UInt8], isCut: Bool, at modified: Int64, _ path: String) {
    filesRead += 1
    var lines = bytes.split { $0 == 0x0A || $0 == 0x0D }[...]
    if isCut { lines = lines.dropFirst() }
    // Lines without a time of their own belong to the one before. Before the first, nobody knows;
    // only where no line has one does the file's own time stand for all.
    let hasTimes = lines.contains { LogTime($0) != nil }
    var time: Int64? = hasTimes ? nil : modified
    for bytes in lines {
      let line = LogLine(bytes)
      if let own = line.time { time = own.seconds }
      guard let kind = line.kind, let time, isRecent(time) else { continue }
      add(kind, time, line.word, path)
    }
  }

  /// A clock that is off by some minutes must not hide what was written just now.
  private func isRecent(_ time: Int64) -> Bool {
    time >= now - Self.window && time <= now + 3_600
  }

  private mutating func add(_ kind: LogLine.Kind, _ time: Int64, _ word: String, _ path: String) {
    var complaint = complaints[kind] ?? Complaint(latest: time, word: word, path: path)
    complaint.count += 1
    if time >= complaint.latest {
      (complaint.latest, complaint.word, complaint.path) = (time, word, path)
    }
    complaints[kind] = complaint
  }

  var observation: Observation {
    let kinds = LogLine.Kind.allCases.filter { complaints[$0] != nil }
    guard let first = kinds.first else {
      if filesRead == 0, let trouble { return .unknown(StoreTrouble(trouble).reason) }
      return .fine(Evidence("app.log.quiet", ["count": .count(filesRead)]))
    }
    return Observation(.problem(first.rawValue), kinds.compactMap(evidence))
  }

  private func evidence(_ kind: LogLine.Kind) -> Evidence? {
    complaints[kind].map {
      Evidence(
        "app.log." + kind.rawValue,
        [
          "word": .text($0.word), "count": .count($0.count), "time": .time($0.latest),
          "path": .path($0.path),
        ])
    }
  }
}
