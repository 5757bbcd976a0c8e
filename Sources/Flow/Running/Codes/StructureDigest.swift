/// A fingerprint of what a flow is made of, without its texts (FNV-1a).
struct StructureDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  var twelveBits: UInt64 {
    (state ^ state >> 12 ^ state >> 24 ^ state >> 36 ^ state >> 48 ^ state >> 60) & 0xfff
  }

  mutating func add(_ word: String) {
    for byte in word.utf8 { add(byte) }
    add(0xff)  // no byte of UTF-8: where one word ends, another begins
  }

  mutating func add(_ words: [String]) {
    add(String(words.count))
    for word in words { add(word) }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension StructureDigest {
  mutating func add(_ chart: Chart) {
    add([chart.id.text, chart.start?.text ?? "", String(chart.nodes.count)])
    for node in chart.nodes {
      add(node.id.text)
      add(node.kind, in: chart.id)
    }
  }

  mutating func add(_ ref: NodeRef, _ repair: Repair) {
    add(["rung", ref.chart.text, ref.node.text] + repair.verify.map(\.text))
  }

  mutating func add(_ fact: Fact) {
    add([fact.id.text, fact.isGiven ? "given" : "", fact.detectedBy?.text ?? ""])
    switch fact.type {
    case .choice(let choices): add(["choice"] + choices.map(\.text))
    case .flag: add("flag")
    case .number(let range): add(["number", "\(range.lowerBound)", "\(range.upperBound)"])
    case .duration: add("duration")
    case .size: add("size")
    case .text: add("text")
    }
  }

  private mutating func add(_ kind: Node.Kind, in chart: ChartID) {
    switch kind {
    case .ask(let ask):
      add(["ask", ask.fact?.text ?? "", String(ask.choices.count)])
      for choice in ask.choices {
        add(choice.id.text)
        add(choice.when)
        add(choice.next)
      }
      add(ask.next)
    case .check(let check):
      add(["check"] + check.probes.map(\.text))
      add(check.next)
    case .repair(let repair):
      add(["repair"] + repair.verify.map(\.text))
      add(repair.next)
    case .ladder(let ladder):
      add(["ladder", ladder.solved.text, ladder.otherwise.text, String(ladder.rungs.count)])
      for rung in ladder.rungs {
        add(rung.ref(in: chart).description)
        add(rung.when)
      }
    case .call(let call):
      add(["call", call.chart.text])
      add(call.next)
    case .end(let ending): add(["end", ending.rawValue])
    }
  }

  private mutating func add(_ route: Route?) {
    add(String(route?.arms.count ?? 0))
    for arm in route?.arms ?? [] {
      add(arm.when)
      add(arm.to.text)
    }
  }

  private mutating func add(_ condition: Condition?) {
    switch condition {
    case nil: add("always")
    case .not(let part):
      add("not")
      add(part)
    case .all(let parts):
      add(["all", String(parts.count)])
      for part in parts { add(part) }
    case .any(let parts):
      add(["any", String(parts.count)])
      for part in parts { add(part) }
    case .test(let test): add(test)
    }
  }

  private mutating func add(_ test: Test) {
    switch test {
    case .compare(let fact, let comparison, let value):
      add(["compare", fact.text, comparison.rawValue, Written.value(value)])
    case .oneOf(let fact, let values): add(["one", fact.text] + values.map(Written.value))
    case .known(let fact): add(["known", fact.text])
    case .probe(let probe, let finding):
      add(["probe", probe.text])
      switch finding {
      case .fine: add("fine")
      case .problem: add("problem")
      case .kind(let kind): add(["kind", kind.text])
      case .unknown: add("unknown")
      }
    }
  }
}
