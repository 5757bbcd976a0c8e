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
    // Read aloud as well: what is fine and what is not must not be told by colour.
    let mark = row.tone.mark.isEmpty ? "" : "<span class=\"mark\">\(row.tone.mark)</span>"
    let time = row.time.map { "<time>\(Words.date($0))</time>" } ?? ""
    return
      "<li class=\"\(row.tone)\">\(mark)<strong>\(row.title.html)</strong>\(row.separator)\(row.text.html)\(time)"
      + (notes.isEmpty ? "" : "<ul>\(notes)</ul>") + "</li>"
  }

  private func html(_ letter: Letter) -> String {
    """
    <section>
    <h2>\(letter.heading.html)</h2>
    \(recipient(letter))<p class="subject">\(letter.subject.html)</p>
    <pre tabindex="0">\(letter.body.map(\.html).joined(separator: "\n"))</pre>
    </section>
    """
  }

  /// A link that opens the whole mail where mails are written.
  private func recipient(_ letter: Letter) -> String {
    guard let to = letter.to else { return "" }
    let body = letter.body.joined(separator: "\r\n")
    let link = "mailto:\(to.percent)?subject=\(letter.subject.percent)&body=\(body.percent)"
    return "<p><a href=\"\(link.html)\">\(to.html)</a></p>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1b1b1b; --ground: #ffffff; --faint: #595959;
      --good: #1a6334; --bad: #a11212; --doubt: #7a4a00; --rule: #c8c8c8; --card: #f6f6f4;
      --link: #0b4f9e; }
    @media (prefers-color-scheme: dark) { :root { --text: #ececec; --ground: #191919;
      --faint: #b0b0b0; --good: #7fd69a; --bad: #ff9c94; --doubt: #f0c274; --rule: #4a4a4a;
      --card: #232323; --link: #8fc1ff; } }
    body { color: var(--text); background: var(--ground); line-height: 1.5; margin: 2rem auto;
      max-width: 46rem; padding: 0 1rem; font-family: system-ui, sans-serif;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { border-bottom: 1px solid var(--rule); font-size: 1.15rem; margin: 2rem 0 .5rem;
      padding-bottom: .2rem; }
    a { color: var(--link); }
    .summary { background: var(--card); border-left: .3rem solid var(--rule); padding: .6rem 1rem; }
    section > ul { list-style: none; padding: 0; }
    section > ul > li { margin: 0; padding: .45rem 11rem .45rem 1.5rem; position: relative; }
    section > ul > li + li { border-top: 1px dotted var(--rule); }
    .mark { font-weight: bold; left: 0; position: absolute; }
    li ul { color: var(--faint); font-size: .93rem; margin: .2rem 0 0; padding-left: 1.1rem; }
    .good > .mark { color: var(--good); } .bad > .mark, .bad > strong { color: var(--bad); }
    .doubtful > .mark { color: var(--doubt); }
    time { color: var(--faint); font-size: .85rem; }
    li > time { position: absolute; right: 0; top: .6rem; }
    .subject { font-weight: bold; }
    pre { background: var(--card); border: 1px solid var(--rule); font-size: .9rem;
      padding: 1rem; white-space: pre-wrap; }
    footer { border-top: 1px solid var(--rule); color: var(--faint); font-size: .9rem;
      margin-top: 2.5rem; padding-top: 1rem; }
    dl { display: grid; gap: .2rem 1rem; grid-template-columns: max-content 1fr; }
    dd { margin: 0; }
    @media (max-width: 40rem) { section > ul > li { padding-right: 0; }
      li > time { display: block; position: static; }
      dl { display: block; } dd { margin-bottom: .4rem; } }
    @media print { :root { --card: #ffffff; } body { font-size: 10.5pt; margin: 0; max-width: none; }
      li, pre, .summary { break-inside: avoid; } h2 { break-after: avoid; } }
    """
}

extension String {
  var html: String {
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

extension String {
  /// As a part of a link.
  fileprivate var percent: String {
    utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~@".unicodeScalars.contains(scalar))
      {
        result.unicodeScalars.append(scalar)
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
