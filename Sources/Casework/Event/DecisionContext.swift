public import Calendars

/// What the office brings to every decision: who asks, when, and by which rules.
public struct DecisionContext: Sendable {
  public var officer: Officer
  public var now: Moment
  public var register: OfficeRegister

  public init(officer: Officer, now: Moment, register: OfficeRegister) {
    self.officer = officer
    self.now = now
    self.register = register
  }

  /// The day at the desk.
  public var today: CivilDate { now.day(in: .riyadh) }

  /// The policy version in force today.
  public var profile: Profile { register.profile(inForceOn: today) }

  /// - Throws: `Refusal.notPermitted` where none of the officer's roles allows it.
  public func demand(_ permission: Permission) throws(Refusal) {
    guard officer.may(permission, under: profile) else { throw .notPermitted(permission) }
  }
}

/// Words that were typed, without white space around them; nil where nothing remains.
func nonEmpty(_ text: String?) -> String? {
  guard let text else { return nil }
  let trimmed = text.trimmedOfWhitespace
  return trimmed.isEmpty ? nil : trimmed
}

/// The words of an entry without what nobody sees of them: white space at their ends, marks of direction anywhere. A field
/// of the desk takes no such marks, the cell of a list may hold them. Nil where nothing remains.
func plain(_ text: String?) -> String? {
  guard let text, text.unicodeScalars.contains(where: \.isDirectionMark) else { return nonEmpty(text) }
  return nonEmpty(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isDirectionMark })))
}

extension String {
  /// The text without white space at its ends.
  public var trimmedOfWhitespace: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    // Most texts have none.
    if !first.isBlank, !last.isBlank { return self }
    let scalars = unicodeScalars.drop(while: \.isBlank)
    guard let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(scalars[...last])
  }
}

extension Unicode.Scalar {
  /// White_Space of Unicode; of letters that are common it is told without a look into the character database.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case 0x00...0x167F: false
    default: properties.isWhitespace
    }
  }
}
