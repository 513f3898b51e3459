/// A fact of a file that is entered in one field and can be corrected by itself.
public enum FileField: String, Codable, CaseIterable, Hashable, Sendable {
  case party
  case category
  case name
  case latinName
  case identityKind
  case identityNumber
  case identityCountry
  case identityExpiry
  case birthDate
  case sex
  case nationality
  case mobile
  case otherPhone
  case email
  case contactChannel
  case contactDetail
  case iban
  case shortAddress
  case address
  case branch
  case representative

  /// The longest name, address or other words that a field of the desk takes.
  public static let longestTextInScalars = 120

  /// What only persons have; an organisation's licence is of the country.
  private static let ofPersons: Set<FileField> = [.identityCountry, .birthDate, .sex, .nationality]

  /// The fields of a file's first page for a kind of party, in the order in which the desk asks for them.
  public static func asked(of kind: PartyKind) -> [FileField] {
    switch kind {
    case .person, .household: allCases
    case .organisation: allCases.filter { !ofPersons.contains($0) }
    }
  }
}
