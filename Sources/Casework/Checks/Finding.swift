/// What a check found in a field: an error blocks saving, a warning can be confirmed and is logged.
public struct Finding: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case error, warning }

  public var field: FileField
  public var code: FindingCode
  public var severity: Severity { code.isWarning ? .warning : .error }

  public init(_ field: FileField, _ code: FindingCode) {
    self.field = field
    self.code = code
  }
}

/// Every finding by name; its sentence stands in the phrases under `finding.<code>`.
public enum FindingCode: String, Codable, CaseIterable, Hashable, Sendable {
  case missing
  case unknownChoice
  case nameTooShort
  case nameHasDigits
  case nameHasNoLetter
  case nameNotLatin
  case nameTooLong
  case textHoldsControl
  case identityLength
  case identityFirstDigit
  case identityChecksum
  case identityCharacters
  case identityKindNeeded
  case countryUnknown
  case dateUnclear
  case dateNotInCalendar
  case dateOutsideTable
  case birthInFuture
  case phoneCharacters
  case phoneLength
  case emailForm
  case ibanLength
  case ibanNotSaudi
  case ibanChecksum
  case ibanCharacters
  case shortAddressForm
  case contactNeedsPhone
  case contactNeedsEmail
  case contactNeedsDetail
  case dependantNameMissing
  // Warnings: confirmed by the officer, and logged.
  case nameSingleWord
  case identityMissing
  case identityExpired
  case birthMissing
  case ageOver120
  case phoneOperatorUnknown
  case mobileMissing
  case nationalityDiffers
  case freeTextHoldsNumber
  /// A list does not say it; whoever next deals with the beneficiary asks for it.
  case toBeCompleted

  public var isWarning: Bool {
    switch self {
    case .nameSingleWord, .identityMissing, .identityExpired, .birthMissing, .ageOver120, .phoneOperatorUnknown,
      .mobileMissing, .nationalityDiffers, .freeTextHoldsNumber, .toBeCompleted:
      true
    default: false
    }
  }
}
