extension Journey {
  /// Goes on where the answer is known already; else puts the question.
  mutating func passed(_ ask: Ask) -> Station? {
    guard let fact = ask.fact, let known = knowledge.facts[fact],
      let route = route(of: ask, given: known.value)
    else { return question(ask) }
    defer { turns += 1 }
    guard !opening.spots.contains(spot), !opening.turns.contains(turns) else {
      opened.insert(spot)
      openings.append(turns)
      return question(ask)
    }
    trail.append(Passage(spot: spot, how: .known(fact, known)))
    return go(by: route)
  }

  /// Takes a choice at a question with choices.
  mutating func take(_ id: ChoiceID, at ask: Ask) throws(Refusal) -> Station? {
    guard let choice = ask.choices.first(where: { $0.id == id }) else {
      throw .unknownChoice(id)
    }
    guard knowledge.allows(choice.when) else { throw .hiddenChoice(id) }
    if let fact = ask.fact, let value = index[fact]?.type.value(of: id) {
      knowledge.learn(fact, Knowledge.Known(value, .answered, at: spot))
    }
    return go(by: ask.route(of: choice))
  }

  /// Takes a typed answer at a question without choices.
  mutating func take(_ value: Value, at ask: Ask) throws(Refusal) -> Station? {
    guard ask.choices.isEmpty, let fact = ask.fact else { throw .outOfTurn }
    guard let type = index[fact]?.type, type.fits(value) else { throw .doesNotFit(value) }
    knowledge.learn(fact, Knowledge.Known(value, .answered, at: spot))
    return go(by: ask.next)
  }

  private func question(_ ask: Ask) -> Station {
    if ask.choices.isEmpty {
      guard let fact = ask.fact, let type = index[fact]?.type else {
        return .fault(.noChoice(here))
      }
      return .question(.type(fact, type))
    }
    let visible = ask.choices.filter { knowledge.allows($0.when) }
    return visible.isEmpty ? .fault(.noChoice(here)) : .question(.choose(visible.map(\.id)))
  }

  /// The way that the answer would take; nil where it is no answer here, or a hidden one.
  private func route(of ask: Ask, given value: Value) -> Route?? {
    if ask.choices.isEmpty {
      guard let fact = ask.fact, let type = index[fact]?.type, type.fits(value) else { return nil }
      return .some(ask.next)
    }
    let choice = ask.choices.first { $0.id == value.choice && knowledge.allows($0.when) }
    return choice.map { ask.route(of: $0) }
  }
}

extension FactType {
  /// The value that a choice of that name stands for.
  public func value(of choice: ChoiceID) -> Value? {
    switch self {
    case .choice: .choice(choice)
    case .flag: choice == "yes" ? .flag(true) : choice == "no" ? .flag(false) : nil
    case .number, .duration, .size, .text: nil
    }
  }

  /// Whether it is a value of this type, within its limits.
  public func fits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.choice(let choices), .choice(let choice)): choices.contains(choice)
    case (.flag, .flag): true
    case (.number(let range), .number(let number)): range.contains(number)
    case (.duration, .duration(let amount)), (.size, .size(let amount)): amount >= 0
    case (.text, .text(let text)): !text.isEmpty && text.utf8.count <= Value.longestText
    case (.choice, _), (.flag, _), (.number, _), (.duration, _), (.size, _), (.text, _): false
    }
  }
}

extension Value {
  /// Bytes of a typed text, at most.
  public static let longestText = 1000

  /// The choice that stands for this value at a question; nil for what is typed in.
  public var choice: ChoiceID? {
    switch self {
    case .choice(let choice): choice
    case .flag(let flag): flag ? "yes" : "no"
    case .number, .duration, .size, .text: nil
    }
  }
}
