import Calendars
import Casework

/// What is known of somebody, as far as a form holds it: files that are like it are searched for.
public struct FileExample: Hashable, Sendable {
  /// What the box of the search shows: the name, and the identity number or else the phone.
  var text: String
  /// What narrows the files found: the phone beside an identity number, and the day of birth.
  var phone: String?
  var birth: CivilDate?

  /// Nil where neither a name nor a number was typed; `typed` tells what a field holds.
  init?(_ typed: (FileField) -> String) {
    let identity = TypedNumber.compact(typed(.identityNumber))
    let phone = TypedNumber.compact(typed(.mobile))
    let number = identity.isEmpty ? phone : identity
    text = [typed(.name).trimmedOfWhitespace, number].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    if !identity.isEmpty, !phone.isEmpty { self.phone = phone }
    birth = (try? DateEntry.parse(typed(.birthDate)))?.civil
  }
}
