/// Reads keys, lets the screens work, paints; never paints while typed keys wait, never wakes up for nothing.
public final class EventLoop<App: Application, Screen: Terminal> {
  private let app: App
  private let terminal: Screen
  private let decoder = KeyDecoder()
  public private(set) var stack: ScreenStack<App>
  private var quiet = QuietTime()
  private var shownTitle: String?
  private var shownFrame: Frame?
  private var isRunning = true

  public init(app: App, terminal: Screen) {
    self.app = app
    self.terminal = terminal
    stack = ScreenStack(app: app, size: terminal.size, reservedColumns: terminal.reservedColumns)
    app.reportWork = { [weak self] in self?.show($0) }
  }

  /// Opens screens above home before the first picture, as a restored session or a start option asks.
  public func open(_ destinations: [App.Destination]) {
    for destination in destinations { stack.push(destination) }
  }

  /// Works until a screen quits or the line goes down.
  public func run() {
    drainPendingInput()
    paint()
    while isRunning {
      step(terminal.nextEvent(timeoutMilliseconds: quiet.nextTimeoutMilliseconds(of: app)))
      drainPendingInput()
      if isRunning { paint() }
    }
  }

  private func drainPendingInput() {
    while isRunning, terminal.hasPendingInput {
      let event = terminal.nextEvent(timeoutMilliseconds: 0)
      // Of a key the first half alone may be here: nobody has waited, and nothing falls due.
      if event != .timedOut { step(event) }
    }
  }

  private func step(_ event: TerminalEvent) {
    if event.isOfficer, endsAbsence(event) { return }
    switch event {
    case .key(let key):
      quiet.noteTyping()
      for decoded in decoder.decode(key) { stack.handle(decoded) }
    case .resized(let size):
      stack.resize(to: size)
    case .resumed:
      terminal.invalidate()
      // The shell had the window meanwhile.
      shownTitle = nil
      stack.resize(to: terminal.size)
    case .interrupt:
      stack.interrupt()
    case .hangUp:
      keepEverything()
      app.hangUp()
      isRunning = false
    case .changed(let waited):
      if app.takeChanges() { stack.refresh() }
      rest(after: waited)
    case .timedOut:
      rest()
    }
    if stack.takeQuit() {
      keepPlace()
      isRunning = false
    }
  }

  /// Takes note that somebody is there. Whoever stopped the program, or let the machine sleep, was away as well, though no
  /// wait came to its end: the desk locks first.
  /// - Returns: whether the event meant what was shown before, and does nothing any more.
  private func endsAbsence(_ event: TerminalEvent) -> Bool {
    let waited = terminal.waitedMilliseconds
    let wasAway = event != .hangUp && quiet.isIdle(after: waited, in: app)
    if wasAway { rest(after: waited) }
    quiet.end()
    if case .key = event { return wasAway }
    return false
  }

  /// What was typed, and where the officer is.
  private func keepEverything() {
    stack.saveDrafts()
    keepPlace()
  }

  private func keepPlace() {
    app.keepPlace(stack.entries.map { ($0.destination, $0.screen) })
  }

  private func rest(after milliseconds: Int? = nil) {
    let due = quiet.pass(milliseconds, in: app)
    if due.contains(.draft) { keepEverything() }
    if due.contains(.idle) { stack.lock() }
    if app.takeNewDay() { stack.refresh() }
    for (ticket, answer) in app.lateAnswers() { stack.deliver(answer, to: ticket) }
  }

  private func paint() {
    for signal in stack.takeSignals() {
      switch signal {
      case .bell: terminal.bell()
      case .copy(let text): terminal.copy(text)
      case .quit: break
      }
    }
    let frame = stack.nextFrame()
    terminal.present(frame)
    shownFrame = frame
    // Behind the picture: after a stop it is the first one that takes the window back from the shell, title and all.
    let title = stack.top.screen.title
    if title != shownTitle {
      shownTitle = title
      terminal.setTitle(title)
    }
  }

  /// The bar is drawn over what stands there: the screens themselves are at work and cannot be asked.
  private func show(_ report: WorkReport) {
    switch report {
    case .waiting(let bar):
      terminal.showProgress(percent: bar.percent)
      if let shownFrame { terminal.present(shownFrame.showing(bar, appearance: app.appearance)) }
    case .shown(let percent):
      terminal.showProgress(percent: percent)
    case .ended(let notice):
      terminal.showProgress(percent: nil)
      if let notice { terminal.notify(notice) }
    }
  }
}

extension TerminalEvent {
  /// Whether somebody is there; what others record keeps nobody's desk awake.
  var isOfficer: Bool {
    switch self {
    case .timedOut, .changed: false
    case .key, .resized, .hangUp, .interrupt, .resumed: true
    }
  }
}

extension ScreenStack {
  /// Whether a screen has asked to end the program.
  mutating func takeQuit() -> Bool {
    let asked = signals.contains(.quit)
    signals.removeAll { $0 == .quit }
    return asked
  }
}
