import Flow
import Terminal
import Wizard

extension Subcommand {
  /// `unstick flow graph`: a pack's flows as a picture.
  static let flowGraph = Subcommand(
    name: ["flow", "graph"], operand: .pack, operands: 0...1,
    options: [.flow, .format, .json], heeds: [.pack],
    formats: ["text", "dot", "mermaid", "svg", "json"],
    examples: [
      "unstick flow graph mypack --flow loading",
      "unstick flow graph mypack --format svg > mypack.svg",
    ], statuses: [.fine, .usage, .surroundings]
  ) { invocation throws(Failure) in
    let format = try invocation.format()
    let loaded = try LoadedPack.wanted(invocation)
    guard let pack = loaded.pack else {
      throw Failure("failure.pack-unreadable", ["path": loaded.folder])
    }
    let chart = try invocation.chart(in: pack)
    let wording = Wording(words: invocation.words, index: PackIndex(pack), app: pack.apps.first)
    let report = GraphReport(FlowGraph(wording.index, only: chart?.id), wording)
    switch format {
    case "dot": Output.standard.line(report.dot)
    case "mermaid": Output.standard.line(report.mermaid)
    case "json": Output.standard.line(report.json.text)
    case "svg": try Graphviz.draw(report.dot)
    default:
      let outline = GraphOutline(chart.map { [$0] } ?? pack.charts, wording)
      let plain = PlainScreen(width: Surroundings.columns, words: invocation.words)
      for screen in outline.screens {
        Output.standard.line(plain.content(of: screen).joined(separator: "\n"))
      }
    }
    return .fine
  }
}

extension Invocation {
  /// The flow that `--flow` names, or that a flow file given as the path is.
  func chart(in pack: Pack) throws(Failure) -> Chart? {
    guard let name = options[.flow] ?? fileName else { return nil }
    if let chart = pack[ChartID(name)] { return chart }
    throw Failure.unknownWord(name, among: pack.charts.map(\.id.text), "failure.unknown-flow")
  }

  private var fileName: String? {
    let parts = operands.first?.split(separator: "/") ?? []
    guard parts.count > 1, parts[parts.count - 2] == "flows", let file = parts.last,
      file.hasSuffix(".yaml")
    else { return nil }
    return String(file.dropLast(5))
  }
}
