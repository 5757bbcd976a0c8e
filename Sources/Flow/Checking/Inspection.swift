/// One inspection of a pack: what all the proofs share, and what they have found so far.
struct Inspection {
  /// Arms of one route, tried in order.
  struct Junction {
    let node: Int
    /// Their numbers in ``arms``.
    let arms: Range<Int>
  }

  struct Arm {
    /// -1 where it has no condition.
    let formula: Int
    /// -1 where it leads nowhere.
    let arrow: Int
    let place: Place
  }

  let pack: Pack
  let catalogue: Catalogue
  let names: Names
  var complaints = ComplaintList()

  var graph = Graph()
  var formulas = Formulas()
  var reads: Reads
  var use: Use
  /// The repairs without a step on some systems: bits by the numbers of the fact's values.
  var stepless: [(node: Int, systems: UInt64)] = []
  var cures = Cures()
  /// The routes with conditions.
  var junctions: [Junction] = []
  var arms: [Arm] = []
  /// The questions whose choices all have conditions, and these.
  var hideable: [(node: Int, formulas: [Int])] = []

  init(_ pack: Pack, _ catalogue: Catalogue) {
    (self.pack, self.catalogue) = (pack, catalogue)
    names = Names(pack, catalogue)
    reads = Reads(variables: names.variables.count)
    use = Use(pack, names)
  }

  func node(_ number: Int) -> Node {
    let chart = graph.stations[number].chart
    return pack.charts[chart].nodes[number - graph.firstNode[chart]]
  }

  func name(_ number: Int) -> String { node(number).id.text }

  /// The names of some nodes, in the order of the files; the first few of many.
  func list(_ nodes: some Sequence<Int>) -> String {
    let sorted = nodes.sorted()
    return sorted.prefix(8).map(name).joined(separator: ", ") + (sorted.count > 8 ? ", …" : "")
  }
}

extension Inspection {
  mutating func complain(
    _ code: Code, at place: Place, _ details: [String: String] = [:], suggestion: String? = nil
  ) {
    complaints.add(Complaint(code, at: place, details, suggestion: suggestion))
  }

  /// A fact that may not be known where it is read, or a probe that may not have been run; `way`
  /// is a node over which the walk then comes.
  mutating func complainOfUnknown(_ read: Reads.Read, way: String) {
    var details = ["way": way]
    if !read.inText { details["field"] = "when" }
    switch names.variables[read.variable].subject {
    case .fact(let fact):
      details["fact"] = fact.text
      complain(.factNotKnown, at: read.place, details)
    case .probe(let probe):
      details["probe"] = probe.text
      complain(.probeNotRun, at: read.place, details)
    }
  }

  /// The nearest right name; nil as well once the search has cost too much.
  mutating func nearest(to word: String, among candidates: (Self) -> [String]) -> String? {
    guard complaints.hasPatience else { return nil }
    let candidates = candidates(self)
    complaints.patience -= candidates.count
    return Flow.nearest(to: word, among: candidates)
  }
}

/// Complaints, each only once, and no more than anybody reads.
struct ComplaintList {
  private(set) var all: [Complaint] = []
  private var seen: Set<Complaint> = []
  /// How many more names may be compared in search of the nearest one.
  var patience = 4_000_000

  var hasPatience: Bool { patience > 0 && all.count < Ledger.mostComplaints }

  mutating func add(_ complaint: Complaint) {
    guard all.count <= Ledger.mostComplaints, seen.insert(complaint).inserted else { return }
    if all.count == Ledger.mostComplaints {
      let limit = ["limit": String(Ledger.mostComplaints)]
      all.append(Complaint(.tooManyComplaints, at: .nowhere, limit))
    } else {
      all.append(complaint)
    }
  }
}
