/// The driver for a terminal: what a person asked for first, then what was seen to be right on it, then what the terminal
/// said, then its family.
///
/// - Parameters:
///   - option: from the command line.
///   - configuration: from the officer's configuration file.
///   - memory: what officers saw to be right.
///   - environment: all variables; `DIWAN_BIDI` may name a driver, or `auto`.
public func chooseDriver(
  findings: TerminalFindings, option: BidiWish? = nil, configuration: BidiWish? = nil,
  memory: TerminalMemory = TerminalMemory(), environment: [String: String]
) -> BidiChoice {
  let family = TerminalFamily.identified(by: findings, environment: environment)
  let fingerprint = TerminalFingerprint(findings: findings, environment: environment)
  var choice =
    asked(option: option, configuration: configuration, environment: environment)
    ?? memory[fingerprint].map { BidiChoice(name: $0, reason: .calibration) }
    ?? detected(family: family, findings: findings)
  choice.fingerprint = fingerprint
  let markFamily = family?.isMultiplexer == true ? findings.outerFamily : family
  choice.keepsMarks = !familiesThatMisplaceMarks.contains(markFamily) && choice.driver.keepsMarks
  if let value = environment[variable], !value.isEmpty, BidiWish(word: value) == nil {
    choice.unreadableEnvironmentValue = value
  }
  return choice
}

private let variable = "DIWAN_BIDI"
private let familiesThatMisplaceMarks: Set<TerminalFamily?> = [.foot, .alacritty, .st, .linuxConsole]

/// The first who said anything decides, also by saying that the terminal is to be asked.
private func asked(
  option: BidiWish?, configuration: BidiWish?, environment: [String: String]
) -> BidiChoice? {
  let wishes: [(BidiWish?, BidiChoice.Reason)] = [
    (option, .option), (configuration, .configuration), (environment[variable].flatMap(BidiWish.init), .environment),
  ]
  guard case (.driver(let name)?, let reason)? = wishes.first(where: { $0.0 != nil }) else { return nil }
  return BidiChoice(name: name, reason: reason)
}

private func detected(family: TerminalFamily?, findings: TerminalFindings) -> BidiChoice {
  if family == .tmux { return outside(findings.outerFamily, modeReset: .throughTmux) }
  if family == .screen { return outside(findings.outerFamily, modeReset: .throughScreen) }
  if findings.bidiMode == 1 || findings.bidiMode == 2 { return BidiChoice(name: .bdsm, reason: .answeredBidiMode) }
  guard let family else {
    return BidiChoice(name: .plain, reason: .nothingKnown, modeReset: .direct, hint: .unknownTerminal)
  }
  var choice = BidiChoice(name: .plain, reason: .family(family))
  switch family {
  case .mlterm: choice.name = .mlterm
  case .konsole: choice.name = .rlo
  case .kitty: choice.hint = .kittyForceLeftToRight
  case .putty: choice.hint = .puttyCheckBoxes
  case .appleTerminal: choice.name = .lro
  case .vte, .wezTerm, .mintty: choice.name = .bdsm
  case .linuxConsole: break
  case .alacritty, .foot, .ghostty, .screen, .st, .tmux, .windowsTerminal, .xterm: choice.modeReset = .direct
  }
  return choice
}

/// Inside a multiplexer the terminal outside decides; where nothing is known of it, the override that harms fewest, and
/// mode 8 by passing through.
private func outside(_ family: TerminalFamily?, modeReset: BidiModeReset) -> BidiChoice {
  switch family {
  case .konsole: BidiChoice(name: .rlo, reason: .outside(family))
  case .xterm, .foot: BidiChoice(name: .plain, reason: .outside(family))
  default: BidiChoice(name: .lro, reason: .outside(family), modeReset: modeReset)
  }
}
