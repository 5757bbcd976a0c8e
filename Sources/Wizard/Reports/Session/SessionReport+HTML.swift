extension SessionReport {
  /// A page of its own: no script, nothing from elsewhere, light and dark, fit to be printed.
  func html(_ date: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.html)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title.html)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(title.html)</h1>
    <p class="summary">\(summary.map(\.html).joined(separator: "<br>\n"))</p>
    \(sections.map(html).joined(separator: "\n"))
    \(letters.map(html).joined(separator: "\n"))
    </main>
    <footer>
    <dl>
    \(about.map { "<dt>\($0.label.html)</dt><dd>\($0.value.html)</dd>" }.joined(separator: "\n"))
    </dl>
    <p><time>\(date)</time></p>
    </footer>
    </body>
    </html>

    """
  }

  private func html(_ section: Section) -> String {
    """
    <section>
    <h2>\(section.heading.html)</h2>
    <ul>
    \(section.rows.map(html).joined(separator: "\n"))
    </ul>
    </section>
    """
  }

  private func html(_ row: Row) -> String {
    let notes = row.notes.map { "<li>\($0.html)</li>" }.joined()
    let mark = row.tone.mark.isEmpty ? "" : "<span aria-hidden=\"true\">\(row.tone.mark)</span>"
    return
      "<li class=\"\(row.tone)\">\(mark)<strong>\(row.title.html)</strong>\(row.separator)\(row.text.html)"
      + (notes.isEmpty ? "" : "<ul>\(notes)</ul>") + "</li>"
  }

  private func html(_ letter: Letter) -> String {
    """
    <section>
    <h2>\(letter.heading.html)</h2>
    <pre tabindex="0">\(letter.lines.map(\.html).joined(separator: "\n"))</pre>
    </section>
    """
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1b1b1b; --ground: #ffffff; --faint: #595959;
      --good: #1a6334; --bad: #a11212; --doubt: #7a4a00; --rule: #c8c8c8; }
    @media (prefers-color-scheme: dark) { :root { --text: #ececec; --ground: #191919;
      --faint: #b0b0b0; --good: #7fd69a; --bad: #ff9c94; --doubt: #f0c274; --rule: #4a4a4a; } }
    body { color: var(--text); background: var(--ground); line-height: 1.5; margin: 2rem auto;
      max-width: 46rem; padding: 0 1rem; font-family: system-ui, sans-serif; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
    .summary { border-left: .25rem solid var(--rule); padding-left: 1rem; }
    ul { padding-left: 1.2rem; } li { margin: .35rem 0; } li ul { color: var(--faint); }
    .good > span { color: var(--good); } .bad > span, .bad > strong { color: var(--bad); }
    .doubtful > span { color: var(--doubt); }
    pre { border: 1px solid var(--rule); padding: 1rem; white-space: pre-wrap;
      overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--rule); color: var(--faint); margin-top: 2rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
    @media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
    """
}

extension String {
  fileprivate var html: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
