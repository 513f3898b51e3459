// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target: a rule that holds in one room holds in all of them.
let houseSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

/// The ledger, the text engine and the widgets are optimised in every build: what tests run them through in great numbers
/// is the code that ships.
let provenSettings = houseSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Screens, commands and papers wait for people and disks: a release makes their code small rather than fast.
let calmSettings = houseSettings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = houseSettings
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: houseSettings)
}

/// Where Debian keeps the headers of Pango and what it builds on. They are named here because pkg-config names `-pthread`
/// as well, about which the package manager warns at every build.
let pangoHeaders =
  ["pango-1.0", "glib-2.0", "harfbuzz", "cairo"].map { "/usr/include/" + $0 }
  + ["x86_64", "aarch64"].map { "/usr/lib/" + $0 + "-linux-gnu/glib-2.0/include" }

/// Paper needs Pango and libqrencode; `DIWAN_WITHOUT_PAPER=1` builds everything else on a machine without them.
let paper: [Target] =
  Context.environment["DIWAN_WITHOUT_PAPER"] != nil
  ? []
  : [
    .systemLibrary(name: "CPangoCairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .executableTarget(
      name: "diwan-print", dependencies: ["Paper", "CPangoCairo", "CQREncode"],
      swiftSettings: houseSettings + [.unsafeFlags(pangoHeaders.flatMap { ["-Xcc", "-I" + $0] })]),
    tests("PrintedPaper", ["Paper", "diwan-print"]),
  ]

let package = Package(
  name: "diwan",
  products: [
    .executable(name: "diwan", targets: ["diwan"]),
    .executable(name: "diwan-bench", targets: ["diwan-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),

    .target(name: "CCastagnoli"),
    .target(name: "CSQLiteSettings", dependencies: [sqlite]),
    room("ArabicText", ["CFriBidi"], settings: provenSettings),
    room("Paper", settings: calmSettings),
    room("Mail", ["Calendars"], settings: calmSettings),
    room("Calendars"),
    room("Casework", ["Calendars"]),
    room("DemoOffice", ["Casework", "Calendars"]),
    room("ProfileFiles", ["Casework", "Calendars", yams], settings: calmSettings),
    room("Desk", ["Casework", "Calendars"]),
    room("ListFiles", ["Casework", "Calendars", "ArabicText"]),
    room(
      "CaseLedger", ["Casework", "Calendars", "CCastagnoli", crypto, cryptoExtras, grdb], settings: provenSettings),
    room("CaseIndex", ["Casework", "ArabicText", "Calendars", "CSQLiteSettings", grdb, sqlite]),
    room("Office", ["Desk", "Casework", "Calendars", "CaseLedger", "CaseIndex", "ArabicText", "ProfileFiles"]),
    room(
      "TerminalKit", ["ArabicText"],
      settings: provenSettings + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]),
    room("CursesTerminal", ["CNcurses", "TerminalKit", "ArabicText"]),
    room(
      "DiwanScreens", ["TerminalKit", "Desk", "Casework", "Calendars", "ArabicText", "Paper"], settings: calmSettings),
    .target(
      name: "DiwanResources", path: "Resources",
      resources: [.copy("Profiles"), .copy("Phrases"), .copy("Calendars"), .copy("Demo")],
      swiftSettings: houseSettings),
    .executableTarget(
      name: "diwan",
      dependencies: [
        "ArabicText", "Calendars", "Casework", "ProfileFiles", "Desk", "CaseLedger", "CaseIndex", "Office",
        "TerminalKit", "CursesTerminal", "DiwanScreens", "DiwanResources", "DemoOffice", "ListFiles", "Paper", "Mail",
        "CSQLiteSettings", argumentParser, crypto,
      ],
      swiftSettings: calmSettings),
    .executableTarget(
      name: "diwan-bench",
      dependencies: [
        "Calendars", "Casework", "Desk", "CaseLedger", "CaseIndex", "Office", "LedgerTrials", "Paper",
        "CSQLiteSettings", argumentParser, crypto, sqlite,
      ],
      swiftSettings: houseSettings),

    .executableTarget(
      name: "terminal-probe", dependencies: ["CursesTerminal", "TerminalKit", "ArabicText", "Seeds"],
      path: "Tests/TerminalProbe", swiftSettings: houseSettings),
    tests("RealTerminal", ["CVTerm", "TerminalKit", "CursesTerminal", "ArabicText", "terminal-probe", "diwan"]),

    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: provenSettings),
    tests("ArabicTextTests", ["ArabicText", "Seeds"]),
    tests("PaperTests", ["Paper"]),
    tests("MailTests", ["Mail", "Calendars"]),
    tests("CalendarsTests", ["Calendars", "DiwanResources"]),
    tests("DiwanResourcesTests", ["DiwanResources"]),
    tests("DemoOfficeTests", ["DemoOffice", "Casework", "Calendars", "ProfileFiles", "DiwanResources"]),
    tests("TerminalKitTests", ["TerminalKit", "ArabicText"]),
    tests("DiwanScreensTests", ["DiwanScreens", "TerminalKit", "Desk", "Casework", "Calendars", "ArabicText"]),
    tests("ProfileFilesTests", ["ProfileFiles", "Casework", "Calendars"]),
    tests("ListFilesTests", ["ListFiles", "Casework", "Calendars"]),
    tests("CaseIndexTests", ["CaseIndex", "Casework", "Calendars", "ArabicText", "Seeds", grdb]),
    tests("CaseworkTests", ["Casework", "Calendars", "Seeds"]),
    tests("EventCodecTests", ["CaseLedger", "Casework", "Calendars", "Seeds"], resources: [.copy("Golden")]),
    .target(
      name: "LedgerTrials",
      dependencies: ["CaseLedger", "Casework", "Calendars", "Seeds", sqlite],
      path: "Tests/LedgerTrials",
      swiftSettings: provenSettings),
    .testTarget(
      name: "CaseLedgerTests", dependencies: ["LedgerTrials", "CaseLedger", "Casework", "Calendars", "Seeds", crypto],
      swiftSettings: provenSettings),
    .executableTarget(
      name: "ledger-writer", dependencies: ["LedgerTrials"], path: "Tests/LedgerWriter",
      swiftSettings: houseSettings),
    tests("LedgerSimulation", ["LedgerTrials", "CaseLedger", "Calendars", "ledger-writer"]),
    .target(
      name: "OfficeStage",
      dependencies: ["Office", "Desk", "Casework", "Calendars", "CaseLedger", "ProfileFiles", "DiwanResources"],
      path: "Tests/OfficeStage", swiftSettings: houseSettings),
    .executableTarget(
      name: "officer-desk", dependencies: ["OfficeStage", "Office", "Desk", "Casework", "Calendars", "CaseLedger"],
      path: "Tests/OfficerDesk", swiftSettings: houseSettings),
    tests("OfficeTests", ["OfficeStage", "Office", "Desk", "Casework", "Calendars", "CaseLedger", "officer-desk"]),
    tests(
      "Journeys",
      [
        "OfficeStage", "Office", "Desk", "Casework", "Calendars", "CaseLedger", "ProfileFiles", "DiwanResources",
        "DiwanScreens", "TerminalKit", "Paper", "Seeds", yams,
      ]),
    tests("HouseRules", ["Casework", "Desk"]),
  ] + paper
)
