import Desk
import DiwanScreens
import TerminalKit
import Testing

/// Sits before one screen: presses keys as the stack would, hands over answers, and reads what stands there.
struct ScreenTester<Tested: DeskScreen> {
  private(set) var screen: Tested
  private(set) var size: Size
  /// What the screen wanted since it was last asked.
  private var effects: [DeskEffect] = []
  /// The reasons with which unavailable keys were answered, in order.
  private(set) var reasonsAgainst: [String] = []
  private let direction: LayoutDirection

  /// Opens the screen in a window of 80×24, of which it has 21 rows.
  init(
    _ screen: Tested, size: Size = Size(columns: 80, rows: 21), direction: LayoutDirection = .rightToLeft
  ) {
    self.screen = screen
    self.size = size
    self.direction = direction
    effects = self.screen.handle(.appeared(size))
  }

  /// What the screen wanted since the last call.
  mutating func takeEffects() -> [DeskEffect] {
    defer { effects = [] }
    return effects
  }

  /// What the screen asked of the office since the last call; other effects are dropped.
  mutating func takeRequests() -> [DeskRequest] {
    takeEffects().compactMap { effect in
      if case .request(let request) = effect { request } else { nil }
    }
  }

  /// Presses keys, each as the stack would hand it over.
  mutating func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  /// Types text letter by letter.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  mutating func answer(_ answer: Answer) { tell(.answer(answer)) }

  mutating func tell(_ input: DeskInput) { effects += screen.handle(input) }

  mutating func resize(to newSize: Size) {
    size = newSize
    tell(.resized(newSize))
  }

  private mutating func press(_ key: Key) {
    let lettersAreTyped = screen.typesText
    let binding = screen.bindings.first { $0.matches(key, lettersAreTyped: lettersAreTyped) }
    guard let binding, !(lettersAreTyped && key.isText) else { return tell(.key(key)) }
    if let reason = binding.unavailable { return reasonsAgainst.append(reason) }
    tell(.action(binding.action))
  }

  /// The picture of the screen.
  var frame: Frame {
    var canvas = Canvas(size: size, appearance: Appearance(direction: direction))
    screen.draw(on: &canvas)
    return canvas.frame()
  }

  /// The rows as a person reads them.
  var rows: [String] { frame.rows }

  /// The row that the cursor stands in, as a person reads it; nil where there is no cursor.
  var cursorRow: String? {
    let frame = frame
    return frame.cursor.map { frame.row($0.row) }
  }

  /// Whether a text stands somewhere on the screen.
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// Keys that would call two actions at once.
  var keyConflicts: [String] { screen.bindings.conflicts().map { "\($0.0) \($0.1)" } }
}

extension ScreenTester: CustomTestStringConvertible {
  /// A failed expectation shows what stood on the screen.
  var testDescription: String { rows.joined(separator: "\n") }
}
