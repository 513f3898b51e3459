extension ScreenStack {
  /// Carries out effects in order, with those that follow from them.
  mutating func run(_ first: Task) {
    var waiting = [first]
    while !waiting.isEmpty {
      let task = waiting.removeFirst()
      var following: [Task] = []
      for effect in task.effects {
        following += perform(effect, of: task.ticket)
      }
      waiting = following + waiting
    }
  }

  private mutating func perform(_ effect: Effect, of ticket: ScreenTicket) -> [Task] {
    switch effect {
    case .request(let request):
      return app.perform(request, for: ticket).compactMap { answer in
        index(of: ticket).map { tell(.answer(answer), to: $0) }
      }
    case .say where top.screen.coversOthers && ticket != top.ticket:
      break
    case .say(let said):
      say(said)
      if said.kind == .error { signals.append(.bell) }
    case .ringBell:
      signals.append(.bell)
    case .copy(let text):
      signals.append(.copy(text))
    case .quit:
      signals.append(.quit)
    case .unhandled(.escape) where ticket == top.ticket && entries.count > 1 && !top.screen.coversOthers:
      return close(leaving: nil)
    case .unhandled(let key):
      sayUnknown(key)
    case .push, .replace, .back, .backWith, .home, .openHelp, .openJump:
      // Only the screen in front of the officer may move the focus.
      guard ticket == top.ticket else { return [] }
      return navigate(effect)
    }
    return []
  }

  private mutating func navigate(_ effect: Effect) -> [Task] {
    switch effect {
    case .push(let destination):
      return [open(destination)]
    case .replace(let destination):
      entries.removeLast()
      return [open(destination)]
    case .back:
      return close(leaving: nil)
    case .backWith(let answer):
      return close(leaving: answer)
    case .home:
      return goHome()
    case .openHelp:
      overlay = .help(
        HelpPanel(
          allBindings, wording: app.wording, direction: app.appearance.direction,
          lettersAreTyped: top.screen.typesText))
    case .openJump:
      overlay = .jump(JumpLine(prompt: app.wording[.jumpPrompt], direction: app.appearance.direction))
    default:
      break
    }
    return []
  }

  /// Home may have become another screen since: the door of an office opens on its home, and leaving shuts it again.
  private mutating func goHome() -> [Task] {
    guard entries.first?.destination == app.home else {
      entries.removeAll()
      return ([app.home] + app.takeWaitingDestinations()).map { open($0) }
    }
    guard entries.count > 1 else { return [] }
    entries.removeLast(entries.count - 1)
    return [tell(.returned(nil), to: 0)]
  }

  private mutating func close(leaving answer: App.Answer?) -> [Task] {
    guard entries.count > 1 else { return [] }
    entries.removeLast()
    return [tell(.returned(answer), to: entries.count - 1)]
  }

  func index(of ticket: ScreenTicket) -> Int? {
    entries.firstIndex { $0.ticket == ticket }
  }

  /// Tells the officer at the foot of the screen, or over it where that has too little room: every sentence can be read.
  mutating func say(_ said: Message) {
    let isLong = MessageLine(said).needsPanel(width: size.columns, appearance: app.appearance)
    message = isLong ? nil : said
    if isLong { overlay = .message(MessagePanel(said, wording: app.wording)) }
  }

  mutating func sayUnknown(_ key: Key) {
    say(Message(.warning, app.wording(.unknownKey, key.name)))
    signals.append(.bell)
  }

  /// Hands an answer to the screen that asked for it, if it is still open; the focus stays where it is.
  public mutating func deliver(_ answer: App.Answer, to ticket: ScreenTicket) {
    guard let index = index(of: ticket) else { return }
    run(tell(.answer(answer), to: index))
  }

  /// Lets the screen in front of the officer ask anew; those below do when they come back.
  public mutating func refresh() {
    run(tell(.returned(nil), to: entries.count - 1))
  }

  /// Asks every screen to keep what was typed.
  public mutating func saveDrafts() {
    for entry in entries {
      guard let index = index(of: entry.ticket) else { continue }
      run(tell(.draftDue, to: index))
    }
  }

  /// Carries out effects that come from the program itself, as if the top screen had asked.
  public mutating func run(_ effects: [Effect]) {
    run(Task(effects: effects, ticket: top.ticket))
  }
}
