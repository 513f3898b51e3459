import Calendars

/// What happened to the first page of a file.
public enum FileEvent: Hashable, Sendable {
  case registered(FileRegistered)
  case corrected(FileCorrected)
  case dependantAdded(Dependant)
  case dependantLeft(DependantLeft)
  case contactAgreed(ContactAgreed)
  case registrationNumberGiven(RegistrationNumberGiven)
  case voided(FileVoided)
  case restricted(FileRestricted)
  case restrictionLifted(RestrictionLifted)
}

public struct FileRegistered: Codable, Hashable, Sendable {
  public var facts: FileFacts
  /// The warnings that the officer confirmed.
  public var confirmed: [ConfirmedFinding]
  /// The files that looked like the same person's, and that the officer said are not; nil where there were none.
  public var distinctFrom: [PossibleDuplicate]?
  /// The list that the file was imported from; nil where an officer registered it.
  public var imported: ListLine?

  public init(
    facts: FileFacts, confirmed: [ConfirmedFinding], distinctFrom: [PossibleDuplicate]? = nil,
    imported: ListLine? = nil
  ) {
    self.facts = facts
    self.confirmed = confirmed
    self.distinctFrom = distinctFrom
    self.imported = imported
  }
}

public struct ConfirmedFinding: Codable, Hashable, Sendable {
  public var field: FileField
  public var code: FindingCode

  public init(field: FileField, code: FindingCode) {
    self.field = field
    self.code = code
  }
}

/// A fact was wrong, or has changed since.
public struct FileCorrected: Codable, Hashable, Sendable {
  public var field: FileField
  public var old: String?
  public var new: String?
  public var reason: String
  public var confirmed: [ConfirmedFinding]
  /// The files that look like the same person's only since the correction, and that the officer said are not; nil where
  /// there were none.
  public var distinctFrom: [PossibleDuplicate]?

  public init(
    field: FileField, old: String?, new: String?, reason: String, confirmed: [ConfirmedFinding],
    distinctFrom: [PossibleDuplicate]? = nil
  ) {
    self.field = field
    self.old = old
    self.new = new
    self.reason = reason
    self.confirmed = confirmed
    self.distinctFrom = distinctFrom
  }
}

public struct DependantLeft: Codable, Hashable, Sendable {
  public var dependant: Int
  public var reason: String

  public init(dependant: Int, reason: String) {
    self.dependant = dependant
    self.reason = reason
  }
}

public struct ContactAgreed: Codable, Hashable, Sendable {
  public var old: AgreedContact
  public var new: AgreedContact
  /// Why an agreement was taken back, of one that goes back to the contact from before.
  public var undoReason: String?

  public init(old: AgreedContact, new: AgreedContact, undoReason: String? = nil) {
    self.old = old
    self.new = new
    self.undoReason = undoReason
  }
}

/// The number that a beneficiary is given once the papers of a first request are complete (clause R6).
public struct RegistrationNumberGiven: Codable, Hashable, Sendable {
  /// The Hijri year and a running number, for example `1448-00012`.
  public var number: String

  public init(number: String) {
    self.number = number
  }
}

/// The file was entered in error.
public struct FileVoided: Codable, Hashable, Sendable {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }
}
