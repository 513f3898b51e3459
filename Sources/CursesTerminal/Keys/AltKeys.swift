/// How a terminal sends a key that is pressed with Alt: the program reads an Escape before it.
///
/// xterm alone sends another letter instead, as terminals of eight bits did (ctlseqs, modes 1036 and 1039: Meta, and Alt
/// where that is another key). It keeps what the officer has set (XTSAVE), so that it can be given back; the others send
/// the Escape by themselves, and some would take what is meant to give it back for something else.
struct AltKeys: Hashable, Sendable {
  private let areChanged: Bool

  init(findings: TerminalFindings, environment: [String: String]) {
    areChanged = TerminalFamily.identified(by: findings, environment: environment) == .xterm
  }

  /// Written once, before anything is changed.
  var keep: String { areChanged ? ControlSequence.keepAltModes : "" }

  /// Written at the start and after a stop.
  var prelude: String { areChanged ? ControlSequence.altSendsEscape : "" }

  /// Gives back what was kept, at every end and before a stop.
  var undo: String { areChanged ? ControlSequence.giveBackAltModes : "" }
}
