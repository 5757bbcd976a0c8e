public import Flow

extension Conversation {
  /// Takes in one event and says what the program must now do.
  public mutating func handle(_ event: Event) -> [Effect] {
    defer { stamp() }
    // What comes by itself takes no notice off the screen.
    if event.isByUser { notice = nil }
    switch event {
    case .choose(let number):
      let actions = page.actions
      guard actions.indices.contains(number) else { return [] }
      return perform(actions[number])
    case .type(let text): return take(typed: text)
    case .command(let command): return obey(command)
    case .search(let text):
      layers.removeAll { if case .search = $0 { true } else { false } }
      // Nobody types more; what a paste holds beyond would only cost time.
      layers.append(.search(String(text.prefix(100))))
    case .misunderstood(let text): notice = misunderstanding(text)
    case .found(let findings): return enter(.checked(findings))
    case .cannotRun(let probes): return ask(about: probes)
    case .came(let errand, let answer): return take(errand, answer)
    case .passed(let seconds):
      looking.pass(seconds)
      waited += seconds
    case .tick(let step): tick(step)
    case .notCopied: notice = words["copy.not-taken"]
    case .saved(let place):
      notice =
        place.map {
          words["report.saved", ["path": Words.short($0, home: workplace?.home ?? "").sanitised]]
        } ?? words["report.unsaved"]
    }
    return []
  }

  /// Begins a symptom, as its choice on the home screen does.
  public mutating func begin(_ chart: ChartID) -> [Effect] {
    leaveAll()
    walk = Walk(index, through: chart, given: knownFromTheStart)
    diary.begin(at: setting.clock())
    tellOfPassed(since: 0)
    return settle()
  }

  /// Goes on with a session from elsewhere.
  ///
  /// - Parameter said: to the check at which the record ends; asked again where it does not.
  public mutating func resume(_ record: Record, said: [ProbeID: Outcome] = [:]) -> [Effect] {
    resume(record, said: said, told: [:], carried: Carried())
  }

  /// - Parameters:
  ///   - told: to the repairs on the way.
  ///   - carried: from the flow that led here.
  mutating func resume(
    _ record: Record, said: [ProbeID: Outcome], told: [Spot: [Told]], carried: Carried
  ) -> [Effect] {
    leaveAll()
    (self.told, self.carried) = (told, carried)
    var record = record
    if let system = stranger(record) { coach(system) }
    partial = said
    record.given.merge(given.filter { $0.key == .coached }) { _, own in own }
    record.given.merge(given) { recorded, _ in recorded }
    let walk = Walk(index, resuming: record)
    self.walk = walk
    diary.begin(at: setting.clock())
    if !walk.stale.isEmpty {
      notice = words["resume.stale", count: walk.stale.count]
      partial = [:]
    }
    return settle()
  }

  /// The pack was written anew: the same answers lead through what it says now.
  public mutating func move(to index: PackIndex) -> [Effect] {
    let app = wording.app?.id
    wording.index = index
    wording.app = index.pack.apps.first { $0.id == app } ?? index.pack.apps.first
    (layers, asking, agreed, partial) = ([], nil, nil, [:])
    walk = walk.map { Walk(index, resuming: $0.record) }
    return settle()
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .begin(let chart): return begin(chart)
    case .goOn(let chart): return goOn(with: chart)
    case .enter(let entry): return enter(entry)
    case .answer(_, let outcome): return answer(outcome)
    case .agree: return agree()
    case .byHand: fixing = walk.map { Fixing(spot: $0.spot, stage: .byHand) }
    case .planAgain: return planAgain()
    case .tell(let answer): return tell(answer)
    case .goOnWithout: return goOnWithout()
    case .undo(let receipt): return undo(receipt)
    case .recover: return recover()
    case .save(let format): return save(format)
    case .skipRest: return skipRest()
    case .open(let layer): layers.append(layer)
    case .close: layers.removeLast(layers.isEmpty ? 0 : 1)
    case .change(let spot, let entry): return change(spot, to: entry)
    case .changeCheck(let spot, let probe, let outcome):
      return change(spot, probe: probe, to: outcome)
    case .changePartial(let probe, let outcome): return changePartial(probe, to: outcome)
    case .speak(let language): speak(language)
    case .coach(let system): coach(system)
    case .comeHome: return comeHome()
    case .home: leaveAll()
    case .leave: return [.leave]
    }
    return []
  }

  private mutating func obey(_ command: Command) -> [Effect] {
    switch command {
    case .back: return back()
    case .help: open(.help)
    case .search: open(.search(""))
    case .review: if walk != nil { open(.review) }
    case .language: open(.language)
    case .code: if walk != nil { open(.code) }
    case .map: if walk != nil { open(.map) }
    case .home:
      if isUnderWay { open(.startOver(nil)) } else { return perform(.home) }
    case .quit:
      if isUnderWay { open(.quit) } else { return [.leave] }
    case .undo: open(.history)
    case .report: if walk != nil { open(.report) }
    case .share:
      isShared.toggle()
      notice = words[isShared ? "share.on" : "share.off"]
    case .copy: return copy()
    }
    return []
  }

  private mutating func copy() -> [Effect] {
    // As it is shown: what is masked leaves the program masked.
    guard let text = screen.copyable else { return [] }
    notice = words["copy.done"]
    return [.copy(text)]
  }

  private mutating func tick(_ step: Int) {
    guard let spot = walk?.spot else { return }
    ticks[spot, default: []].formSymmetricDifference([step])
  }

  /// The same layer is never opened twice in a row.
  private mutating func open(_ layer: Layer) {
    if layers.last != layer { layers.append(layer) }
  }

  private mutating func speak(_ language: String) {
    wording.words = setting.speak(language)
    layers.removeAll()
  }

  private func misunderstanding(_ text: String) -> String {
    let screen = page.screen
    let written = shown(text.clipped(to: 40).sanitised)
    switch screen.input {
    case .number(let range):
      return words[
        "notice.number",
        ["from": words.number(range.lowerBound), "to": words.number(range.upperBound)]]
    case .duration: return words["notice.duration"]
    case .size: return words["notice.size"]
    case .text, .search, nil:
      let keys = screen.choices.map(\.key)
      guard let first = keys.first, let last = keys.last else {
        return words["notice.no-choice", ["written": written]]
      }
      return words["notice.choice", ["written": written, "first": first, "last": last]]
    }
  }
}

extension Event {
  /// Not something that came in from outside.
  var isByUser: Bool {
    switch self {
    case .choose, .type, .command, .search, .misunderstood, .tick: true
    case .found, .cannotRun, .came, .passed, .saved, .notCopied: false
    }
  }
}
