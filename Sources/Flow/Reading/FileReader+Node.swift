/// One node while it is read: its fields, and the beginning of its texts' ids.
struct NodeReader {
  let file: FileReader
  let chart: ChartID
  let id: NodeID
  let prefix: String
  let item: Int
  var fields: Fields

  /// The seven kinds, by the key that tells them.
  static let kinds: [Key] = [.ask, .check, .guide, .fix, .ladder, .call, .end]
}

extension FileReader {
  func node(_ id: NodeID, in chart: ChartID, _ key: Int, _ value: Int) -> Node? {
    guard let fields = Fields(self, value, .nodes) else { return nil }
    var reader = NodeReader(
      file: self, chart: chart, id: id, prefix: chart.text + "." + id.text, item: value,
      fields: fields)
    return reader.node(at: document.place(key))
  }
}

extension NodeReader {
  mutating func node(at place: Place) -> Node? {
    let present = Self.kinds.compactMap { kind in fields.take(kind).map { (kind, $0) } }
    guard let (kind, value) = present.first else {
      file.complain(
        .noKind, item,
        ["name": id.text, "list": Self.kinds.map(\.spelling).joined(separator: ", ")])
      return nil
    }
    if present.count > 1 {
      let list = present.map { $0.0.spelling }.joined(separator: ", ")
      file.complain(.severalKinds, present[1].1, ["list": list])
      return nil
    }
    let title = title(kind, value)
    let body = optionalText(.text, ".text", paragraphs: true)
    let help = optionalText(.help, ".help", paragraphs: true)
    let table: TableID? = fields.take(.table).flatMap { file.name($0, .table) }
    let covers = file.covers(fields.take(.covers))
    guard let contents = contents(kind, value) else { return nil }
    fields.finish()
    return Node(
      id: id, place: place, title: title, body: body, help: help, table: table, covers: covers,
      kind: contents)
  }

  /// Four kinds say their heading as the kind's own value; the others have a `title`.
  private mutating func title(_ kind: Key, _ value: Int) -> TextID {
    let id = TextID(prefix)
    switch kind {
    case .ask, .guide, .ladder: return file.text(value, kind, as: id) ?? id
    case .check, .fix: return file.text(fields.require(.title), .title, as: id) ?? id
    case .call: return TextID(chart.text)
    default:
      let needsNone = file.document.string(value) == Ending.back.rawValue
      let item = needsNone ? fields.take(.title) : fields.require(.title)
      guard let item else { return needsNone ? TextID(chart.text) : id }
      return file.text(item, .title, as: id) ?? id
    }
  }

  mutating func optionalText(_ key: Key, _ suffix: String, paragraphs: Bool = false) -> TextID? {
    guard let item = fields.take(key) else { return nil }
    return file.text(item, key, as: TextID(prefix + suffix), paragraphs: paragraphs)
  }

  private mutating func contents(_ kind: Key, _ value: Int) -> Node.Kind? {
    switch kind {
    case .ask: return .ask(ask())
    case .check: return .check(check(value))
    case .guide: return .repair(guide())
    case .fix: return fix(value).map(Node.Kind.repair)
    case .ladder: return ladder().map(Node.Kind.ladder)
    case .call: return call(value).map(Node.Kind.call)
    default: return file.oneOf(Ending.self, value, .end).map(Node.Kind.end)
    }
  }

  // MARK: Ways on

  mutating func requiredRoute() -> Route {
    fields.require(.go).map { route($0) } ?? Route([])
  }

  mutating func optionalRoute() -> Route? { fields.take(.go).map { route($0) } }

  /// A node's name, or a list of arms.
  func route(_ item: Int) -> Route {
    if file.document.items[item].kind == .sequence {
      return Route(file.list(item, .go) { arm($0) })
    }
    guard let node: NodeID = file.name(item, .go) else { return Route([]) }
    return Route([Route.Arm(place: file.document.place(item), to: node)])
  }

  private func arm(_ item: Int) -> Route.Arm? {
    guard var fields = Fields(file, item, .go) else { return nil }
    let when = fields.take(.when).flatMap { ConditionReader.read(file, $0) }
    let target = fields.require(.to)
    fields.finish()
    guard let target, let node: NodeID = file.name(target, .to) else { return nil }
    return Route.Arm(place: file.document.place(target), when: when, to: node)
  }
}
