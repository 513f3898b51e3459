import Casework

extension FileEvent: CodedEvent {
  static let prefix = "file"

  enum Name: String, CaseIterable {
    case registered, corrected, dependantAdded, dependantLeft, contactAgreed, registrationNumberGiven, voided,
      restricted, restrictionLifted
  }

  var name: Name {
    switch self {
    case .registered: .registered
    case .corrected: .corrected
    case .dependantAdded: .dependantAdded
    case .dependantLeft: .dependantLeft
    case .contactAgreed: .contactAgreed
    case .registrationNumberGiven: .registrationNumberGiven
    case .voided: .voided
    case .restricted: .restricted
    case .restrictionLifted: .restrictionLifted
    }
  }

  var payload: any Encodable {
    switch self {
    case .registered(let payload): payload
    case .corrected(let payload): payload
    case .dependantAdded(let payload): payload
    case .dependantLeft(let payload): payload
    case .contactAgreed(let payload): payload
    case .registrationNumberGiven(let payload): payload
    case .voided(let payload): payload
    case .restricted(let payload): payload
    case .restrictionLifted(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> FileEvent {
    switch name {
    case .registered: .registered(try reader.read(FileRegistered.self))
    case .corrected: .corrected(try reader.read(FileCorrected.self))
    case .dependantAdded: .dependantAdded(try reader.read(Dependant.self))
    case .dependantLeft: .dependantLeft(try reader.read(DependantLeft.self))
    case .contactAgreed: .contactAgreed(try reader.read(ContactAgreed.self))
    case .registrationNumberGiven: .registrationNumberGiven(try reader.read(RegistrationNumberGiven.self))
    case .voided: .voided(try reader.read(FileVoided.self))
    case .restricted: .restricted(try reader.read(FileRestricted.self))
    case .restrictionLifted: .restrictionLifted(try reader.read(RestrictionLifted.self))
    }
  }
}
