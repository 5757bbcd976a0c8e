// swift-tools-version: 6.2
import PackageDescription

/// The language rules every Swift target keeps; a warning stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Elsewhere headers and libraries lie where they are found anyway, and pkg-config would name the
// system's folder before the one with the archives that Tools/build.sh wants linked.
#if os(macOS)
  let isMac = true
#else
  let isMac = false
#endif

let package = Package(
  name: "unstick",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "unstick", targets: ["unstick"]),
    .library(name: "Remedy", targets: ["Remedy"]),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: isMac ? "yaml-0.1" : nil,
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CSnappy", providers: [.apt(["libsnappy-dev"]), .brew(["snappy"])]),
    // The program reads LevelDB's files and never opens them with it; the tests hold it to LevelDB.
    .systemLibrary(name: "CLevelDB", providers: [.apt(["libleveldb-dev"]), .brew(["leveldb"])]),
    .target(name: "CResources", exclude: ["embed.sh"]),
    .target(name: "CSystem"),
    // Loads libcurl itself on first use, so nothing links it; only its headers are needed.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    // Loads libqrencode itself on first use, as CCurl does.
    .target(
      name: "CQREncode", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "Flow", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "Remedy", dependencies: ["CSystem", "CCurl", "CSQLite", "CSnappy"],
      swiftSettings: strict),
    .target(name: "Wizard", dependencies: ["Flow", "Remedy"], swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["Wizard", "Flow", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "unstick",
      dependencies: [
        "Terminal", "Wizard", "Flow", "Remedy", "CResources", "CSystem", "CQREncode",
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["CSQLite"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "RemedyTests",
      dependencies: ["Remedy", "CSystem", "CSQLite", "CLevelDB", "TestSupport"],
      swiftSettings: strict),
    .executableTarget(
      name: "easel", dependencies: ["Terminal", "Wizard"], path: "Tests/Easel",
      swiftSettings: strict),
    .executableTarget(
      name: "ladder", dependencies: ["Flow", "Wizard", "TestSupport"], path: "Tests/Ladder",
      swiftSettings: strict),
    .testTarget(
      name: "LadderTests", dependencies: ["ladder", "Flow", "Wizard", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FlowTests", dependencies: ["Flow", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EndToEnd",
      dependencies: ["unstick", "easel", "Terminal", "Flow", "Remedy", "TestSupport"],
      exclude: ["Oracles", "Tours", "Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Wizard", "Flow", "Remedy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WizardTests", dependencies: ["Wizard", "Flow", "Remedy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PackTests", dependencies: ["Flow", "Wizard", "Remedy"], swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["unstick", "Terminal", "Flow", "Wizard", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["Flow", "Wizard", "Remedy"], path: "Tests/Fuzz",
      exclude: ["Entry.swift", "fuzz.sh", "regressions", "seeds"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
