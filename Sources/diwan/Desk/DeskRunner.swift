import CursesTerminal
import Desk
import DiwanScreens
import FoundationEssentials
import Glibc
import Office
import TerminalKit

/// Opens an office on the terminal and runs it until the officer leaves.
struct DeskRunner {
  let library: Library
  let options: OfficeOptions
  let display: DisplayOptions
  let folder: String
  var screen: String?
  var isDemo = false

  func run() throws {
    let language = options.interfaceLanguage
    let destination = try screen.map { try self.destination($0) }
    // Nobody waits for an office that no screen can show.
    let environment = ProcessInfo.processInfo.environment
    try onTerminal { () throws(CursesTerminalError) in try CursesDisplay.check(environment: environment) }
    var state = try openingState()
    // Before the terminal is taken: a wrong passphrase is refused in a line, and no screen flashes up meanwhile.
    if case .atDoor(let door) = state, let credentials = try Credentials.ofEnvironment() {
      let line = ProgressLine(isShown: true)
      defer { line.end() }
      state = .atWork(try door.signIn(credentials, progress: line.show))
    }
    let preferences = display.preferences
    // They stay on the shell's screen; at the door they are shown again.
    let faults = Help.phrases.texts(of: preferences.file.problems)
    for fault in faults { Output.error(fault) }
    let terminal = try onTerminal { () throws(CursesTerminalError) in
      try CursesDisplay(options: preferences.terminal, environment: environment)
    }
    defer { terminal.close() }
    let hints = [try demoHint(language), hint(for: terminal.bidiChoice)].compactMap(\.self) + faults
    let application = try DeskApplication(
      library: library, folder: folder, language: language,
      appearance: preferences.appearance(direction: language.direction, keepsMarks: terminal.keepsMarks), hints: hints,
      places: preferences.file.places,
      state: state)
    ShownCopies.removeAbandoned()
    terminal.watchedDescriptor = { [weak application] in application?.watch?.descriptor }
    let loop = EventLoop(app: application, terminal: terminal)
    if let destination, destination != .home {
      if case .atWork = application.state { loop.open([destination]) } else { application.waiting = [destination] }
    }
    loop.run()
    // The terminal is given back first: what is still under way needs no screen.
    terminal.close()
    application.noteDeparture()
    application.finish()
  }

  private func openingState() throws -> DeskApplication.State {
    guard try OfficeSite.exists(at: folder) else { return .founding }
    return .atDoor(try OfficeDoor.ofFolder(at: folder))
  }

  private func demoHint(_ language: Language) throws -> String? {
    guard isDemo else { return nil }
    return try library.phrases(language)(
      "cli.demo.hint",
      ["officers": DemoFiller.officers.joined(separator: " "), "passphrase": DemoFiller.passphrase])
  }

  /// Known before the terminal is taken: a word without a screen is refused like any other wrong option.
  private func destination(_ code: String) throws -> Destination {
    guard let destination = Destination.named(code, phrases: Help.phrases) else {
      throw CommandEnd(
        status: .usage, code: "screen", sentence: Help.phrases("cli.screenUnknown", ["screen": code]))
    }
    return destination
  }

  /// - Throws: `CommandEnd` with a sentence on what is wrong with the terminal.
  private func onTerminal<Value>(_ body: () throws(CursesTerminalError) -> Value) throws -> Value {
    do throws(CursesTerminalError) {
      return try body()
    } catch {
      throw CommandEnd(error, library: library)
    }
  }

  /// What only the officer can set on a terminal is told once; a terminal that nobody knows, until somebody has shown
  /// what is right on it.
  private func hint(for choice: BidiChoice) -> String? {
    guard let hint = choice.hint else { return nil }
    if hint != .unknownTerminal {
      var memory = TerminalMemoryFile.read()
      guard memory.tells(choice.fingerprint) else { return nil }
      // Told again next time, where it cannot be remembered.
      try? TerminalMemoryFile.write(memory)
    }
    return Help.phrases["doctor.suggestion." + hint.rawValue]
  }
}

extension CommandEnd {
  /// A terminal that cannot be used is told of in both languages, as nothing is known of its reader.
  init(_ error: CursesTerminalError, library: Library) {
    let sentences = Language.allCases.compactMap { language in
      try? library.phrases(language)("cli.terminal." + error.phraseName, ["type": error.terminalType])
    }
    self.init(status: error.status, code: "terminal", sentence: sentences.joined(separator: " — "))
  }
}

extension CursesTerminalError {
  fileprivate var phraseName: String {
    switch self {
    case .noUTF8Locale: "noLocale"
    case .notATerminal: "none"
    case .unknownTerminal(type: ""): "unnamed"
    case .unknownTerminal: "unknown"
    case .terminalTooPlain: "tooPlain"
    case .systemRefused: "refused"
    }
  }

  fileprivate var terminalType: String {
    switch self {
    case .unknownTerminal(let type), .terminalTooPlain(let type): type
    case .systemRefused(let call, let code): call + " " + String(code)
    case .noUTF8Locale, .notATerminal: ""
    }
  }

  fileprivate var status: ExitStatus {
    switch self {
    case .noUTF8Locale: .configuration
    case .notATerminal, .unknownTerminal, .terminalTooPlain: .unavailable
    case .systemRefused: .software
    }
  }
}
