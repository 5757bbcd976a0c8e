extension SessionReport {
  func json(_ date: String) -> JSON {
    [
      "schema": 1, "title": .string(title), "language": .string(language), "time": .string(date),
      "summary": .strings(summary),
      "sections": .array(
        sections.map { section in
          [
            "name": .string(section.name), "heading": .string(section.heading),
            "rows": .array(
              section.rows.map { row in
                [
                  "title": .string(row.title), "text": .string(row.text),
                  "notes": .strings(row.notes), "tone": .string("\(row.tone)"),
                  "time": JSON(row.time.map(Words.date)),
                ]
              }),
          ]
        }),
      "letters": .array(
        letters.map { letter in
          [
            "name": .string(letter.name), "to": JSON(letter.to),
            "subject": .string(letter.subject), "body": .strings(letter.body),
          ]
        }),
      "about": .array(
        about.map {
          ["name": .string($0.name), "label": .string($0.label), "value": .string($0.value)]
        }),
    ]
  }
}
