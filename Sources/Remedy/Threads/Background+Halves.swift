extension Background {
  /// What became of work on a list.
  struct Harvest<Answer: Sendable>: Sendable {
    /// In the order of the list.
    fileprivate(set) var answers: [Answer] = []
    /// There was not the time for all of it, or a part of it hangs.
    fileprivate(set) var isCut = false
  }

  /// Works through a list on two threads; what has no answer is left out.
  ///
  /// Once the deadline is past, nothing further is begun.
  static func inHalves<Element: Sendable, Answer: Sendable>(
    _ list: [Element], by deadline: Moment, _ work: @escaping @Sendable (Element) -> Answer?
  ) -> Harvest<Answer> {
    let harvest: @Sendable (ArraySlice<Element>) -> Harvest<Answer> = { part in
      var harvest = Harvest<Answer>()
      for element in part {
        if Moment.now >= deadline { harvest.isCut = true }
        if harvest.isCut { break }
        if let answer = work(element) { harvest.answers.append(answer) }
      }
      return harvest
    }
    let middle = list.count / 2
    let rest = Reply<Harvest<Answer>>()
    // A thread costs more than a few looks.
    guard middle > 8, start({ rest.post(harvest(list[middle...])) }) else {
      return harvest(list[...])
    }
    var whole = harvest(list[..<middle])
    let other = rest.value(by: deadline)
    whole.answers += other?.answers ?? []
    whole.isCut = whole.isCut || other?.isCut ?? true
    return whole
  }
}
