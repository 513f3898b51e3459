import ArabicText
import CursesTerminal
import DiwanScreens
import TerminalKit

/// The test card on the terminal and, where it is not right, the lines from which the officer picks the right one.
struct TerminalCheck {
  let phrases: Phrases
  let preferences: Preferences
  let environment: [String: String]

  /// What the officer said of the card.
  private enum Verdict {
    case right, wrong, left
  }

  /// What the terminal said, and by which driver the last card was shown.
  struct Outcome {
    var findings: TerminalFindings
    var choice: BidiChoice
    /// Whether no line was right.
    var isHopeless = false
  }

  /// Shows card and lines until the officer is content or leaves; a chosen driver is remembered for this terminal.
  func run() throws -> Outcome {
    var options = preferences.terminal
    while true {
      var (outcome, verdict) = try showCard(options)
      guard verdict == .wrong else { return outcome }
      let card = TestCard(phrases: phrases, appearance: appearance(keepsMarks: false), status: "")
      let calibration = Calibration(
        heading: phrases["card.heading"].split(separator: "\n").map(String.init), sample: card.calibrationRow)
      switch try calibration.run(environment: environment) {
      case .left: return outcome
      case .noneRight:
        outcome.isHopeless = true
        return outcome
      case .chosen(let name):
        options.memory[outcome.choice.fingerprint] = name
        try TerminalMemoryFile.write(options.memory)
        // The card is shown as it will be from now on, whatever option or configuration said otherwise.
        options.bidi = nil
        options.configuredBidi = nil
      }
    }
  }

  private func appearance(keepsMarks: Bool) -> Appearance {
    preferences.appearance(direction: .rightToLeft, keepsMarks: keepsMarks)
  }

  private func showCard(_ options: TerminalOptions) throws -> (Outcome, Verdict) {
    let terminal = try CursesDisplay(options: options, environment: environment)
    defer { terminal.close() }
    let card = TestCard(
      phrases: phrases, appearance: appearance(keepsMarks: terminal.keepsMarks),
      status: terminal.bidiChoice.name.rawValue)
    func show() { terminal.present(card.frame(size: terminal.size, reservedColumns: terminal.reservedColumns)) }
    show()
    while true {
      if let verdict = verdict(on: terminal.nextEvent(timeoutMilliseconds: nil), terminal: terminal) {
        return (Outcome(findings: terminal.findings, choice: terminal.bidiChoice), verdict)
      }
      if !terminal.hasPendingInput { show() }
    }
  }

  private func verdict(on event: TerminalEvent, terminal: CursesDisplay) -> Verdict? {
    switch event {
    case .key(.enter): return .right
    case .key(.escape), .interrupt, .hangUp: return .left
    case .key(.character(let typed, alt: false)):
      if KeyboardLayout.digitValue(of: typed) == 0 { return .wrong }
      return KeyboardLayout.isSameKey("q", typed) ? .left : nil
    case .resumed:
      terminal.invalidate()
      return nil
    default: return nil
    }
  }
}
