import Terminal

extension Grid {
  /// Row by row as it is read; the spaces at a row's end are left out.
  var rows: [String] {
    (0..<size.rows).map { row in
      var text = (0..<size.columns).map { self[row, $0].text }.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// One letter for each cell's style, `.` for plain; dots at a row's end are left out.
  var styles: [String] {
    (0..<size.rows).map { row in
      var letters = String((0..<size.columns).map { self[row, $0].style.letter })
      while letters.last == "." { letters.removeLast() }
      return letters
    }
  }

  /// As it stands in `Tests/Screens`.
  var record: String {
    let place = cursor.map { "cursor \($0.row):\($0.column)" } ?? "no cursor"
    return (rows + ["", "\(size.columns)x\(size.rows) \(place)", ""] + styles)
      .joined(separator: "\n") + "\n"
  }
}

extension Style {
  var letter: Character {
    switch self {
    case .plain: "."
    case .header: "H"
    case .heading: "h"
    case .footer: "-"
    case .key: "k"
    case .focus: "F"
    case .focused: "f"
    case .faint: "i"
    case .good: "g"
    case .bad: "b"
    case .doubtful: "d"
    case .notice: "n"
    case .verbatim: "v"
    case .link: "l"
    case .rule: "r"
    case .masked: "m"
    case .picture: "p"
    }
  }
}
