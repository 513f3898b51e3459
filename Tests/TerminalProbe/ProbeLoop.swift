import CursesTerminal
import Foundation
import TerminalKit

/// Takes events until the officer leaves; some letters make the terminal do things, one ends the program badly.
struct ProbeLoop {
  let terminal: CursesDisplay
  var screen = ProbeScreen()
  private var random = RandomPicture(seed: 11)
  /// Whether the last key had a picture of its own drawn.
  private var drewItself = false

  init(terminal: CursesDisplay) {
    self.terminal = terminal
    screen.driver = terminal.bidiChoice.name.rawValue
  }

  mutating func run() {
    show()
    while true {
      let event = terminal.nextEvent(timeoutMilliseconds: nil)
      guard handle(event) else { return }
      // What waits already is taken first: many keys cost few pictures.
      if !terminal.hasPendingInput, !drewItself { show() }
      drewItself = false
    }
  }

  /// Draws a random picture: the next one, or the same anew on a terminal that is repainted whole.
  private mutating func showRandom(isNext: Bool) {
    if isNext { random.change(size: terminal.size) } else { terminal.invalidate() }
    terminal.present(random.frame())
    drewItself = true
  }

  /// Draws a picture of one row of text.
  private mutating func showRow(_ text: String) {
    var canvas = Canvas(size: terminal.size, appearance: Appearance())
    canvas.write(text, row: 0, column: 4, style: .text)
    canvas.placeCursor(row: 0, column: 0)
    terminal.present(canvas.frame())
    drewItself = true
  }

  private mutating func show() {
    screen.presented += 1
    terminal.present(screen.frame(size: terminal.size))
  }

  private mutating func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .hangUp: return false
    case .interrupt: screen.note("interrupt")
    case .resumed: screen.note("resumed")
    case .resized, .changed, .timedOut: break
    case .key(.down): screen.focus = min(screen.focus + 1, ProbeScreen.listRows - 1)
    case .key(.up): screen.focus = max(screen.focus - 1, 0)
    case .key(.pageDown): screen.firstRow += 1
    case .key(.character("q", alt: false)): return false
    case .key(.character("=", alt: false)): terminal.present(screen.frame(size: terminal.size))
    case .key(.character("n", alt: false)): showRandom(isNext: true)
    case .key(.character("v", alt: false)): showRandom(isNext: false)
    case .key(.character("y", alt: false)): showRow("|  \u{64A}  |")
    case .key(.character("z", alt: false)): showRow("|  z  |")
    case .key(.character("-", alt: false)): showRow("|     |")
    case .key(.character("b", alt: false)): terminal.bell()
    case .key(.character("c", alt: false)): terminal.copy("نص")
    case .key(.character("t", alt: false)): terminal.setTitle("ديوان\u{1B}]")
    case .key(.character("%", alt: false)): terminal.showProgress(percent: 40)
    case .key(.character("~", alt: false)): terminal.showProgress(percent: nil)
    case .key(.character("@", alt: false)): terminal.notify("اكتمل؛ 100%;\u{1B}]\u{07}")
    case .key(.character("w", alt: false)): screen.note("\(terminal.nextEvent(timeoutMilliseconds: 30))")
    case .key(.character("!", alt: false)): preconditionFailure("the probe was asked to crash")
    case .key(.character("#", alt: false)): abort()
    case .key(.character("x", alt: false)): exit(3)
    case .key(let key): screen.note(name(of: key))
    }
    return true
  }

  private func name(of key: Key) -> String {
    switch key {
    case .character(let scalar, let alt):
      (alt ? "alt-" : "") + (scalar.isASCII ? String(scalar) : "U+0" + String(scalar.value, radix: 16, uppercase: true))
    case .control(let scalar): "ctrl-\(scalar)"
    case .function(let number, let shift): (shift ? "shift-F" : "F") + "\(number)"
    case .paste(let text):
      "paste[\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))]"
    case .unknown(let sequence): "unknown[\(sequence)]"
    default: "\(key)"
    }
  }
}
