import Casework
import Desk
import DiwanScreens
import OfficeStage
import TerminalKit
import Testing

/// One officer before one terminal: keys in, rows out.
struct OfficerDesk {
  let application: JourneyApplication
  private(set) var stack: ScreenStack<JourneyApplication>
  private let decoder = KeyDecoder()
  /// Every key that was pressed, in order.
  private(set) var keys: [Key] = []

  /// An officer of a staffed office, signed in.
  init(
    _ officer: Officer, at stage: OfficeStage, language: Language = .arabic,
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    try self.init(stage, .atWork(try stage.signIn(officer)), language: language, size: size)
  }

  init(
    _ stage: OfficeStage, _ state: JourneyApplication.State, language: Language = .arabic,
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    application = try JourneyApplication(stage, language: language, state: state)
    stack = ScreenStack(app: application, size: size)
  }

  /// Presses keys one after another.
  mutating func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  private mutating func press(_ key: Key) {
    keys.append(key)
    for decoded in decoder.decode(key) { stack.handle(decoded) }
  }

  /// The line goes down: every screen keeps what was typed.
  mutating func loseLine() { stack.saveDrafts() }

  /// Types text letter by letter; a tab and a line end are the keys of that name.
  mutating func type(_ text: String) {
    for key in [Key].typing(text) { press(key == .character("\t") ? .tab : key) }
  }

  /// Opens a screen by its code, as after `:`.
  mutating func jump(_ code: String) {
    press(.function(9))
    type(code)
    press(.enter)
  }

  /// Goes through the fields until the cursor stands in the row of that label.
  mutating func reach(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for step in [Key.tab, .backTab] {
      for _ in 0..<60 {
        if stands(at: label) { return }
        let before = picture
        press(step)
        if picture == before { break }
      }
    }
    Issue.record("no field \(label):\n\(picture)", sourceLocation: sourceLocation)
    throw Lost()
  }

  /// Whether the cursor stands in the field of that label: its number stands before it.
  private func stands(at label: String) -> Bool {
    let row = cursorRow
    return row.split(separator: " ", maxSplits: 20).contains { word in
      Int(word.drop { !$0.isNumber }) != nil && row.contains("\(word) \(label)")
    }
  }

  /// Types a value into the field of that label and leaves it.
  mutating func fill(_ label: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try reach(label, sourceLocation: sourceLocation)
    type(text)
    press(.tab)
  }

  /// Picks an entry of the field's list by typing a part of it; the list closes where there is one.
  mutating func choose(_ label: String, _ option: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try reach(label, sourceLocation: sourceLocation)
    press(.function(4))
    type(option)
    press(.enter)
    guard cursorRow.contains("تصفية:") || cursorRow.contains("Filter:") else { return }
    Issue.record("no entry \(option):\n\(picture)", sourceLocation: sourceLocation)
    throw Lost()
  }

  /// Moves down a page until the cursor stands in a row with that text.
  mutating func stand(on text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for step in [Key.down, .up] {
      for _ in 0..<80 {
        if cursorRow.contains(text) { return }
        let before = picture
        press(step)
        if picture == before { break }
      }
    }
    Issue.record("no row \(text):\n\(picture)", sourceLocation: sourceLocation)
    throw Lost()
  }

  var frame: Frame { stack.frame() }
  /// The rows as a person reads them.
  var rows: [String] { frame.rows }
  var picture: String { rows.joined(separator: "\n") }
  var title: String { stack.top.screen.title }
  /// What the officer was told last, without the marks that isolate names and numbers in it.
  var message: String {
    let marks: ClosedRange<Unicode.Scalar> = "\u{2066}"..."\u{2069}"
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (stack.message?.text ?? "").unicodeScalars.filter { !marks.contains($0) })
    return String(text)
  }
  /// The row that the cursor stands in, as a person reads it.
  var cursorRow: String {
    let frame = frame
    return frame.cursor.map { frame.row($0.row) } ?? ""
  }

  /// Expects rows that each hold these texts, the texts of one row separated by ` + `.
  func reads(_ expected: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for line in expected {
      let parts = line.split(separator: " + ").map(String.init)
      let isThere = rows.contains { row in parts.allSatisfy { row.contains($0) } }
      if !isThere { Issue.record("missing: \(line)\n\(picture)", sourceLocation: sourceLocation) }
    }
  }

  func doesNotRead(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts where rows.contains(where: { $0.contains(text) }) {
      Issue.record("stands there: \(text)\n\(picture)", sourceLocation: sourceLocation)
    }
  }

  /// Expects a key to be shown as unavailable, with that reason when it is pressed.
  mutating func refuses(_ key: Key, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let before = stack.destinations
    press(key)
    if !message.contains(reason) || stack.destinations != before {
      Issue.record("said \(message), not \(reason)\n\(picture)", sourceLocation: sourceLocation)
    }
  }
}

/// The journey does not stand where it should; what is missing was recorded.
struct Lost: Error {}
