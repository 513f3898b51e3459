public import ArabicText

/// Text being edited: letters in logical order, a caret at a caret stop, a selection, and what can be undone.
public struct TextEdit: Hashable, Sendable {
  public internal(set) var text: String
  /// The caret as an offset in Unicode scalars of the logical text.
  public internal(set) var caret: Int
  /// The other end of the selection; nil where nothing is selected.
  public internal(set) var anchor: Int?
  public let rules: TextRules
  /// The base direction for display and for what left and right mean.
  public internal(set) var base: BaseDirection {
    get { goesByFirstLetter ? BaseDirection(firstLetterOf: text) ?? ownBase : ownBase }
    set { ownBase = newValue }
  }
  /// Whether the text reads as its first letter does, and by the given direction only while it has none.
  var goesByFirstLetter = false
  /// Whether the screen stack tells that the end of a paste found no room here; fields say it beneath themselves.
  var tellsOfCut = false
  /// Whether the end of what was pasted last found no room.
  var isCut = false
  private var ownBase: BaseDirection
  var undoSteps: [TextSnapshot] = []
  var redoSteps: [TextSnapshot] = []
  var lastChange = TextChange.none

  public init(_ text: String = "", rules: TextRules = TextRules(), base: BaseDirection = .rightToLeft) {
    self.text = text
    self.rules = rules
    ownBase = base
    caret = text.unicodeScalars.count
  }

  /// An empty line in which somebody looks for something: it begins where the layout does, and reads as its first letter
  /// does.
  public init(searchingIn direction: LayoutDirection) {
    self.init(rules: TextRules(maximumLength: Self.longestSearchInScalars), base: direction.base)
    goesByFirstLetter = true
    tellsOfCut = true
  }

  /// Nothing that is looked for is longer; a whole document, pasted, would be compared with everything at each key.
  private static let longestSearchInScalars = 200

  public var isEmpty: Bool { text.isEmpty }

  /// Replaces everything and forgets what can be undone.
  public mutating func replaceAll(with newText: String) {
    var edit = TextEdit(newText, rules: rules, base: ownBase)
    edit.goesByFirstLetter = goesByFirstLetter
    edit.tellsOfCut = tellsOfCut
    self = edit
  }

  /// Selects everything, so that the next letter replaces it.
  public mutating func selectAll() {
    let count = text.unicodeScalars.count
    anchor = count > 0 ? 0 : nil
    caret = count
  }

  /// The selected scalars; nil where nothing is selected.
  public var selection: Range<Int>? {
    guard let anchor, anchor != caret else { return nil }
    return min(anchor, caret)..<max(anchor, caret)
  }

  func paragraph() -> Paragraph { Paragraph(text, base: base) }
}

/// A state of the text to which undo returns.
struct TextSnapshot: Hashable, Sendable {
  var text: String
  var caret: Int
}

/// What kind of change came last: letters typed in a row are undone together.
enum TextChange: Hashable, Sendable {
  case none, typing, deleting, other
}
