/// The driver for a terminal: what a person asked for first, then what the terminal said, then its family.
///
/// - Parameters:
///   - option: from the command line.
///   - configuration: from the officer's configuration file.
///   - environment: all variables; `DIWAN_BIDI` may name a driver, or `auto`.
public func chooseDriver(
  findings: TerminalFindings, option: BidiDriverName?, configuration: BidiDriverName?, environment: [String: String]
) -> BidiChoice {
  let family = TerminalFamily.identified(by: findings, environment: environment)
  var choice =
    asked(option: option, configuration: configuration, environment: environment)
    ?? detected(family: family, findings: findings)
  let markFamily = family == .tmux ? TerminalFamily.named(inVersion: findings.outerTerminal) : family
  choice.keepsMarks = !familiesThatMisplaceMarks.contains(markFamily) && choice.driver.keepsMarks
  if let value = environment[variable], value != "auto", !value.isEmpty, BidiDriverName(rawValue: value) == nil {
    choice.unreadableEnvironmentValue = value
  }
  return choice
}

private let variable = "DIWAN_BIDI"
private let familiesThatMisplaceMarks: Set<TerminalFamily?> = [.foot, .alacritty, .st, .linuxConsole]

private func asked(
  option: BidiDriverName?, configuration: BidiDriverName?, environment: [String: String]
) -> BidiChoice? {
  if let option { return BidiChoice(name: option, reason: .option) }
  if let configuration { return BidiChoice(name: configuration, reason: .configuration) }
  return environment[variable].flatMap(BidiDriverName.init(rawValue:)).map {
    BidiChoice(name: $0, reason: .environment)
  }
}

private func detected(family: TerminalFamily?, findings: TerminalFindings) -> BidiChoice {
  if family == .tmux { return insideTmux(TerminalFamily.named(inVersion: findings.outerTerminal)) }
  if findings.bidiMode == 1 || findings.bidiMode == 2 { return BidiChoice(name: .bdsm, reason: .answeredBidiMode) }
  guard let family else { return BidiChoice(name: .plain, reason: .nothingKnown, modeReset: .direct) }
  var choice = BidiChoice(name: .plain, reason: .family(family))
  switch family {
  case .mlterm: choice.name = .mlterm
  case .konsole: choice.name = .rlo
  case .kitty: choice.hint = .kittyForceLeftToRight
  case .putty: choice.hint = .puttyCheckBoxes
  case .appleTerminal: choice.name = .lro
  case .vte, .wezTerm, .mintty: choice.name = .bdsm
  case .linuxConsole: break
  case .alacritty, .foot, .st, .tmux, .windowsTerminal, .xterm: choice.modeReset = .direct
  }
  return choice
}

private func insideTmux(_ outside: TerminalFamily?) -> BidiChoice {
  switch outside {
  case .konsole: BidiChoice(name: .rlo, reason: .outsideTmux(outside))
  case .xterm, .foot: BidiChoice(name: .plain, reason: .outsideTmux(outside))
  default: BidiChoice(name: .lro, reason: .outsideTmux(outside), modeReset: .throughTmux)
  }
}
