import CNcurses
import Glibc
public import TerminalKit

/// A real terminal, through curses: the only place that writes to it.
public final class CursesDisplay: Terminal {
  /// What the terminal said about itself at the start.
  public let findings: TerminalFindings
  public let bidiChoice: BidiChoice
  public internal(set) var size: Size

  let line: TerminalLine
  let driver: any BidiDriver
  /// Whether harakat are shown on this terminal.
  public let keepsMarks: Bool
  let session: CursesSession
  let palette: CursesPalette
  let escapeDelayMilliseconds: Int
  let relay: SignalRelay
  let originalMode: termios
  let isXtermHeir: Bool
  let notices: WindowNotices
  private let altKeys: AltKeys
  /// What the window was last told of long work.
  var shownPercent: Int?
  var decoder: KeyboardDecoder
  /// Until then more of a paste is waited for that has not ended.
  var pasteRest = Deadline(milliseconds: 0)
  var events: [TerminalEvent] = []
  var inputIsClosed = false
  var hasChanged = false
  public internal(set) var waitedMilliseconds = 0
  var picture = Picture()
  var isClosed = false
  /// A descriptor that becomes readable when something outside changes that screens may show, if there is one now.
  public var watchedDescriptor: () -> Int32? = { nil }
  /// Until then nothing is heard of changes, so that somebody who records much does not keep every desk painting.
  var watchRest = Deadline(milliseconds: 0)
  private let keepsTitle: Bool
  private let usesMouse: Bool

  /// That a screen can be shown here, before anything is done for one.
  ///
  /// - Throws: `notATerminal`, `noUTF8Locale`, `unknownTerminal`, `terminalTooPlain`.
  public static func check(environment: [String: String]) throws(CursesTerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try CharacterLocale.activate()
    try CursesSession.describe(type: environment["TERM"])
  }

  /// Takes the terminal over: what was typed already is kept.
  ///
  /// - Parameter environment: all variables; TERM, NO_COLOR, DIWAN_BIDI and the terminals' own are read.
  /// - Throws: everything that `CursesTerminalError` names; the terminal is then as it was.
  public init(options: TerminalOptions, environment: [String: String]) throws(CursesTerminalError) {
    try Self.check(environment: environment)
    line = TerminalLine(input: STDIN_FILENO, output: STDOUT_FILENO)
    guard let mode = line.mode else { throw .notATerminal }
    originalMode = mode
    escapeDelayMilliseconds = options.escapeDelayMilliseconds
    isXtermHeir = CursesSession.isXtermHeir
    keepsTitle = CursesSession.keepsTitle
    usesMouse = options.usesMouse
    relay = try SignalRelay()
    relay.install()

    line.set(TerminalLine.raw(mode))
    CrashRestoration.arm(undo: "", mode: mode, line: line)
    let answers = TerminalInquiry.ask(line, environment: environment)
    findings = answers.findings
    bidiChoice = chooseDriver(
      findings: answers.findings, option: options.bidi, configuration: options.configuredBidi,
      memory: options.memory, environment: environment)
    driver = bidiChoice.driver
    keepsMarks = options.showsMarks ?? bidiChoice.keepsMarks
    decoder = KeyboardDecoder(sequences: .ofCurrentTerminal())
    notices =
      options.showsNotices && isXtermHeir
      ? WindowNotices(findings: findings, environment: environment) : WindowNotices()
    altKeys = AltKeys(findings: findings, environment: environment)
    if isXtermHeir { line.write(altKeys.keep) }
    let undo = Self.undo(
      driver: driver, isXtermHeir: isXtermHeir, keepsTitle: keepsTitle, usesMouse: usesMouse, notices: notices,
      altKeys: altKeys)
    CrashRestoration.arm(undo: CursesSession.emergencyUndo + undo, mode: mode, line: line)

    line.write(driver.prelude)
    do {
      session = try CursesSession.start(type: environment["TERM"] ?? "", on: line)
    } catch {
      line.write(undo)
      line.set(mode)
      relay.uninstall()
      CrashRestoration.disarm()
      throw error
    }
    relay.install()
    palette = CursesPalette(ThemeName.chosen(options.theme, environment: environment))
    size = Size(columns: 0, rows: 0)
    size = currentSize
    keepTitle()
    line.write(prelude)
    decoder.feed(answers.typeAhead)
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was found; the second call does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    session.end()
    line.write(undo)
    line.set(originalMode)
    CrashRestoration.disarm()
    relay.uninstall()
  }

  /// Asks the terminal and reports, without taking it over: for `diwan info`.
  ///
  /// What was typed during the question is lost, as the program ends after its report.
  /// - Throws: `notATerminal`.
  public static func inspect(environment: [String: String]) throws(CursesTerminalError) -> TerminalFindings {
    let line = TerminalLine(input: STDIN_FILENO, output: STDOUT_FILENO)
    guard isatty(line.input) == 1, isatty(line.output) == 1, let mode = line.mode else { throw .notATerminal }
    line.set(TerminalLine.raw(mode))
    defer { line.set(mode) }
    return TerminalInquiry.ask(line, environment: environment).findings
  }

  public var reservedColumns: Int { driver.reservedColumns }

  /// The size that screens may draw on: a driver may keep a column for itself.
  var currentSize: Size {
    Size(
      columns: max(1, Int(getmaxx(session.window)) - reservedColumns), rows: max(1, Int(getmaxy(session.window)))
    )
  }

  /// What has to be on before anything is painted.
  var prelude: String {
    guard isXtermHeir else { return driver.prelude }
    return driver.prelude + altKeys.prelude + ControlSequence.bracketedPasteOn + ControlSequence.blockCursor
      + (usesMouse ? ControlSequence.mouseOn : "")
  }

  /// Has the terminal keep the shell's title where entering the program's screen does not.
  func keepTitle() {
    if isXtermHeir, !keepsTitle { line.write(ControlSequence.pushTitle) }
  }

  var undo: String {
    Self.undo(
      driver: driver, isXtermHeir: isXtermHeir, keepsTitle: keepsTitle, usesMouse: usesMouse, notices: notices,
      altKeys: altKeys)
  }

  private static func undo(
    driver: any BidiDriver, isXtermHeir: Bool, keepsTitle: Bool, usesMouse: Bool, notices: WindowNotices,
    altKeys: AltKeys
  ) -> String {
    guard isXtermHeir else { return driver.undo }
    return driver.undo + notices.undo + altKeys.undo + (usesMouse ? ControlSequence.mouseOff : "")
      + ControlSequence.bracketedPasteOff + ControlSequence.usualCursor + (keepsTitle ? "" : ControlSequence.popTitle)
  }
}
