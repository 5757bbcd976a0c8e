import CSystem
import Terminal
import Wizard

/// The wizard on the whole terminal: waits, hands what comes to the stage, does what it asks for,
/// and draws. Only this thread draws; what takes long runs elsewhere and is posted.
struct FullScreen {
  private let edge: Edge
  private let mailbox = Mailbox()
  private var recording: Recording?
  var keeper: Keeper?
  /// Errands whose last answer is still to come, by their numbers.
  private var errands: Set<Int> = []
  /// Up to when seconds were counted, in milliseconds.
  private var counted = 0
  /// It has given memory back since anything happened.
  private var isResting = false

  init(_ edge: Edge, recording: Recording? = nil) {
    (self.edge, self.recording) = (edge, recording)
  }

  /// Runs until the user leaves, or the terminal is gone.
  ///
  /// - Parameter effects: those of the session's beginning.
  mutating func run(
    _ stage: inout Stage, on display: inout Display, after effects: [Effect]
  ) -> ExitStatus {
    guard perform(effects, &stage, &display) else { return .fine }
    while true {
      show(stage, on: &display)
      let news = display.next(wake: mailbox.wake, patience: patience)
      if news.isGone { return .hungUp }
      rest(after: news)
      if news.isResized { stage.resize(display.size) }
      for key in news.keys {
        guard perform(stage.press(key), &stage, &display) else { return .fine }
      }
      for event in mailbox.take(isWoken: news.isWoken) + ticks() {
        note(event)
        guard perform(stage.take(event), &stage, &display) else { return .fine }
      }
    }
  }

  private mutating func show(_ stage: Stage, on display: inout Display) {
    display.show(stage.grid)
    recording?.show(stage)
    // Painted before anything is kept.
    keeper?.take(stage.conversation)
  }

  /// While something is under way its seconds are shown; a moment after the last key or answer
  /// memory is given back.
  private var patience: Int32 {
    let rest: Int32 = isResting ? -1 : 250
    guard !errands.isEmpty else { return rest }
    let second = Int32(clamping: max(counted + 1000 - Surroundings.milliseconds, 0))
    return isResting ? second : min(rest, second)
  }

  /// What a key or an answer takes is not needed while nothing happens.
  private mutating func rest(after news: Display.News) {
    if !news.isEmpty {
      isResting = false
    } else if !isResting {
      isResting = true
      cs_give_back()
    }
  }

  private mutating func ticks() -> [Event] {
    let seconds = (Surroundings.milliseconds - counted) / 1000
    guard !errands.isEmpty, seconds > 0 else { return [] }
    counted += seconds * 1000
    isResting = false
    return [.passed(seconds)]
  }

  private mutating func note(_ event: Event) {
    guard case .came(let errand, let answer) = event else { return }
    if case .finding = answer { return }
    errands.remove(errand)
  }

  /// False when the user leaves.
  private mutating func perform(
    _ effects: [Effect], _ stage: inout Stage, _ display: inout Display
  ) -> Bool {
    var open = effects[...]
    while let effect = open.popFirst() {
      switch effect {
      case .leave: return false
      case .copy(let text):
        if !display.copy(text) { open += stage.take(.notCopied) }
      case .run(let errand):
        if errands.isEmpty { counted = Surroundings.milliseconds }
        errands.insert(errand.id)
        isResting = false
        edge.start(errand) { [mailbox] in mailbox.post($0) }
      case .runProbes, .save:
        if let event = edge.perform(effect) { open += stage.take(event) }
      }
    }
    return true
  }
}
