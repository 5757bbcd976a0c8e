extension FileReader {
  /// One flow; `expected` is the name that its file has.
  func chart(named expected: String) -> Chart? {
    guard var fields = Fields(self, 0) else { return nil }
    let nameItem = fields.require(.flow)
    guard let id: ChartID = name(nameItem, .flow) else { return nil }
    if id.text != expected, let nameItem {
      complain(.misnamedFile, nameItem, ["name": id.text, "expected": expected])
    }
    let role = fields.take(.role).flatMap { oneOf(Chart.Role.self, $0, .role) } ?? .symptom
    let title = text(fields.require(.title), .title, as: TextID(id.text))
    let summary = fields.take(.summary).flatMap {
      text($0, .summary, as: TextID(id.text + ".summary"))
    }
    let synonyms = fields.take(.synonyms).map { texts($0, .synonyms, id.text + ".synonyms.") }
    let priors = fields.take(.causes).map(priors)
    let covers = covers(fields.take(.covers))
    let start: NodeID? = start(&fields, role)
    let nodes: [Node] = named(fields.require(.nodes), .nodes) { (node: NodeID, key, value) in
      self.node(node, in: id, key, value)
    }
    fields.finish()
    return Chart(
      id: id, place: document.place(nameItem ?? 0), role: role, title: title ?? TextID(id.text),
      summary: summary, synonyms: synonyms ?? [], priors: priors ?? [], covers: covers,
      start: start, nodes: nodes)
  }

  /// A shelf has no beginning; everything else needs one.
  private func start(_ fields: inout Fields, _ role: Chart.Role) -> NodeID? {
    switch role {
    case .symptom, .part: return name(fields.require(.start), .start)
    case .shelf:
      if let item = fields.take(.start) {
        complain(.notForThisKind, item, ["field": "start", "expected": "symptom, part"])
      }
      return nil
    }
  }
}
