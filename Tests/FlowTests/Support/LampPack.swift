import Flow
import Testing

/// A pack small enough to know by heart: a lamp that stays dark.
///
/// Start: which room? The cellar's stairs are asked about by a called flow. Then three probes look;
/// a lamp without power is switched on and looked at again. Then the dimmer (detected or asked),
/// the age, a label, and a ladder of two repairs.
enum LampPack {
  static let index = PackIndex(pack())

  static let found = Findings(["lamp.power": .fine, "lamp.sound": .fine, "lamp.dimmer": .fine])

  /// The pack, with pieces of its text replaced.
  static func pack(_ changes: [String: String] = [:]) -> Pack {
    let sources = [("pack.yaml", head), ("flows/dark.yaml", dark)] + others
    let files = sources.map { path, text in
      SourceFile(
        path,
        changes.reduce(text) { text, change in
          text.split(separator: change.key, omittingEmptySubsequences: false)
            .joined(separator: change.value)
        })
    }
    let (pack, complaints) = Pack.read(files: files, catalogue: catalogue)
    if !complaints.isEmpty { Issue.record("\(complaints)") }
    guard let pack else { preconditionFailure("no pack") }
    return pack
  }

  static let catalogue = Catalogue(
    probes: [
      Catalogue.Probe(id: "lamp.power", kinds: ["off"]),
      Catalogue.Probe(id: "lamp.sound", kinds: ["humming", "cracking"]),
      Catalogue.Probe(id: "lamp.dimmer", kinds: []),
      Catalogue.Probe(id: "lamp.smell", kinds: ["burnt"]),
    ], remedies: [])

  private static let head = """
    pack: lamp
    version: 1.2.3
    engine: 1
    languages: [en]
    title: Lamps
    symptoms: [dark]
    facts:
      room: {title: Room, choice: {kitchen: the kitchen, cellar: the cellar, attic: the attic}}
      stairs: {title: Stairs, type: flag}
      dimmer: {title: Dimmer, type: flag, detected-by: lamp.dimmer}
      age: {title: Age, type: number, from: 0, to: 50}
      label: {title: Label, type: text}
    causes: {bulb: The bulb is worn, fuse: The fuse has blown}
    evidence:
      hums: {when: lamp.sound is humming, because: it hums, likely: {fuse: 0.8}, otherwise: 0.05}
      old: {when: age > 10, because: it is old, likely: {bulb: 0.6}, otherwise: 0.4}

    """

  private static let dark = """
    flow: dark
    title: The lamp stays dark
    causes: {bulb: 30, fuse: 10}
    start: where
    nodes:
      where:
        ask: Which room?
        fact: room
        choices:
          kitchen: {text: The kitchen, go: look}
          cellar: {text: The cellar, go: down}
          attic: {text: The attic, go: look, when: coached}
      down: {call: cellar, go: look}
      look:
        check: [lamp.power, lamp.sound, lamp.dimmer]
        title: Looking
        go: [{when: lamp.power is off, to: switch-on}, {to: dimmer}]
      switch-on:
        guide: Switch it on
        verify: [lamp.power]
        steps: [Press the switch., {on: macos, do: Press it twice.}]
        go: look
      dimmer:
        ask: Has it got a dimmer?
        fact: dimmer
        choices: {yes: {text: "Yes"}, no: {text: "No"}}
        go: age
      age: {ask: How old is it?, fact: age, go: label}
      label: {ask: What does the label say?, fact: label, go: repairs}
      repairs:
        ladder: Repairs
        rungs:
          - {do: shelf/new-bulb, covers: [A1]}
          - {do: shelf/new-fuse, when: not dimmer}
        solved: lit
        otherwise: electrician
      lit: {end: solved, title: It shines}
      electrician: {end: handed-over, title: Call somebody}

    """

  private static let others = [
    (
      "flows/cellar.yaml",
      """
      flow: cellar
      role: part
      title: In the cellar
      start: stairs
      nodes:
        stairs:
          ask: Are the stairs lit?
          fact: stairs
          choices: {yes: {text: "Yes"}, no: {text: "No"}}
          go: up
        up: {end: back}

      """
    ),
    (
      "flows/shelf.yaml",
      """
      flow: shelf
      role: shelf
      title: Repairs
      nodes:
        new-bulb:
          guide: Put in a new bulb
          minutes: 5
          cures: {bulb: 0.95}
          steps: [Put in a new bulb.]
        new-fuse:
          guide: Put in a new fuse
          minutes: 10
          disruption: 1
          verify: [lamp.power, lamp.sound]
          cures: {fuse: 0.9}
          steps: [Put in a new fuse.]

      """
    ),
  ]
}

extension NodeRef {
  static let bulb = NodeRef("shelf", "new-bulb")
  static let fuse = NodeRef("shelf", "new-fuse")
}

extension Spot {
  /// A place of the flow `dark`.
  static func dark(_ node: NodeID, visit: Int = 0) -> Spot {
    Spot(node: NodeRef("dark", node), visit: visit)
  }
}

extension Walk {
  /// A walk through the flow `dark`, with those entries.
  static func lamp(
    given: [FactID: Value] = [:], in index: PackIndex = LampPack.index, _ entries: Entry...
  ) throws(Refusal) -> Walk {
    var walk = Walk(index, through: "dark", given: given)
    for entry in entries { try walk.enter(entry) }
    return walk
  }
}
