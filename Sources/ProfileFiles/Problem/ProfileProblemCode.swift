/// Every flaw of a profile file by name; its sentence stands in the phrases under `profile.problem.<code>`.
public enum ProfileProblemCode: String, CaseIterable, Hashable, Sendable {
  case notOpened
  case unreadable
  case tabulator
  case notClosed
  case notUTF8
  case fileTooLarge
  case notProfile
  case fileNotTable
  case duplicateKey
  case unknownKey
  case missingKey
  case notTable
  case notList
  case notText
  case notFlag
  case notNumber
  case numberOutOfRange
  case emptyText
  case emptyList
  case notArabic
  case notEnglish
  case identifierForm
  case dateForm
  case unknownValue
  case duplicateIdentifier
  case unknownReference
  case documentAskedTwice
  case questionMissing
  case questionWithoutCondition
  case quorumMissing
  case unitsMissing
  case declarationWithoutForm
  case roleMissing
  case logoForm
  case effectiveBeforeApproval
  case namesAlike
  // Warnings: the profile can be used.
  case clauseWithoutDuty
  case targetWithoutMatter

  /// Whether the profile can be used all the same.
  public var isWarning: Bool { self == .clauseWithoutDuty || self == .targetWithoutMatter }

  /// The key of the sentence in the phrases.
  public var phrase: String { "profile.problem." + rawValue }
}
