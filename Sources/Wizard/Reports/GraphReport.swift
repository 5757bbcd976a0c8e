import Flow

/// A graph in the formats that other programs draw.
public struct GraphReport {
  private let graph: FlowGraph
  private let wording: Wording

  public init(_ graph: FlowGraph, _ wording: Wording) {
    (self.graph, self.wording) = (graph, wording)
  }

  private func title(_ ref: NodeRef) -> String {
    guard let node = wording.index[ref] else { return ref.description }
    if case .call(let call) = node.kind, let called = wording.index[call.chart] {
      return wording.pack(called.title)
    }
    return node.title.text.isEmpty ? ref.node.text : wording.pack(node.title)
  }

  private func label(_ arrow: FlowGraph.Arrow) -> String? {
    let choice = arrow.choice.map { wording.pack($0) }
    let parts = [choice, arrow.when?.text].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}

extension GraphReport {
  public var json: JSON {
    let pack = wording.index.pack
    return [
      "schema": 1,
      "pack": ["name": .string(pack.name), "version": .string(pack.version.description)],
      "flows": .array(
        graph.charts.map { chart in
          [
            "flow": .string(chart.id.text), "role": .string(chart.role.rawValue),
            "title": .string(wording.pack(chart.title)), "start": JSON(chart.start?.text),
          ]
        }), "nodes": .array(graph.nodes.map(node)), "arrows": .array(graph.arrows.map(arrow)),
    ]
  }

  private func node(_ ref: NodeRef) -> JSON {
    let node = wording.index[ref]
    let ending: String? = if case .end(let ending)? = node?.kind { ending.rawValue } else { nil }
    return .object(leavingOutNulls: [
      .init("id", .string(ref.description)), .init("flow", .string(ref.chart.text)),
      .init("kind", JSON(node?.kindName)), .init("title", .string(title(ref))),
      .init("ending", JSON(ending)),
    ])
  }

  private func arrow(_ arrow: FlowGraph.Arrow) -> JSON {
    .object(leavingOutNulls: [
      .init("from", .string(arrow.from.description)), .init("to", .string(arrow.to.description)),
      .init("kind", .string(arrow.kind.rawValue)),
      .init("choice", JSON(arrow.choice.map { wording.pack($0) })),
      .init("when", JSON(arrow.when?.text)),
    ])
  }
}

extension GraphReport {
  /// For Graphviz.
  public var dot: String {
    var lines = ["digraph unstick {", "  node [fontname=\"sans-serif\"];"]
    for (number, chart) in graph.charts.enumerated() {
      lines.append("  subgraph cluster_\(number) {")
      lines.append("    label=\(dotQuoted(wording.pack(chart.title)));")
      for node in chart.nodes { lines.append("    " + dotNode(NodeRef(chart.id, node.id))) }
      lines.append("  }")
    }
    let inside = Set(graph.charts.map(\.id))
    for node in graph.nodes where !inside.contains(node.chart) {
      lines.append("  " + dotNode(node))
    }
    for arrow in graph.arrows { lines.append("  " + dotArrow(arrow)) }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private func dotNode(_ ref: NodeRef) -> String {
    let shape =
      switch wording.index[ref]?.kindName {
      case "ask": "diamond"
      case "check": "ellipse"
      case "ladder": "house"
      case "call": "cds"
      case "end": "doubleoctagon"
      default: "box"
      }
    let label = title(ref).wrapped(to: 28).joined(separator: "\n")
    return "\(dotQuoted(ref.description)) [shape=\(shape), label=\(dotQuoted(label))];"
  }

  private func dotArrow(_ arrow: FlowGraph.Arrow) -> String {
    let ends = "\(dotQuoted(arrow.from.description)) -> \(dotQuoted(arrow.to.description))"
    let style = arrow.kind == .rung || arrow.kind == .call ? ["style=dashed"] : []
    let text = label(arrow).map { "label=" + dotQuoted($0) }
    let attributes = style + [text].compactMap { $0 }
    return attributes.isEmpty ? ends + ";" : ends + " [\(attributes.joined(separator: ", "))];"
  }

  private func dotQuoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\": quoted += "\\" + String(character)
      case "\n": quoted += "\\n"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}

extension GraphReport {
  /// For pages that draw Mermaid.
  public var mermaid: String {
    let numbers = Dictionary(
      uniqueKeysWithValues: graph.nodes.enumerated().map { ($1, "n\($0)") })
    var lines = ["flowchart TD"]
    for (number, chart) in graph.charts.enumerated() {
      lines.append("  subgraph f\(number)[\(mermaidQuoted(wording.pack(chart.title)))]")
      for node in graph.nodes where node.chart == chart.id {
        lines.append("    " + mermaidNode(node, numbers[node] ?? ""))
      }
      lines.append("  end")
    }
    let inside = Set(graph.charts.map(\.id))
    for node in graph.nodes where !inside.contains(node.chart) {
      lines.append("  " + mermaidNode(node, numbers[node] ?? ""))
    }
    for arrow in graph.arrows {
      let line = arrow.kind == .rung || arrow.kind == .call ? "-.->" : "-->"
      let text = label(arrow).map { "|\(mermaidQuoted($0))|" } ?? ""
      lines.append("  \(numbers[arrow.from] ?? "") \(line)\(text) \(numbers[arrow.to] ?? "")")
    }
    return lines.joined(separator: "\n")
  }

  private func mermaidNode(_ ref: NodeRef, _ number: String) -> String {
    let label = mermaidQuoted(title(ref))
    return switch wording.index[ref]?.kindName {
    case "ask": "\(number){\(label)}"
    case "end": "\(number)([\(label)])"
    case "call": "\(number)[[\(label)]]"
    default: "\(number)[\(label)]"
    }
  }

  private func mermaidQuoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "#quot;"
      case "#": quoted += "#35;"
      case "<": quoted += "#lt;"
      case ">": quoted += "#gt;"
      case "\n": quoted += "<br>"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
