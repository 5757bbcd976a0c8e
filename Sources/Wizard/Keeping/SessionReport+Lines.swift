extension SessionReport {
  /// As lines of a kept session.
  var lines: [KeptLine] {
    var lines = [KeptLine("language", language), KeptLine("title", title)]
    lines += summary.map { KeptLine("summary", $0) }
    lines += about.map { KeptLine("about", $0.name, $0.label, $0.value) }
    for section in sections {
      lines.append(KeptLine("section", section.name, section.heading))
      for row in section.rows {
        let time = row.time.map { "\($0)" } ?? ""
        lines.append(KeptLine("row", "\(row.tone)", time, row.title, row.text))
        lines += row.notes.map { KeptLine("note", $0) }
      }
    }
    for letter in letters {
      lines.append(
        KeptLine("letter", letter.name, letter.heading, letter.to ?? "", letter.subject))
      lines += letter.body.map { KeptLine("body", $0) }
    }
    return lines
  }

  /// Takes in one of those lines. It may come from anybody: nothing in it can steer a terminal.
  mutating func take(_ line: KeptLine) {
    let text = { line[$0].sanitised }
    switch line.word {
    case "language": language = text(0)
    case "title": title = text(0)
    case "summary": summary.append(text(0))
    case "about": about.append(Fact(text(0), text(1), text(2)))
    case "section": sections.append(Section(name: text(0), heading: text(1), rows: []))
    case "row":
      guard let last = sections.indices.last else { return }
      sections[last].rows.append(
        Row(text(2), text(3), tone: Tone(kept: line[0]), time: line.number(1)))
    case "note":
      guard let last = sections.indices.last, let row = sections[last].rows.indices.last else {
        return
      }
      sections[last].rows[row].notes.append(text(0))
    case "letter":
      letters.append(
        Letter(
          name: text(0), heading: text(1), to: line[2].isEmpty ? nil : text(2), subject: text(3),
          body: []))
    case "body":
      guard let last = letters.indices.last else { return }
      letters[last].body.append(text(0))
    default: break
    }
  }
}

extension Tone {
  fileprivate init(kept: String) {
    self = [.good, .bad, .doubtful, .faint].first { "\($0)" == kept } ?? .plain
  }
}
