import Remedy

/// The library's catalogue for people and for programs.
public struct CatalogueReport {
  private let words: Words

  public init(_ words: Words) { self.words = words }

  public var probes: JSON {
    [
      "schema": 1,
      "probes": .array(
        Library.probes.map { probe in
          [
            "name": .string(probe.name), "finds": .string(words["probe.\(probe.name)"]),
            "kinds": .strings(probe.kinds), "online": .bool(probe.isOnline),
          ]
        }),
    ]
  }

  public var remedies: JSON { ["schema": 1, "remedies": .array(Library.remedies.map(remedy))] }

  private func remedy(_ remedy: RemedyEntry) -> JSON {
    [
      "name": .string(remedy.name), "does": .string(words["remedy.\(remedy.name)"]),
      "disruption": .int(remedy.effects.disruption), "minutes": .int(remedy.effects.minutes),
      "login": .string(remedy.effects.login.rawValue),
      "offline": .string(remedy.effects.offline.rawValue), "undoable": .bool(remedy.isUndoable),
      "rights": .bool(remedy.needsRights), "parameters": .array(remedy.parameters.map(parameter)),
    ]
  }

  private func parameter(_ parameter: RemedyEntry.Parameter) -> JSON {
    switch parameter.type {
    case .choice(let choices):
      ["name": .string(parameter.name), "type": "choice", "choices": .strings(choices)]
    case .flag: ["name": .string(parameter.name), "type": "flag"]
    case .text: ["name": .string(parameter.name), "type": "text"]
    }
  }
}

extension CatalogueReport {
  public func probeText(width: Int) -> String {
    Library.probes.map { probe in
      let online = probe.isOnline ? [words["catalogue.online"]] : []
      let lines =
        [
          words["probe.\(probe.name)"],
          words["catalogue.kinds", ["kinds": words.list(probe.kinds)]],
        ]
        + online
      return entry(probe.name, lines, width)
    }.joined(separator: "\n")
  }

  public func remedyText(width: Int) -> String {
    Library.remedies.map { remedy in
      entry(remedy.name, lines(remedy), width)
    }.joined(separator: "\n")
  }

  private func lines(_ remedy: RemedyEntry) -> [String] {
    let effects = remedy.effects
    var facts = [
      words["catalogue.disruption", ["level": String(effects.disruption)]],
      words.minutes(effects.minutes), words["effects.login.\(effects.login.rawValue)"],
    ]
    if effects.offline != .kept {
      facts.append(words["effects.offline.\(effects.offline.rawValue)"])
    }
    facts.append(words[remedy.isUndoable ? "catalogue.undoable" : "catalogue.not-undoable"])
    if remedy.needsRights { facts.append(words["catalogue.rights"]) }
    let parameters = remedy.parameters.map { parameter in
      words["catalogue.parameter", ["name": parameter.name, "type": type(parameter.type)]]
    }
    return [words["remedy.\(remedy.name)"], facts.joined(separator: words["list.dot"])] + parameters
  }

  private func type(_ type: RemedyEntry.ParameterType) -> String {
    switch type {
    case .choice(let choices): choices.joined(separator: " | ")
    case .flag: words["catalogue.flag"]
    case .text: words["catalogue.text"]
    }
  }

  private func entry(_ name: String, _ lines: [String], _ width: Int) -> String {
    let wrapped = lines.flatMap { $0.wrapped(to: max(width - 4, 20)) }
    return ([name] + wrapped.map { "    " + $0 }).joined(separator: "\n") + "\n"
  }
}
