extension ScreenStack {
  static var helpAction: ActionID { "kit.help" }
  static var jumpAction: ActionID { "kit.jump" }
  static var backAction: ActionID { "kit.back" }
  static var copyAction: ActionID { "kit.copy" }
  static var lockAction: ActionID { "kit.lock" }
  static var printAction: ActionID { "kit.print" }

  /// What is bound on every screen.
  var commonBindings: [KeyBinding] {
    let help = KeyBinding([.function(1), sign("?")], app.wording[.help], Self.helpAction)
    guard !top.screen.coversOthers else { return [help] }
    var bindings = [help]
    if app.canJump {
      bindings.append(KeyBinding([.function(9), sign(":")], app.wording[.jump], Self.jumpAction))
    }
    bindings.append(
      KeyBinding([.key(.insert), .sign("*")], app.wording[.copy], Self.copyAction, isInLegend: false))
    if entries.count > 1 {
      bindings.append(KeyBinding([.key(.escape)], app.wording[.back], Self.backAction))
    }
    if app.printing(of: top.destination) != nil {
      bindings.append(
        KeyBinding(
          [.key(.function(11, shift: true)), .sign("#")], app.wording[.print], Self.printAction, isInLegend: false))
    }
    if app.lock != nil {
      bindings.append(
        KeyBinding(
          [.key(.function(12, shift: true))], app.wording[.lock], Self.lockAction, isInLegend: false))
    }
    return bindings
  }

  private func sign(_ sign: Unicode.Scalar) -> KeyPattern {
    top.screen.freeSigns.contains(sign) ? .freeSign(sign) : .sign(sign)
  }

  /// Whether the key types text into the screen in front.
  private func isTyped(_ key: Key) -> Bool {
    guard top.screen.typesText, key.isText else { return false }
    guard case .character(let pressed, _) = key else { return true }
    return !top.screen.freeSigns.contains { KeyPattern.isSign($0, pressed) }
  }

  /// The top screen's bindings, then the common ones whose keys it does not use itself.
  public var allBindings: [KeyBinding] {
    let own = top.screen.bindings
    let ownKeys = own.flatMap { $0.keys }
    return own
      + (recordBindings + commonBindings).compactMap { binding in
        guard binding.keys.contains(where: { ownKeys.contains($0) }) else { return binding }
        var free = binding
        free.keys.removeAll { ownKeys.contains($0) }
        return free.keys.isEmpty ? nil : free
      }
  }

  /// Whether the window is too small to work in; what was typed is kept meanwhile.
  public var isTooSmall: Bool { size.columns + reservedColumns < 80 || size.rows < 24 }

  /// Lets a key do its work: an overlay first, then the focused text, the bindings, the screen. Escape goes back only
  /// when the screen has no use for it: it may close a pick list or drop a filter first.
  public mutating func handle(_ key: Key) {
    if case .pointer(let act) = key { return handle(act) }
    // A window that is dragged is too small for a moment: what is typed goes on into its field, unseen.
    guard !isTooSmall || (key.isText && overlay == nil && top.screen.typesText) else { return signals.append(.bell) }
    message = nil
    defer { if case .paste = key { tellOfCut() } }
    if let overlay { return sayingUnknown(key) { $0.handle(key, in: overlay) } }
    let lettersAreTyped = top.screen.typesText
    if !isTyped(key),
      key != .escape || top.screen.bindings.contains(where: { $0.matches(key, lettersAreTyped: lettersAreTyped) }),
      let binding = allBindings.first(where: { $0.matches(key, lettersAreTyped: lettersAreTyped) })
    {
      return call(binding)
    }
    if case .unknown = key { return sayUnknown(key) }
    sayingUnknown(key) { $0.run($0.tell(.key(key), to: $0.entries.count - 1)) }
  }

  /// Lets a key work that no binding takes; a command key of which nothing came, as in a dialog that has no use for it, is
  /// told by its name.
  private mutating func sayingUnknown(_ key: Key, _ work: (inout ScreenStack) -> Void) {
    let before = key.isCommand ? frame() : nil
    work(&self)
    if let before, message == nil, frame() == before { sayUnknown(key) }
  }

  /// Tells that the end of a paste was left out, wherever the line stands that it went to.
  private mutating func tellOfCut() {
    guard message == nil, picture().showsCutPaste else { return }
    say(Message(.warning, app.wording[.cutLine]))
    signals.append(.bell)
  }

  /// Calls an action as its key would.
  mutating func call(_ binding: KeyBinding) {
    if let reason = binding.unavailable {
      say(Message(.warning, app.wording(.unavailable, binding.label, reason)))
      return signals.append(.bell)
    }
    switch binding.action {
    case Self.helpAction: run([.openHelp])
    case Self.jumpAction: run([.openJump])
    case Self.backAction: run([.back])
    case Self.lockAction: lock()
    case Self.printAction: if let printing = app.printing(of: top.destination) { run([.push(printing)]) }
    case Self.nextRecordAction: stepRecord(by: 1)
    case Self.previousRecordAction: stepRecord(by: -1)
    case Self.copyAction: copyFocus()
    default: run(tell(.action(binding.action), to: entries.count - 1))
    }
  }

  /// What is copied is what can be seen: masked values stay masked, and the terminal does not say what it did with it.
  private mutating func copyFocus() {
    let text = frame().focusedText
    guard !text.isEmpty else { return say(Message(.warning, app.wording[.nothingToCopy])) }
    run([.copy(text), .say(Message(.notice, app.wording[.copied]))])
  }

  /// Shuts everything off by the program's lock, once.
  public mutating func lock() {
    guard let lock = app.lock, !top.screen.coversOthers else { return }
    saveDrafts()
    overlay = nil
    run([.push(lock)])
    message = nil
  }

  /// Ctrl-C closes what lies over the screen, else cancels what is under way in it.
  public mutating func interrupt() {
    guard overlay == nil else { return overlay = nil }
    run(tell(.interrupted, to: entries.count - 1))
  }

  /// Every screen learns the new size and keeps its state.
  public mutating func resize(to newSize: Size) {
    guard newSize != size else { return }
    size = newSize
    for entry in entries {
      guard let index = index(of: entry.ticket) else { continue }
      run(tell(.resized(canvasSize), to: index))
    }
  }

  private mutating func handle(_ key: Key, in overlay: Overlay) {
    switch overlay {
    case .help(var panel):
      switch panel.handle(key) {
      case .stays: self.overlay = .help(panel)
      case .closed: self.overlay = nil
      case .chosen(let binding):
        self.overlay = nil
        call(binding)
      }
    case .jump(var line):
      switch line.handle(key) {
      case .stays: self.overlay = .jump(line)
      case .closed: self.overlay = nil
      case .entered(let code):
        self.overlay = nil
        jump(to: code)
      }
    case .message(var panel):
      let isClosed = panel.handle(key, canvas: canvasSize, appearance: app.appearance)
      self.overlay = isClosed ? nil : .message(panel)
    }
  }

  private mutating func jump(to code: String) {
    if let destination = app.destination(forCode: code) {
      if destination == app.home { saveDrafts() }
      run([destination == app.home ? .home : .push(destination)])
    } else {
      say(Message(.warning, app.wording(.unknownCode, code)))
      signals.append(.bell)
    }
  }
}
