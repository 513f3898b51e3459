/// A screen is a value: input changes it, drawing shows it, effects say what else should happen.
public protocol Screen<Destination, Request, Answer>: Sendable {
  associatedtype Destination: Sendable
  associatedtype Request: Sendable
  associatedtype Answer: Sendable
  typealias Effect = ScreenEffect<Destination, Request, Answer>

  /// The screen's name in the first row.
  var title: String { get }
  /// What can be done here; legend, help, palette and key table are made from these. Empty while a dialog of the screen
  /// is open, so that its keys reach the dialog.
  var bindings: [KeyBinding] { get }
  /// Whether the focus eats plain characters now; mnemonic letters then need Alt.
  var typesText: Bool { get }
  /// The signs with which nothing begins that is typed here: they call their action as where no letters are typed.
  var freeSigns: [Unicode.Scalar] { get }
  /// Whether nothing of the screens below may be seen or reached while this one stands there.
  var coversOthers: Bool { get }

  /// A key without use here is answered with `.unhandled`: the stack then goes back on Escape, or says so.
  mutating func handle(_ input: ScreenInput<Answer>) -> [Effect]
  /// What Enter would open at the focus, where this screen holds a list of records; nil elsewhere.
  var focusedDestination: Destination? { get }
  /// Moves the focus by so many records, as the screen above it is leafed through; asks for rows that are not here yet.
  mutating func moveFocus(byRecords step: Int) -> [Effect]
  /// Whether something was typed here that is not saved yet: it is not left for another record.
  var holdsUnsaved: Bool { get }

  /// Draws everything between the first row and the two last ones, and puts the cursor on the focus.
  func draw(on canvas: inout Canvas)
}

extension Screen {
  public var typesText: Bool { false }
  public var freeSigns: [Unicode.Scalar] { [] }
  public var coversOthers: Bool { false }
  public var focusedDestination: Destination? { nil }
  public mutating func moveFocus(byRecords step: Int) -> [Effect] { [] }
  public var holdsUnsaved: Bool { false }
}
