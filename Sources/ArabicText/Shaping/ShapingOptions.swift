/// How letters, marks and digits become display forms; what a terminal cannot show is switched off here.
public struct ShapingOptions: Hashable, Sendable {
  /// Letters become presentation forms that join each other; false leaves joining to the terminal.
  public var shapesLetters: Bool
  /// Arabic vowel marks are shown; false leaves them out of the cells for terminals that misplace them.
  public var keepsMarks: Bool
  public var digits: DigitForm

  public init(shapesLetters: Bool = true, keepsMarks: Bool = true, digits: DigitForm = .asTyped) {
    self.shapesLetters = shapesLetters
    self.keepsMarks = keepsMarks
    self.digits = digits
  }
}
