import Flow

extension Conversation {
  /// What is on top: a layer, else the station of the walk, else the home screen.
  var page: Page {
    var page = top
    if let walk { page.screen.place = place(in: walk) }
    return page
  }

  private var top: Page {
    layers.last.map { page(of: $0) } ?? walk.map(stationPage) ?? homePage
  }

  private func page(of layer: Layer) -> Page {
    switch layer {
    case .help: helpPage
    case .search(let query): searchPage(query)
    case .review: reviewPage
    case .change(let spot): changePage(spot)
    case .changeCheck(let spot, let probe): changePage(probe) { .changeCheck(spot, probe, $0) }
    case .changePartial(let probe): changePage(probe) { .changePartial(probe, $0) }
    case .language: languagePage
    case .elsewhere: elsewherePage
    case .code: codePage
    case .map: mapPage
    case .findings: findingsPage
    case .history: historyPage
    case .undo(let receipt): undoPage(receipt)
    case .interrupted: interruptedPage
    case .report: reportPage
    case .letter(let name): letterPage(name)
    case .qr(let text): qrPage(text)
    case .startOver(let chart): confirmation("start-over", chart.map(Action.begin) ?? .home)
    case .quit: confirmation("quit", .leave)
    }
  }

  private func stationPage(_ walk: Walk) -> Page {
    if let asking, let probe = asking.current { return manualPage(probe, walk) }
    switch walk.station {
    case .question(let question): return questionPage(question, walk)
    case .check(let probes): return lookingPage(walk.journey.node, probes, walk)
    case .verify(let probes, of: let repair): return lookingPage(repair, probes, walk)
    case .repair(let repair): return repairPage(repair, walk)
    case .ladder: return ladderPage(walk)
    case .didItHelp(let rung): return helpedPage(rung, walk)
    case .end(let ending): return endPage(ending, walk)
    case .fault(.notCalled): return partEndPage
    case .fault: return faultPage
    }
  }

  /// The symptom, and how many steps the user has gone.
  private func place(in walk: Walk) -> [String] {
    let steps = said(in: walk).count { $0.isByUser }
    let title = index[walk.record.chart].map { wording.pack($0.title, walk.knowledge) } ?? ""
    return [title, words["place.step", ["number": words.number(steps + 1)]]]
  }

  func title(of ref: NodeRef, _ walk: Walk) -> String {
    index[ref].map { wording.pack($0.title, walk.knowledge) } ?? ref.description
  }

  /// A page headed by a node, with its paragraphs and its comparison.
  func nodePage(_ ref: NodeRef, _ walk: Walk) -> Page {
    var page = textPage(ref, walk)
    if let table = index[ref]?.table.flatMap(table) { page.show(.table(table)) }
    return page
  }

  /// The same without the comparison, which the help has.
  func textPage(_ ref: NodeRef, _ walk: Walk) -> Page {
    guard let node = index[ref] else { return faultPage }
    var page = Page(wording.pack(node.title, walk.knowledge))
    if let body = node.body { page.say(wording.pack(body, walk.knowledge)) }
    return page
  }

  func table(_ id: TableID) -> ScreenTable? {
    index.pack.tables.first { $0.id == id }.map { table in
      ScreenTable(
        title: wording.pack(table.title), columns: table.columns.map { wording.pack($0) },
        rows: table.rows.map { row in
          .init(title: wording.pack(row.title), cells: row.cells.map { wording.pack($0) })
        })
    }
  }

  private func confirmation(_ name: String, _ action: Action) -> Page {
    var page = Page(words["\(name).heading"])
    page.say(words["\(name).text"])
    page.offer(words["\(name).yes"], action)
    page.offer(words["\(name).no"], .close)
    page.screen.firstFocus = 1
    return page
  }

  /// A flow that others call, played by itself.
  private var partEndPage: Page {
    var page = Page(words["part-end.heading"])
    page.say(words["part-end.text"])
    page.offer(words["end.leave"], .leave)
    return page
  }

  /// A pack that was checked has no such place; one that is being written may.
  var faultPage: Page {
    var page = Page(words["fault.heading"])
    page.say(words["fault.text"])
    page.offer(words["end.home"], .home)
    return page
  }
}
