extension Probe {
  /// Whether the secret store that the login's encryption needs is there and open.
  static let keyring = Probe("app.keyring") { examination in
    let host = examination.host
    switch host.system {
    case .linux: return onLinux(examination)
    // The Keychain asks the user before it lets a program look; Windows' store is always there.
    case .macos: return .unknown(.notPermitted)
    case .windows: return .unknown(.notSupported)
    }
  }

  private static func onLinux(_ examination: Examination) -> Observation {
    let host = examination.host
    if LoginKey.needsStore(examination) == false {
      return .fine(Evidence("app.keyring.not-needed"))
    }
    guard !host.isHomeGiven, let bus = SessionBus(host) else { return .unknown(.notHere) }
    switch bus.secretStore {
    case .none: return .unknown(.notPermitted)
    case .missing?: return .problem("missing", Evidence("app.keyring.missing"))
    case .locked?: return .problem("locked", Evidence("app.keyring.locked"))
    case .there?: return .fine(Evidence("app.keyring.there"))
    }
  }
}

/// How the login's cookies are encrypted: `v10` with a password that everybody knows, `v11` with
/// one out of the secret store.
enum LoginKey {
  /// Nil where there are no cookies to tell, or they cannot be read.
  static func needsStore(_ examination: Examination) -> Bool? {
    guard let data = examination.dataFolders?.inUse, let home = try? examination.host.openHome(),
      let folder = try? home.folderAcrossMounts(data.way)
    else { return nil }
    let jars = data.stores(of: .cookies).filter { $0.way.last?.text == "Cookies" }
    let answers = jars.compactMap { jar -> Bool? in
      guard let name = jar.way.last, let parent = try? folder.folder(jar.way.parent) else {
        return nil
      }
      return needsStore(name, in: parent, until: examination.deadline)
    }
    return answers.contains(true) ? true : answers.first
  }

  private static func needsStore(
    _ name: FileName, in folder: Folder, until deadline: Moment
  ) -> Bool? {
    let beginning =
      "SELECT substr(encrypted_value, 1, 3) = x'763131' AS needed FROM cookies"
      + " WHERE length(encrypted_value) > 3 ORDER BY needed DESC LIMIT 1"
    guard let copy = try? DatabaseCopy(of: name, in: folder, until: deadline),
      let database = try? copy.read(),
      var statement = try? Statement(beginning, in: database), (try? statement.step()) == true
    else { return nil }
    return statement.integer(0) == 1
  }
}

/// The desktop session's own bus, asked through the program that comes with it.
struct SessionBus {
  private let program: String
  private let variables: [String: String]

  enum Store { case missing, locked, there }

  /// Nil where there is no session, or nothing to ask it with.
  init?(_ host: Host) {
    var variables = host.sessionVariables
    if variables["DBUS_SESSION_BUS_ADDRESS"] == nil {
      guard let folder = variables["XDG_RUNTIME_DIR"], folder.hasPrefix("/"),
        SmallFile.exists(folder + "/bus")
      else { return nil }
      variables["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + folder + "/bus"
    }
    guard let program = Command.found("dbus-send") else { return nil }
    (self.program, self.variables) = (program, variables)
  }

  /// Nil where the bus does not answer.
  var secretStore: Store? {
    guard let running = names("ListNames"), let startable = names("ListActivatableNames") else {
      return nil
    }
    // KDE's wallet is one of its own; whether it is open, it says only by opening it.
    let wallets = ["org.kde.kwalletd5", "org.kde.kwalletd6"]
    if running.contains(Self.secrets) { return isLocked == true ? .locked : .there }
    let isThere = ([Self.secrets] + wallets).contains {
      running.contains($0) || startable.contains($0)
    }
    return isThere ? .there : .missing
  }

  private static let secrets = "org.freedesktop.secrets"

  private var isLocked: Bool? {
    let answer = ask(
      Self.secrets, "/org/freedesktop/secrets/aliases/default",
      "org.freedesktop.DBus.Properties.Get",
      ["string:org.freedesktop.Secret.Collection", "string:Locked"])
    return answer.map { $0.contains("boolean true") }
  }

  private func names(_ method: String) -> Set<String>? {
    let bus = "org.freedesktop.DBus"
    guard let answer = ask(bus, "/org/freedesktop/DBus", bus + "." + method, []) else { return nil }
    return Self.strings(answer)
  }

  /// What stands in quotes after `string`.
  static func strings(_ answer: String) -> Set<String> {
    let lines = answer.split(whereSeparator: \.isNewline).prefix(10_000)
    let names = lines.compactMap { line -> String? in
      let parts = line.split(separator: "\"")
      guard parts.count > 1, parts[0].hasSuffix("string ") else { return nil }
      return String(parts[1])
    }
    return Set(names)
  }

  private func ask(
    _ service: String, _ object: String, _ method: String, _ arguments: [String]
  ) -> String? {
    var command = Command(
      program,
      ["--session", "--print-reply", "--reply-timeout=2000", "--dest=" + service, object, method]
        + arguments)
    command.variables = variables
    command.milliseconds = 2_500
    let result = command.run()
    return result.hasWorked ? result.text : nil
  }
}
