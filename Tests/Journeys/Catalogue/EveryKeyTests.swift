import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Every key of every screen")
struct EveryKeyTests {
  private static let size = Size(columns: 80, rows: 24)

  /// Calls a test with each screen as it stands when it was opened: at work, at a locked desk, at the door, and where no
  /// office was founded yet.
  private func onEveryScreen(
    _ language: Language = .arabic, of policy: StagePolicy = .kadi,
    _ look: (Destination, ScreenStack<JourneyApplication>, JourneyApplication) throws -> Void
  ) throws {
    let stage = try EveryScreenTests.office(policy)
    let seat = try stage.seat(StagePeople.director)
    _ = try seat.readFile(.first, asOf: nil, reason: .audit)
    let atDoor = try JourneyApplication(stage, language: language, state: .atDoor(try stage.door()))
    let nowhere = OfficeStage(policy, on: OfficeStage.day("2026-11-22"))
    let founding = try JourneyApplication(nowhere, language: language, state: .founding)
    let atWork = try JourneyApplication(stage, language: language, state: .atWork(seat))
    for (application, destinations) in [
      (atWork, EveryScreenTests.destinations + [.lock]), (atDoor, [.signIn, .recover]), (founding, [.firstStart]),
    ] {
      application.held.isHolding = true
      for destination in destinations {
        var stack = ScreenStack(app: application, size: Self.size)
        if destination != application.home { stack.push(destination) }
        _ = application.held.take()
        try look(destination, stack, application)
      }
    }
  }

  @Test("no action has a function key alone, none needs Ctrl, and beyond F10 a letter leads there too")
  func secondWay() throws {
    try onEveryScreen { destination, stack, _ in
      for binding in stack.allBindings {
        let others = binding.keys.filter { if case .function = $0 { false } else { true } }
        let name = "\(binding.action) of \(destination)"
        #expect(!others.isEmpty, "only a function key calls \(name)")
        for case .key(.control) in binding.keys { Issue.record("Ctrl calls \(name)") }
      }
    }
  }

  /// What a key came to: the screens that are open, the picture where no other one was opened, what the officer is told,
  /// and what the office is asked to do.
  private struct Result: Equatable {
    var destinations: [Destination]
    var frame: Frame?
    var message: Message?
    var requests: [DeskRequest]
  }

  private func result(
    of key: Key, on stack: ScreenStack<JourneyApplication>, _ application: JourneyApplication
  ) -> Result {
    var copy = stack
    for decoded in KeyDecoder().decode(key) { copy.handle(decoded) }
    return Result(
      destinations: copy.destinations, frame: copy.destinations == stack.destinations ? copy.frame() : nil,
      message: copy.message, requests: application.held.take())
  }

  /// Every way in which the pattern can be typed: Escape and a digit of either kind, the letter in both layouts.
  private func ways(_ pattern: KeyPattern, typesText: Bool) -> [Key] {
    switch pattern {
    case .function(let number):
      guard number <= 10, let latin = Unicode.Scalar(UInt32(0x30 + number % 10)),
        let arabic = Unicode.Scalar(UInt32(0x660 + number % 10))
      else { return [.function(number)] }
      return [.function(number), .character(latin, alt: true), .character(arabic, alt: true)]
    case .letter(let letter):
      let latin = KeyboardLayout.latinKey(of: letter)
      var typed = [letter, latin] + (KeyboardLayout.arabicLetter(onLatinKey: latin).map { [$0] } ?? [])
      // What X11 sends for keys of the Arabic layout that type lam-alef.
      let lamAlef: [Unicode.Scalar: [Unicode.Scalar]] = [
        "b": ["\u{FEFB}", "\u{FEF5}"], "g": ["\u{FEF7}"], "t": ["\u{FEF9}"],
      ]
      typed += lamAlef[latin] ?? []
      return typed.flatMap { scalar -> [Key] in
        let withAlt = Key.character(scalar, alt: true)
        return typesText ? [withAlt] : [withAlt, .character(scalar)]
      }
    case .freeSign(let sign): return [.character(sign), .character(sign, alt: true)]
    case .sign(let sign): return typesText ? [.character(sign, alt: true)] : [.character(sign)]
    case .key(let key): return [key]
    }
  }

  @Test("every way to call an action comes to the same: function key, Escape and a digit, the letter in either layout")
  func sameAction() throws {
    try onEveryScreen { destination, stack, application in
      for binding in stack.allBindings {
        let all = binding.keys.flatMap { ways($0, typesText: stack.top.screen.typesText) }
        guard let first = all.first else { continue }
        let expected = result(of: first, on: stack, application)
        for way in all.dropFirst() {
          let got = result(of: way, on: stack, application)
          #expect(got == expected, "\(way.name), not \(first.name), for \(binding.action) of \(destination)")
        }
      }
    }
  }

  @Test("a key that is offered does something where it is offered", arguments: [StagePolicy.kadi, .environment])
  func useful(_ policy: StagePolicy) throws {
    try onEveryScreen(of: policy) { destination, stack, application in
      for binding in stack.allBindings where binding.unavailable == nil {
        guard let key = binding.keys.flatMap({ ways($0, typesText: stack.top.screen.typesText) }).first else {
          continue
        }
        let came = result(of: key, on: stack, application)
        var copy = stack
        _ = copy.takeSignals()
        for decoded in KeyDecoder().decode(key) { copy.handle(decoded) }
        _ = application.held.take()
        let isNothing =
          came.frame == stack.frame() && came.message == nil && came.requests.isEmpty && copy.takeSignals().isEmpty
        #expect(!isNothing, "\(key.name), \(binding.label), on \(destination)")
      }
    }
  }

  @Test("nothing can be jumped to before there is an office, at its door, and at a locked desk: no key offers it")
  func jumping() throws {
    try onEveryScreen { destination, stack, _ in
      let isOutside = [.firstStart, .signIn, .recover, .lock].contains(destination)
      #expect(stack.allBindings.contains { $0.action == "kit.jump" } == !isOutside, "\(destination)")
    }
  }

  /// Keys that an officer may press at any time.
  private static let anyKeys: [Key] = [
    .down, .down, .up, .tab, .backTab, .enter, .pageDown, .pageUp, .home, .end, .left, .right, .character("س"),
    .character("\u{FEFB}"), .character("7"), .character(" "), .backspace, .delete, .paste("أحمد\nA1"), .function(1),
    .down, .character("ح"), .escape, .function(9), .character("م"), .escape, .function(4), .down, .escape, .escape,
  ]

  @Test("the cursor stands at the focus after every key and every action", arguments: Language.allCases)
  func cursor(_ language: Language) throws {
    try onEveryScreen(language) { destination, stack, _ in
      expectCursorAtFocus(stack, "opened", destination)
      for binding in stack.allBindings {
        guard let key = binding.keys.first.flatMap({ ways($0, typesText: true).first }) else { continue }
        var copy = stack
        copy.handle(key)
        expectCursorAtFocus(copy, key.name, destination)
      }
      var walking = stack
      for key in Self.anyKeys {
        for decoded in KeyDecoder().decode(key) { walking.handle(decoded) }
        expectCursorAtFocus(walking, key.name, destination)
      }
    }
  }

  /// The cursor is placed by what has the focus, never in the first row, and where a row or a field is marked it stands
  /// in that row.
  private func expectCursorAtFocus(
    _ stack: ScreenStack<JourneyApplication>, _ moment: String, _ destination: Destination
  ) {
    let frame = stack.frame()
    func place() -> String { "after \(moment) on \(destination)\n\(frame.rows.joined(separator: "\n"))" }
    guard let cursor = frame.cursor, (1..<frame.size.rows - 1).contains(cursor.row) else {
      Issue.record("no cursor \(place())")
      return
    }
    let marks: Set<Style> = [.focused, .activeField]
    let marked = (0..<frame.size.rows).filter { row in frame.styles(ofRow: row).contains { marks.contains($0) } }
    #expect(marked.isEmpty || marked.contains(cursor.row), "cursor in row \(cursor.row) \(place())")
  }

  @Test("a key without a use is told by its name, on every screen")
  func unknownKey() throws {
    try onEveryScreen { destination, stack, _ in
      for key in [Key.function(7, shift: true), .control("k"), .unknown("ESC[99~")] {
        var copy = stack
        copy.handle(key)
        #expect(copy.message?.text.contains(key.name) == true, "\(key.name) on \(destination)")
        // Also over the screen: in the help, and in the line for a jump.
        for overlay in [Key.function(1), .function(9)] {
          var covered = stack
          covered.handle(overlay)
          covered.handle(key)
          #expect(covered.message?.text.contains(key.name) == true, "\(key.name) in \(overlay.name) on \(destination)")
        }
      }
    }
  }
}
