import Flow

@testable import Wizard

/// A small pack that has one of everything a session meets.
enum SmallPack {
  static let main = """
    pack: small
    version: 1.0.0
    engine: 1
    languages: [en, ja]
    title: Small
    about: Mends {app}.
    symptoms: [loading, other]
    facts:
      surface:
        title: Where it happens
        choice:
          desktop: the desktop app
          web: a web browser
      seats:
        title: People
        type: number
        from: 1
        to: 20
      clock:
        title: Clock
        type: duration
    causes:
      cache: The cache is damaged
      vpn: A VPN is in the way
    evidence:
      no-live:
        when: net.websocket is upgrade-blocked
        because: plain pages load and the live connection does not
        likely: {vpn: 0.9}
        otherwise: 0.05
    probes:
      net.link:
        ask: Do other pages open?
        answers: {fine: "Yes, they open", no-route: "No, nothing opens"}
      net.websocket:
        ask: Do pages change by themselves?
        answers: {fine: "Yes, they do", upgrade-blocked: "No, only when reloaded"}
    tables:
      two-ways:
        title: Two ways
        columns: [Session, Cache]
        rows:
          login: {title: Signing in, cells: [You sign in again, You stay signed in]}
    """

  static let loading = """
    flow: loading
    title: It loads without end
    summary: The sign never goes.
    synonyms: [spinner, endless loading]
    causes: {cache: 30, vpn: 20}
    start: where
    nodes:
      where:
        ask: Where does it happen?
        help: Two kinds there are.
        fact: surface
        table: two-ways
        choices:
          desktop: {text: In the desktop app, note: The program}
          web: {text: In a web browser}
        go: look
      look:
        check: [net.link, net.websocket, disk.space]
        title: Looking
        go: seats
      seats:
        ask: How many people are there?
        fact: seats
        go: where-again
      where-again:
        ask: Where was it?
        fact: surface
        choices:
          desktop: {text: Desktop}
          web: {text: Web}
        go: repairs
      vpn-off:
        guide: Turn the VPN off
        minutes: 2
        verify: [net.websocket]
        cures: {vpn: 0.9}
        steps:
          - Turn it off.
          - {on: windows, do: Press the Windows key.}
          - {on: linux, do: Type, copy: nmcli con down vpn}
      clear:
        fix: cache.clear
        title: Clear the cache of {app}
        cures: {cache: 0.8}
        steps: [Delete the folder.]
      reset:
        guide: Set the app back
        disruption: 4
        minutes: 10
        login: ends
        offline: at-risk
        consent: All of it goes.
        undo: Nobody can.
        verify: [net.link]
        cures: {cache: 0.9}
        steps: [Reset it.]
      repairs:
        ladder: Repairs, the gentlest first
        rungs: [vpn-off, clear, reset]
        test: Open a page. Does it load?
        solved: good
        otherwise: support
      good:
        end: solved
        title: It works again
      support:
        end: handed-over
        title: Ask the people who run it
    """

  static let other = """
    flow: other
    title: Something else
    synonyms: [ログインできない]
    start: clock
    nodes:
      clock:
        ask: How far is the clock off?
        fact: clock
        go: done
      done:
        end: solved
        title: Done
    """

  static let app = """
    app: small
    title: Smallish
    """

  static let japanese = """
    title: 小
    about: "{app} を直します。"
    facts.surface: 場所
    loading: 読み込みが終わらない
    loading.where: どこで起きますか？
    loading.where.choice.desktop: デスクトップアプリ
    loading.where.choice.web: ブラウザー
    """

  static func files(loading: String = loading) -> [SourceFile] {
    [
      ("apps/small.yaml", app), ("flows/loading.yaml", loading), ("flows/other.yaml", other),
      ("locales/ja.yaml", japanese), ("pack.yaml", main),
    ].map { SourceFile(path: $0, bytes: Array($1.utf8)) }
  }

  static func pack(loading: String = loading) -> Pack {
    guard let pack = Pack.read(files: files(loading: loading), catalogue: .library).pack else {
      preconditionFailure("the small pack cannot be read")
    }
    return pack
  }

  /// The small pack's complaints; only missing translations are expected.
  static var complaints: [Complaint] {
    Pack.read(files: files(), catalogue: .library).complaints
      .filter { $0.code != .missingTranslation }
  }
}

extension Conversation {
  /// A session on the small pack, in the program's real words.
  static func small(_ language: String = "en", system: ChoiceID = "linux") -> Conversation {
    let pack = SmallPack.pack()
    let wording = Wording(
      words: Shipped.words(language), index: PackIndex(pack), app: pack.apps.first)
    let setting = Setting(
      given: [.system: .choice(system), .coached: .flag(false)], languages: ["en", "ja"]
    ) { Shipped.words($0) }
    return Conversation(wording, setting)
  }

  /// Carries out what the program of this release does: probes are asked of the user.
  mutating func play(_ event: Event) {
    run(handle(event))
  }

  mutating func run(_ effects: [Effect]) {
    for effect in effects {
      if case .runProbes(let probes) = effect { play(.cannotRun(probes)) }
    }
  }

  /// Chooses by the beginning of the words.
  mutating func choose(_ label: String) {
    guard let number = screen.choices.firstIndex(where: { $0.label.hasPrefix(label) }) else {
      preconditionFailure("no choice “\(label)” among \(screen.choices.map(\.label))")
    }
    play(.choose(number))
  }
}
