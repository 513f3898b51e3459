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
    var state = try openingState()
    // Before the terminal is taken: a wrong passphrase is refused in a line, and no screen flashes up meanwhile.
    if case .atDoor(let door) = state, let credentials = try Credentials.ofEnvironment() {
      let line = ProgressLine(isShown: true)
      defer { line.end() }
      state = .atWork(try door.signIn(credentials, progress: line.show))
    }
    let terminal = try openTerminal()
    defer { terminal.close() }
    let direction: LayoutDirection = language == .arabic ? .rightToLeft : .leftToRight
    let application = try DeskApplication(
      library: library, folder: folder, language: language,
      appearance: display.appearance(direction: direction, keepsMarks: terminal.keepsMarks), hint: hint(language),
      state: state)
    terminal.watchedDescriptor = { [weak application] in application?.watch?.descriptor }
    let loop = EventLoop(app: application, terminal: terminal)
    if let destination, destination != .home {
      if case .atWork = application.state { loop.open([destination]) } else { application.waiting = [destination] }
    }
    loop.run()
  }

  private func openingState() throws -> DeskApplication.State {
    guard try OfficeSite.exists(at: folder) else { return .founding }
    return .atDoor(try OfficeDoor.ofFolder(at: folder))
  }

  private func hint(_ language: Language) throws -> String? {
    guard isDemo else { return nil }
    return try library.phrases(language)(
      "cli.demo.hint",
      ["officers": DemoFiller.officers.joined(separator: " "), "passphrase": DemoFiller.passphrase])
  }

  /// Known before the terminal is taken: a word without a screen is refused like any other wrong option.
  private func destination(_ code: String) throws -> Destination {
    let phrases = try Language.allCases.map { try library.phrases($0) }
    guard let destination = Destination.named(code, phrases: phrases) else {
      throw CommandEnd(
        status: .usage, code: "screen", sentence: Help.phrases("cli.screenUnknown", ["screen": code]))
    }
    return destination
  }

  /// A terminal that cannot be used is told of in both languages, as nothing is known of its reader.
  private func openTerminal() throws -> CursesDisplay {
    do throws(CursesTerminalError) {
      return try CursesDisplay(
        options: display.terminal, environment: ProcessInfo.processInfo.environment)
    } catch {
      let key = "cli.terminal." + error.phraseName
      let sentences = try Language.allCases.map { try library.phrases($0)(key, ["type": error.terminalType]) }
      throw CommandEnd(
        status: error.status, code: "terminal", sentence: sentences.joined(separator: " — "))
    }
  }
}

extension CursesTerminalError {
  fileprivate var phraseName: String {
    switch self {
    case .noUTF8Locale: "noLocale"
    case .notATerminal: "none"
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
