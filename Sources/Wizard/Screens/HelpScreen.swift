import Flow

extension Conversation {
  /// The node's own help where there is some, what this program does, then what the
  /// keys do, which is long.
  var helpPage: Page {
    var page = Page(words["help.heading"])
    if let walk, let help = index[helpNode(walk)]?.help {
      page.say(wording.pack(help, walk.knowledge))
    }
    if let walk, let table = index[helpNode(walk)]?.table.flatMap(table) {
      page.show(.table(table))
    }
    page.say(words["help.about"])
    page.say(words["help.text"])
    page.show(
      .pairs(
        Command.allCases.filter(isOffered).map {
          ScreenPair(String($0.key), words["\($0.textID).help"])
        }))
    page.screen.tellsKeys = true
    if let about = index.pack.about { page.say(wording.pack(about)) }
    page.offer(words["help.close"], .close)
    return page
  }

  /// On a rung, the help is the repair's.
  private func helpNode(_ walk: Walk) -> NodeRef {
    if case .repair(let ref) = walk.station { ref } else { walk.journey.node }
  }

  var languagePage: Page {
    var page = Page(words["language.heading"])
    for language in setting.languages {
      let name = words.has("language.\(language)") ? words["language.\(language)"] : language
      page.offer(name, .speak(language))
    }
    return page
  }

  var codePage: Page {
    var page = Page(words["code.heading"])
    let code = walk.flatMap { SessionCode.text(of: $0, said: partial) }
    if let code {
      page.say(words["code.text"])
      page.show(.verbatim(["  unstick resume \(code)"]))
      page.say(words["code.private"])
    } else {
      page.say(words["code.too-long"])
    }
    page.offer(words["help.close"], .close)
    if let code { page.offer(words["code.qr"], .open(.qr("unstick resume \(code)"))) }
    return page
  }

  /// For a phone's camera, with the text that it stands for.
  func qrPage(_ text: String) -> Page {
    var page = Page(words["qr.heading"])
    page.show(.qr(text))
    page.show(.verbatim(["  " + text]))
    page.offer(words["help.close"], .close)
    return page
  }
}
