/// What a terminal shows at its window and on the desktop, outside its cells; nothing where it is not known to take it.
///
/// Sources: the terminals' own words on OSC 9;4 (ConEmu's; Ghostty, Windows Terminal, mintty, Konsole since 25.04, VTE
/// since 0.80, WezTerm since 2025; an older WezTerm would show a notification of it), on OSC 777 (foot, Ghostty, WezTerm)
/// and on OSC 99 (kitty).
struct WindowNotices: Hashable, Sendable {
  /// How a notification of the desktop is asked for.
  enum Notification: Hashable, Sendable {
    case osc777, osc99
  }

  var showsProgress = false
  var notification: Notification?
  var passage = Passage.direct

  init() {}

  /// What the terminal takes by what it said of itself; inside a multiplexer the terminal outside decides.
  init(findings: TerminalFindings, environment: [String: String]) {
    let family = TerminalFamily.identified(by: findings, environment: environment)
    let isOutside = family?.isMultiplexer ?? false
    guard let shown = isOutside ? findings.outerFamily : family else { return }
    if isOutside { passage = family == .tmux ? .throughTmux : .throughScreen }
    let version = Self.numbers(in: (isOutside ? findings.outerTerminal : findings.version) ?? "")
    switch shown {
    case .ghostty: (showsProgress, notification) = (true, .osc777)
    case .wezTerm: (showsProgress, notification) = (Self.isAtLeast([20_250_301], version), .osc777)
    case .windowsTerminal, .mintty: showsProgress = true
    case .konsole: showsProgress = Self.isAtLeast([25, 4], version)
    case .vte:
      // It tells its version with its attributes; by name only since 0.76.
      let attributes = isOutside ? nil : findings.secondaryAttributes?.dropFirst()
      showsProgress = Self.isAtLeast([8_000], attributes.map(Array.init) ?? version)
    case .kitty: notification = .osc99
    case .foot: notification = .osc777
    case .alacritty, .appleTerminal, .linuxConsole, .mlterm, .putty, .screen, .st, .tmux, .xterm: break
    }
  }

  /// The numbers in a terminal's name and version, in their order.
  private static func numbers(in version: String) -> [Int] {
    version.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  private static func isAtLeast(_ least: [Int], _ version: [Int]) -> Bool {
    !version.isEmpty && !version.lexicographicallyPrecedes(least)
  }
}

extension WindowNotices {
  /// Shows how many hundredths are done; nil takes the bar away.
  func progress(percent: Int?) -> String {
    showsProgress ? passage.wrapped(ControlSequence.progress(percent: percent)) : ""
  }

  /// A notification with the program's name above it.
  func notice(title: String, text: String) -> String {
    switch notification {
    case .osc777: passage.wrapped(ControlSequence.notification777(title: title, text: text))
    case .osc99: ControlSequence.notification99(title: title, text: text).map(passage.wrapped).joined()
    case nil: ""
    }
  }

  /// What takes back whatever may still be shown at the window.
  var undo: String { progress(percent: nil) }
}
