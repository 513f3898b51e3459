import Calendars
import Casework

/// What is known of somebody, as far as a form holds it: files that are like it are searched for.
public struct FileExample: Hashable, Sendable {
  /// What the box of the search shows: the name, and the identity number or else the phone.
  var text: String
  /// What narrows the files found: the phone beside an identity number, and the day of birth.
  var phone: String?
  var birth: CivilDate?

  /// Nil where neither a name nor a number was typed.
  init?(_ entry: FileEntry) {
    let identity = TypedNumber.compact(entry[.identityNumber])
    let phone = TypedNumber.compact(entry[.mobile])
    let number = identity.isEmpty ? phone : identity
    text = [entry[.name].trimmedOfWhitespace, number].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    if !identity.isEmpty, !phone.isEmpty { self.phone = phone }
    birth = (try? DateEntry.parse(entry[.birthDate]))?.civil
  }
}
