import Wizard

/// The keys that work now, the most needed first where not all fit.
struct Footer {
  let screen: Screen
  /// What is focused.
  let item: Item?
  let items: Int
  let hasMore: Bool

  struct Hint: Equatable {
    let keys: String
    let text: String

    var columns: Int { keys.columns + text.columns + 1 }
  }

  /// In the order of the row; what does not fit is in the help.
  func hints(columns: Int, _ words: Words, _ key: (Deed) -> String?) -> [Hint] {
    let all = deeds.compactMap { deeds, id, need in
      let keys = deeds.compactMap(key)
      let isNarrow = keys.allSatisfy { $0.columns == 1 }
      let joined = keys.joined(separator: isNarrow ? "" : "/")
      return keys.isEmpty ? nil : (Hint(keys: joined, text: words[id]), need)
    }
    var room = columns + 2
    var chosen: Set<Int> = []
    for index in all.indices.sorted(by: { all[$0].1 < all[$1].1 }) {
      let needed = all[index].0.columns + 2
      guard needed <= room else { continue }
      room -= needed
      chosen.insert(index)
    }
    return all.indices.filter(chosen.contains).map { all[$0].0 }
  }

  /// Keys, what they do, and how much they are needed: 0 is the most.
  private var deeds: [([Deed], String, Int)] {
    var deeds: [([Deed], String, Int)] = []
    if items > 1 { deeds.append(([.move(.up), .move(.down)], "keys.move", 4)) }
    switch item {
    case .choice: deeds.append(([.move(.choose)], "keys.choose", 1))
    case .tick: deeds.append(([.move(.choose)], "keys.tick", 1))
    case .field: deeds.append(([.move(.choose)], "keys.enter", 1))
    case nil: break
    }
    if hasMore { deeds.append(([.move(.more)], "keys.more", item == nil ? 1 : 5)) }
    return deeds
      + Self.order.compactMap { command, need in
        screen.commands.contains(command) ? ([.command(command)], command.textID, need) : nil
      }
  }

  /// As they stand in the row, with how much each is needed.
  private static let order: [(Command, Int)] = [
    (.back, 0), (.undo, 7), (.review, 9), (.map, 10), (.copy, 6), (.report, 11), (.code, 15),
    (.home, 12), (.share, 14), (.language, 13), (.search, 8), (.help, 2), (.quit, 3),
  ]
}
