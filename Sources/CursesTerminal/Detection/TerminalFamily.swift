/// The families of terminals that treat Arabic differently.
public enum TerminalFamily: String, Hashable, Sendable, CaseIterable {
  case alacritty, appleTerminal, foot, ghostty, kitty, konsole, linuxConsole, mintty, mlterm, putty, screen, st, tmux,
    vte
  case wezTerm, windowsTerminal, xterm
}

extension TerminalFamily {
  /// Who the terminal is: its answers first, the environment only where they name no one and do not speak against it.
  ///
  /// Environment variables leak through ssh, sudo and nested shells.
  public static func identified(by findings: TerminalFindings, environment: [String: String]) -> TerminalFamily? {
    if let family = named(inVersion: findings.version) { return family }
    if let family = named(byUnit: findings.unitIdentifier) { return family }
    if let family = named(bySecondary: findings.secondaryAttributes) { return family }
    return named(in: environment, findings: findings)
  }

  /// Whether it shows its programs within another terminal.
  var isMultiplexer: Bool { self == .tmux || self == .screen }

  /// By the answer to XTVERSION, or by what tmux says of the terminal outside, which is the same text.
  static func named(inVersion version: String?) -> TerminalFamily? {
    guard let version = version?.lowercased() else { return nil }
    let prefixes: [(String, TerminalFamily)] = [
      ("xterm(", .xterm), ("kitty", .kitty), ("konsole", .konsole), ("tmux", .tmux), ("foot", .foot),
      ("wezterm", .wezTerm), ("mintty", .mintty), ("vte", .vte), ("mlterm", .mlterm), ("alacritty", .alacritty),
      ("ghostty", .ghostty),
    ]
    return prefixes.first { version.hasPrefix($0.0) }?.1
  }

  private static func named(byUnit identifier: String?) -> TerminalFamily? {
    switch identifier {
    case "7E565445": .vte
    case "7E4B4445": .konsole
    default: nil
    }
  }

  private static func named(bySecondary attributes: [Int]?) -> TerminalFamily? {
    guard let attributes, attributes.count >= 2 else { return nil }
    switch (attributes[0], attributes[1]) {
    case (84, _): return .tmux
    case (83, _): return .screen
    case (41, _): return .xterm
    case (24, 279...): return .mlterm
    case (65, 5000...), (61, 5000...): return .vte
    case (1, 4000...4999): return .kitty
    case (1, 115): return .konsole
    case (0, 136): return .putty
    case (0, 1000...) where attributes.last == 1: return .alacritty
    case (77, _): return .mintty
    default: return nil
    }
  }

  private static func named(in environment: [String: String], findings: TerminalFindings) -> TerminalFamily? {
    let type = environment["TERM"] ?? ""
    if type == "linux" { return .linuxConsole }
    if type.hasPrefix("st-") || type == "st" { return .st }
    // All others answer the question for secondary attributes: silence, where the closing question was answered,
    // means that the variable was inherited.
    guard findings.secondaryAttributes != nil || !findings.answeredInTime else { return nil }
    let variables: [(String, TerminalFamily)] = [
      ("TMUX", .tmux), ("STY", .screen), ("MLTERM", .mlterm), ("KONSOLE_VERSION", .konsole),
      ("KITTY_WINDOW_ID", .kitty),
      ("ALACRITTY_WINDOW_ID", .alacritty), ("WT_SESSION", .windowsTerminal), ("VTE_VERSION", .vte),
      ("XTERM_VERSION", .xterm),
    ]
    switch environment["TERM_PROGRAM"] {
    case "Apple_Terminal": return .appleTerminal
    case "WezTerm": return .wezTerm
    case "ghostty": return .ghostty
    case "mintty": return .mintty
    default: break
    }
    if type.hasPrefix("mlterm") { return .mlterm }
    if type.hasPrefix("foot") { return .foot }
    return variables.first { environment[$0.0].map { !$0.isEmpty } ?? false }?.1
  }
}
