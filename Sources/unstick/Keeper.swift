import Flow
import Remedy
import Synchronization
import Wizard

/// Keeps a session on the disk while it goes on, so that one that is cut off can be resumed. It
/// writes on a thread of its own: nobody waits for a drive. Where nothing can be kept, the session
/// goes on without.
final class Keeper: Sendable {
  private let host: Remedy.Host
  private let news = Mutex(News())
  private let desk = Mutex(Desk())

  /// What is still to be written.
  private struct News {
    var stamp: KeepStamp?
    /// By the numbers of their sessions: the last word of one is not lost to the next.
    var waiting: [(session: Int, conversation: Conversation)] = []
    var isAtWork = false
  }

  /// What only one thread may do at a time.
  private struct Desk {
    /// The names of the sessions of this run, by their numbers.
    var ids: [Int: String] = [:]
    /// No other run writes what this one keeps.
    var claims: [String: SessionClaim] = [:]
    var keys: [String: String] = [:]
    var upshots: [String: Upshot] = [:]
  }

  init(_ host: Remedy.Host) { self.host = host }

  /// What was kept by earlier runs; nil where nothing was.
  var memory: Memory? { get throws(Failure) { try Memory(host) } }

  /// Takes a session that was kept for this run; false where another run goes on with it.
  func claim(_ id: String, on shelf: SessionShelf) -> Bool {
    do throws(Remedy.Refusal) {
      let claim = try shelf.claim(id)
      desk.withLock { $0.claims[id] = claim }
    } catch {
      // A drive that knows no locks keeps nobody from going on.
      return error.reason != .otherInstance
    }
    return true
  }

  /// Goes on keeping a session under the name that it has.
  func adopt(_ id: String, _ conversation: Conversation) {
    guard let number = conversation.keepStamp?.session else { return }
    desk.withLock { $0.ids[number] = id }
  }

  /// Takes note of where the session stands; writes only where that is new.
  func take(_ conversation: Conversation) {
    guard let stamp = conversation.keepStamp else { return }
    let mustStart = news.withLock { news in
      guard news.stamp != stamp else { return false }
      news.stamp = stamp
      news.waiting.removeAll { $0.session == stamp.session }
      news.waiting.append((stamp.session, conversation))
      defer { news.isAtWork = true }
      return !news.isAtWork
    }
    if mustStart { Worker.start { [self] in work() } }
  }

  /// Writes what is left, before the program ends.
  func finish() { while writeNext() {} }

  private func work() {
    while true {
      while writeNext() {}
      let isDone = news.withLock { news in
        if news.waiting.isEmpty { news.isAtWork = false }
        return !news.isAtWork
      }
      if isDone { return }
    }
  }

  /// False where nothing waits. What waits is taken with the desk at hand, so that it is always
  /// either waiting or being written while somebody else waits for the desk.
  private func writeNext() -> Bool {
    desk.withLock { desk in
      let next = news.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
      guard let next else { return false }
      // A drive that is full or gone takes nothing from the user but this.
      try? write(next.conversation, &desk)
      return true
    }
  }

  private func write(_ conversation: Conversation, _ desk: inout Desk) throws(Remedy.Refusal) {
    guard let stamp = conversation.keepStamp, let kept = conversation.kept else { return }
    let shelf = try SessionShelf(making: host)
    let known = desk.ids[stamp.session]
    let id = if let known { known } else { try shelf.begin(at: kept.begun) }
    desk.ids[stamp.session] = id
    if desk.claims[id] == nil { desk.claims[id] = try? shelf.claim(id) }
    if desk.keys[id] != kept.key {
      try shelf.keep(Array(kept.key.utf8), as: .key, of: id)
      desk.keys[id] = kept.key
    }
    try shelf.keep(Array(kept.text.utf8), as: .session, of: id)
    guard let upshot = conversation.walk?.upshot(of: id), desk.upshots[id] != upshot else { return }
    try OutcomeLog(making: host).add(upshot.line)
    desk.upshots[id] = upshot
  }
}

/// The sessions kept on this computer.
struct Memory {
  let shelf: SessionShelf

  /// Nil where there never was one.
  init?(_ host: Remedy.Host) throws(Failure) {
    do throws(Remedy.Refusal) {
      guard let shelf = try SessionShelf(of: host) else { return nil }
      self.shelf = shelf
    } catch {
      throw Failure(error)
    }
  }

  subscript(id: String) -> KeptSession? {
    guard let bytes = shelf.contents(.session, of: id) else { return nil }
    let key = shelf.contents(.key, of: id) ?? []
    return KeptSession(
      text: String(decoding: bytes, as: UTF8.self), key: String(decoding: key, as: UTF8.self))
  }

  /// The latest that says something and that is as wanted.
  func last(where isWanted: (KeptSession) -> Bool = { _ in true }) -> (id: String, KeptSession)? {
    for id in shelf.ids.reversed() {
      if let kept = self[id], isWanted(kept) { return (id, kept) }
    }
    return nil
  }
}
