import Calendars

extension FileEntryCheck {
  mutating func identity() -> Identity? {
    guard let typed = plain(entry[.identityNumber]) else {
      note(.identityNumber, .identityMissing)
      return nil
    }
    let implied = IdentityNumber.impliedKind(of: typed, party: entry.kind, under: profile)
    guard let kind = IdentityKind(rawValue: entry[.identityKind]) ?? implied else {
      note(.identityKind, .identityKindNeeded)
      return nil
    }
    guard profile.identityKinds(for: entry.kind).contains(kind) else {
      note(.identityKind, .unknownChoice)
      return nil
    }
    do {
      let number = try IdentityNumber.checked(typed, as: kind)
      return Identity(kind: kind, number: number, country: country(for: kind))
    } catch {
      note(.identityNumber, FindingCode(error))
      return nil
    }
  }

  private mutating func country(for kind: IdentityKind) -> String? {
    guard let typed = plain(entry[.identityCountry]) else {
      if kind.isIssuedByManyCountries { note(.identityCountry, .missing) }
      return nil
    }
    guard let code = Country.code(checking: typed), kind != .gulfID || Country.gulf.contains(code) else {
      note(.identityCountry, .countryUnknown)
      return nil
    }
    return code
  }

  mutating func expiry(of identity: Identity?) -> CivilDate? {
    guard let date = date(.identityExpiry)?.date else { return nil }
    if identity != nil, date < today { note(.identityExpiry, .identityExpired) }
    return date
  }

  mutating func nationality(identity: Identity?) -> String? {
    guard let typed = plain(entry[.nationality]) else {
      return identity?.kind == .nationalID ? Country.saudiArabia : identity?.country
    }
    guard let code = Country.code(checking: typed) else {
      note(.nationality, .countryUnknown)
      return nil
    }
    let isSaudi = code == Country.saudiArabia
    if let kind = identity?.kind, (kind == .nationalID) != isSaudi, kind == .nationalID || kind == .iqama {
      note(.nationality, .nationalityDiffers)
    }
    return code
  }
}

extension FindingCode {
  init(_ problem: IdentityNumber.Problem) {
    switch problem {
    case .wrongLength: self = .identityLength
    case .wrongFirstDigit: self = .identityFirstDigit
    case .checksumFails: self = .identityChecksum
    case .wrongCharacters: self = .identityCharacters
    }
  }

  init(_ problem: IBAN.Problem) {
    switch problem {
    case .wrongLength: self = .ibanLength
    case .notSaudi: self = .ibanNotSaudi
    case .wrongCharacters: self = .ibanCharacters
    case .checksumFails: self = .ibanChecksum
    }
  }

  init(_ problem: DateEntryProblem) {
    switch problem {
    case .noSuchDay: self = .dateNotInCalendar
    case .unclear: self = .dateUnclear
    case .outsideTable: self = .dateOutsideTable
    }
  }
}
