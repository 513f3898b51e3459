import ArabicText
import Calendars
public import Casework

extension DeskSetting {
  /// What a fact of a file is called: an organisation has a licence where a person has an ID.
  public func label(of field: FileField, in party: PartyKind) -> String {
    let isOwn = party == .organisation && Self.calledOtherwise.contains(field)
    return phrases[(isOwn ? "field.organisation." : "field.") + field.rawValue]
  }

  private static let calledOtherwise: Set<FileField> = [
    .name, .latinName, .identityKind, .identityNumber, .identityExpiry, .representative,
  ]

  /// A recorded fact as people read it: choices by their names, days in both calendars.
  public func factText(_ text: String, of field: FileField) -> String {
    switch field {
    case .category: category(text)
    case .contactChannel: channel(text)
    case .party: label(text, in: \.parties)
    case .sex: phrases["sex." + text]
    case .identityKind: phrases["identity." + text]
    case .identityCountry, .nationality: country(text)
    case .birthDate, .identityExpiry:
      CivilDate(iso: text).map { bothCalendars($0) } ?? Isolate.leftToRight(stored(text))
    case .identityNumber, .mobile, .otherPhone, .email, .iban, .shortAddress: Isolate.leftToRight(stored(text))
    case .name, .latinName, .contactDetail, .address, .branch, .representative: words(text)
    }
  }
}
