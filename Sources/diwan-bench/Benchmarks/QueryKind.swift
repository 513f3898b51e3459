import Casework
import Desk

/// The ways in which people look for somebody.
enum QueryKind: String, CaseIterable {
  case letter = "one letter"
  case letters = "two letters"
  case firstName = "first name"
  case familyName = "family name"
  case partialWords = "two partial words, family first"
  case fullName = "full name"
  case nameAndPhone = "first name and last 4 of the phone"
  case latinLetter = "one Latin letter"
  case latinName = "a name in Latin letters"
  case identity = "identity number"
  case identityStart = "4 first digits of the identity"
  case phone = "phone"
  case phoneEnd = "last 4 of the phone"
  case fileNumber = "file number"
  case nothing = "a word that nobody bears"

  /// Spellings that are typed where the keyboard is Latin.
  private static let latinNames = ["mohammed", "ahmad", "abdullah", "fatima", "nura", "khalid", "sara qa", "abdu al"]

  /// What is typed to find a person, or nil where they have no such thing.
  func text(for row: FileRow) -> String? {
    let words = row.name.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return nil }
    let spread = row.id.value
    return switch self {
    case .letter: String(first.prefix(1))
    case .letters: String(first.prefix(2))
    case .firstName: first
    case .familyName: last
    case .partialWords: last.prefix(4) + " " + first.prefix(2)
    case .fullName: row.name
    case .nameAndPhone: row.mobile.map { first + " " + $0.suffix(4) }
    case .latinLetter: String("abdfhjkmnrstwyz".dropFirst(spread % 15).prefix(1))
    case .latinName: Self.latinNames[spread % Self.latinNames.count]
    case .identity: row.identity?.number
    case .identityStart: row.identity.map { String($0.number.prefix(4)) }
    case .phone: row.mobile
    case .phoneEnd: row.mobile.map { String($0.suffix(4)) }
    case .fileNumber: row.id.text
    case .nothing: String(first.prefix(2)) + String(last.suffix(2)) + String(first.prefix(2))
    }
  }
}
