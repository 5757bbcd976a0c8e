import Remedy

extension Conversation {
  /// The repairs made here, the latest first; those that can be taken back are choices.
  var historyPage: Page {
    var page = Page(words["history.heading"])
    let receipts = receipts ?? []
    let isOver = receipts.allSatisfy { !$0.canBeUndone && $0.stage != .unfinished }
    page.say(
      words[
        receipts.isEmpty ? "history.none" : isOver ? "history.nothing-left" : "history.text"])
    for receipt in receipts where receipt.canBeUndone {
      page.offer(title(receipt), note: note(receipt), .open(.undo(receipt.id)))
    }
    for receipt in receipts where receipt.stage == .unfinished {
      page.offer(title(receipt), note: note(receipt), .open(.interrupted))
    }
    page.show(
      .outline(
        receipts.filter { !$0.canBeUndone && $0.stage != .unfinished }.map {
          OutlineItem(mark: $0.id, text: title($0), notes: [note($0)], tone: .faint)
        }))
    page.offer(words["help.close"], .close)
    return page
  }

  func undoPage(_ id: String) -> Page {
    guard let receipt = receipts?.first(where: { $0.id == id }) else { return historyPage }
    var page = Page(words["undo.heading"])
    page.show(
      .pairs([
        ScreenPair(words["undo.what"], title(receipt)),
        ScreenPair(words["undo.when"], Words.date(receipt.time)),
        ScreenPair(words["undo.which"], receipt.id),
      ]))
    page.show(.list(particulars(of: receipt)))
    if undoing != nil {
      page.show(.progress(ScreenProgress(words["undo.working"], seconds: waited)))
      return page
    }
    page.say(words["undo.text"])
    page.show(
      .list(
        receipt.changes.prefix(20).map {
          Words.short($0.spot.text, home: workplace?.home ?? "").sanitised
        }))
    page.offer(words["undo.yes"], .undo(id))
    page.offer(words["undo.no"], .close)
    return page
  }

  /// At the start: an earlier run was cut off in the middle of a repair.
  var interruptedPage: Page {
    var page = Page(words["interrupted.heading"])
    page.say(words["interrupted.text"])
    for receipt in receipts ?? [] where receipt.stage == .unfinished {
      page.show(.list([title(receipt)]))
    }
    if undoing != nil {
      page.show(.progress(ScreenProgress(words["undo.working"], seconds: waited)))
      return page
    }
    page.offer(words["interrupted.yes"], .recover)
    page.offer(words["interrupted.no"], .close)
    return page
  }

  /// What the repair does, in the program's own words.
  func title(_ receipt: Receipt) -> String {
    let known = words.has("remedy.\(receipt.remedy)")
    return known ? words["remedy.\(receipt.remedy)"] : receipt.remedy.sanitised
  }

  private func note(_ receipt: Receipt) -> String {
    let stage = words[words.sessionID("history.\(receipt.stageName)")]
    return (["\(Words.date(receipt.time))  \(stage)"] + particulars(of: receipt))
      .joined(separator: words["list.dot"])
  }

  /// What the repair was about, where it was one of several: "Workspace: Acme".
  func particulars(of receipt: Receipt) -> [String] {
    let names = told.values.joined().reduce(into: [:]) { $0[$1.value] = $1.title }
    return receipt.settings.sorted { $0.key < $1.key }.compactMap { setting, value in
      guard words.has("setting.\(setting)") else { return nil }
      return words["setting.\(setting)", ["value": names[value] ?? value.sanitised.clipped(to: 60)]]
    }
  }
}

extension Receipt {
  /// What became of it, as the words are named.
  var stageName: String {
    guard stage == .done else { return stage.rawValue }
    return isPurged ? "purged" : canBeUndone ? "done" : "final"
  }
}
