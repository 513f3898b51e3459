/// The fields of a file that can be known to be whole while they are typed, so that the focus may move on by itself.
public enum AdvancingField: String, Codable, CaseIterable, Hashable, Sendable {
  case party, category, identityKind, identityNumber, identityCountry, identityExpiry, birthDate, sex, nationality
  case mobile, otherPhone, contactChannel, iban, shortAddress
  /// How a dependant is related to the head of the household.
  case relation
}

extension IntakeRule {
  /// Whether the focus leaves a field by itself once it is whole.
  public func advances(_ field: FileField) -> Bool {
    AdvancingField(rawValue: field.rawValue).map(advancingFields.contains) ?? false
  }
}
