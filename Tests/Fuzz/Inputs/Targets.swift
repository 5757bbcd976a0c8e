/// What can be fuzzed, by name; each takes any bytes and traps where something is wrong.
enum Targets {
  static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "host": { HostTexts.take($0) },
    "network": { NetworkTexts.take($0) },
    "journal": { Journals.take($0) },
    "reading": { Reading.take($0) },
    "conditions": { Conditions.take($0) },
    "codes": { Codes.take($0) },
    "records": { Records.take($0) },
    "walks": { Walks.take($0) },
    "storage-keys": { StorageKeys.take($0) },
    "level-logs": { LevelLogs.take($0) },
    "level-tables": { LevelTables.take($0) },
    "jars": { Jars.take($0) },
    "log-lines": { LogLines.take($0) },
    "kept-sessions": { KeptSessions.take($0) },
  ]
}
