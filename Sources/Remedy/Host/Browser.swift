/// A web browser: what its processes are called, and where it keeps its users' data.
public struct Browser: Sendable, Equatable {
  /// `chrome`
  public let name: String
  /// As people say it.
  public let title: String
  /// How it keeps its data.
  public let engine: Engine
  /// The folders that hold its profiles.
  let roots: [System: [HomePlace]]
  let processes: [System: [String]]
  /// Its own version numbers are Chromium's.
  var countsAsChromium = false

  /// The two families whose files are known.
  public enum Engine: Sendable, Equatable {
    case chromium
    case firefox
    /// Its data are closed to programs in a terminal; there are steps by hand only.
    case safari
  }
}

extension Browser {
  static let all = chromiums + [opera, operaGX, arc, firefox, safari]

  static func named(_ name: String) -> Browser? { all.first { $0.name == name } }

  private static let chromiums = [
    chromium(
      "chrome", "Google Chrome", processes: ["chrome", "Google Chrome", "chrome.exe"],
      linux: ["google-chrome", "google-chrome-beta", "google-chrome-unstable"],
      sandboxes: [".var/app/com.google.Chrome/config/google-chrome"],
      macos: ["Google/Chrome", "Google/Chrome Beta", "Google/Chrome Dev", "Google/Chrome Canary"],
      windows: [
        "Google/Chrome/User Data", "Google/Chrome Beta/User Data", "Google/Chrome Dev/User Data",
        "Google/Chrome SxS/User Data",
      ], countsAsChromium: true),
    chromium(
      "chromium", "Chromium", processes: ["chromium", "Chromium", "chrome.exe"],
      linux: ["chromium"],
      sandboxes: [
        "snap/chromium/common/chromium", ".var/app/org.chromium.Chromium/config/chromium",
      ],
      macos: ["Chromium"], windows: ["Chromium/User Data"], countsAsChromium: true),
    chromium(
      "edge", "Microsoft Edge", processes: ["msedge", "Microsoft Edge", "msedge.exe"],
      linux: ["microsoft-edge", "microsoft-edge-beta", "microsoft-edge-dev"],
      sandboxes: [".var/app/com.microsoft.Edge/config/microsoft-edge"],
      macos: ["Microsoft Edge", "Microsoft Edge Beta", "Microsoft Edge Dev"],
      windows: [
        "Microsoft/Edge/User Data", "Microsoft/Edge Beta/User Data", "Microsoft/Edge Dev/User Data",
      ], countsAsChromium: true),
    chromium(
      "brave", "Brave", processes: ["brave", "Brave Browser", "brave.exe"],
      linux: ["BraveSoftware/Brave-Browser"],
      sandboxes: [
        "snap/brave/current/.config/BraveSoftware/Brave-Browser",
        ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser",
      ],
      macos: ["BraveSoftware/Brave-Browser"], windows: ["BraveSoftware/Brave-Browser/User Data"],
      countsAsChromium: true),
    chromium(
      "vivaldi", "Vivaldi", processes: ["vivaldi-bin", "Vivaldi", "vivaldi.exe"],
      linux: ["vivaldi"], sandboxes: [".var/app/com.vivaldi.Vivaldi/config/vivaldi"],
      macos: ["Vivaldi"], windows: ["Vivaldi/User Data"]),
  ]

  private static let opera = Browser(
    name: "opera", title: "Opera", engine: .chromium,
    roots: [
      .linux: [place(.config, "opera")], .macos: [support("com.operasoftware.Opera")],
      .windows: [place(.appData, "Opera Software/Opera Stable")],
    ], processes: [.linux: ["opera"], .macos: ["Opera"], .windows: ["opera.exe"]])

  private static let operaGX = Browser(
    name: "opera-gx", title: "Opera GX", engine: .chromium,
    roots: [
      .macos: [support("com.operasoftware.OperaGX")],
      .windows: [place(.appData, "Opera Software/Opera GX Stable")],
    ], processes: [.macos: ["Opera GX"], .windows: ["opera.exe"]])

  private static let arc = Browser(
    name: "arc", title: "Arc", engine: .chromium,
    roots: [
      .macos: [support("Arc/User Data")],
      .windows: [
        place(
          .localAppData,
          "Packages/TheBrowserCompany.Arc_*/LocalCache/Local/Arc/User Data")
      ],
    ], processes: [.macos: ["Arc"], .windows: ["Arc.exe"]])

  private static let firefox = Browser(
    name: "firefox", title: "Firefox", engine: .firefox,
    roots: [
      .linux: [
        place(.home, ".mozilla/firefox"), place(.config, "mozilla/firefox"),
        place(.home, "snap/firefox/common/.mozilla/firefox"),
        place(.home, ".var/app/org.mozilla.firefox/.mozilla/firefox"),
        place(.home, ".var/app/org.mozilla.firefox/config/mozilla/firefox"),
      ],
      .macos: [support("Firefox")], .windows: [place(.appData, "Mozilla/Firefox")],
    ],
    processes: [
      .linux: ["firefox", "firefox-bin", "firefox-esr"], .macos: ["firefox"],
      .windows: ["firefox.exe"],
    ])

  private static let safari = Browser(
    name: "safari", title: "Safari", engine: .safari,
    roots: [.macos: [place(.home, "Library/Containers/com.apple.Safari")]],
    processes: [.macos: ["Safari"]])

  private static func chromium(
    _ name: String, _ title: String, processes: [String], linux: [String], sandboxes: [String],
    macos: [String], windows: [String], countsAsChromium: Bool = false
  ) -> Browser {
    Browser(
      name: name, title: title, engine: .chromium,
      roots: [
        .linux: linux.map { place(.config, $0) } + sandboxes.map { place(.home, $0) },
        .macos: macos.map(support), .windows: windows.map { place(.localAppData, $0) },
      ],
      processes: [
        .linux: [processes[0]], .macos: [processes[1]], .windows: [processes[2]],
      ], countsAsChromium: countsAsChromium)
  }

  private static func place(_ base: HomePlace.Base, _ path: String) -> HomePlace {
    HomePlace(base, path.split(separator: "/").map(String.init))
  }

  /// On macOS.
  private static func support(_ path: String) -> HomePlace {
    place(.home, "Library/Application Support/" + path)
  }
}
