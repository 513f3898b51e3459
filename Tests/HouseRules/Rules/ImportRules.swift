import Testing

@Suite("Each room imports only what its door allows")
struct ImportRules {
  /// What a room may import of ours and of other packages.
  static let allowed: [String: Set<String>] = [
    // Synchronization guards lines that are remembered; from outside the room is as pure as without them.
    "ArabicText": ["CFriBidi", "Synchronization"],
    "Calendars": [],
    "Casework": ["Calendars"],
    "ProfileFiles": ["Casework", "Calendars", "Yams"],
    "Desk": ["Casework", "Calendars"],
    "ListFiles": ["Casework", "Calendars", "ArabicText"],
    "CaseLedger": ["Casework", "Calendars", "CCastagnoli", "Dispatch", "Crypto", "CryptoExtras", "GRDB"],
    "CaseIndex": ["Casework", "ArabicText", "Calendars", "CSQLiteSettings", "GRDB", "GRDBSQLite"],
    "Office": ["Desk", "Casework", "Calendars", "CaseLedger", "CaseIndex", "ArabicText", "ProfileFiles"],
    "DemoOffice": ["Casework", "Calendars"],
    "TerminalKit": ["ArabicText"],
    "CursesTerminal": ["CNcurses", "TerminalKit", "ArabicText"],
    "DiwanScreens": ["TerminalKit", "Desk", "Casework", "Calendars", "ArabicText", "Paper"],
    "Paper": [],
    "Mail": ["Calendars"],
    "diwan-print": ["Paper", "CPangoCairo", "CQREncode"],
    "DiwanResources": [],
    "diwan": composition.union(["Dispatch"]),
    // SQLite is measured through its own interface, and the long run lives through the ledger's trials.
    "diwan-bench": composition.union(["GRDBSQLite", "LedgerTrials"]),
  ]

  private static let composition: Set<String> = [
    "ArabicText", "Calendars", "Casework", "ProfileFiles", "Desk", "CaseLedger", "CaseIndex", "Office", "DemoOffice",
    "TerminalKit", "CursesTerminal", "DiwanScreens", "DiwanResources", "ListFiles", "Paper", "Mail", "ArgumentParser",
    "Crypto", "CSQLiteSettings", "GRDB",
  ]

  /// Rooms that are pure: values in, values out.
  private static let pure: Set<String> = ["ArabicText", "Calendars", "Casework", "Desk", "TerminalKit", "DemoOffice"]
  private static let system: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

  @Test("no room imports past its door", arguments: allowed.keys.sorted())
  func doors(room: String) {
    let system = Self.pure.contains(room) ? [] : Self.system
    let wrong = Checkout.room(room).flatMap { file in
      file.imports.filter { !(Self.allowed[room] ?? []).contains($0) && !system.contains($0) }
        .map { "\(file.path): \($0)" }
    }
    #expect(wrong.isEmpty, "Move the code to the room that may, or pass the value in: \(wrong)")
  }

  @Test("the ledger keeps its events in the log and only its keys in a database")
  func ledgerDatabase() {
    let wrong = Checkout.room("CaseLedger").filter {
      $0.imports.contains("GRDB") && !$0.path.hasPrefix("Sources/CaseLedger/Keys/")
    }.map(\.path)
    #expect(wrong.isEmpty, "Events are never rewritten; use the log: \(wrong)")
  }

  @Test("screens and widgets know nothing of ncurses, and the terminal nothing of cases")
  func terminal() {
    let wrong = Checkout.sources.filter { file in
      file.imports.contains("CNcurses") && !file.path.hasPrefix("Sources/CursesTerminal/")
    }.map(\.path)
    #expect(wrong.isEmpty, "Only CursesTerminal talks to the terminal: \(wrong)")
  }

  @Test("the rule sees imports in every form")
  func forms() {
    let text = """
      import Calendars
      public import Casework
      @testable import Desk
      import struct Foundation.Data
      // import Commented
      let text = "import Quoted"
      """
    #expect(SwiftFile(path: "x", text: text).imports == ["Calendars", "Casework", "Desk", "Foundation"])
  }
}
