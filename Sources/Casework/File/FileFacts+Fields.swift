import Calendars

extension FileFacts {
  /// A fact in the form in which corrections record it, or nil where it is not known.
  public func text(of field: FileField) -> String? {
    switch field {
    case .party: party
    case .category: category
    case .name: name
    case .latinName: latinName
    case .identityKind: identity?.kind.rawValue
    case .identityNumber: identity?.number
    case .identityCountry: identity?.country
    case .identityExpiry: identityExpiry?.iso
    case .birthDate: birth.map { $0.toldInHijri ? Self.hijriText($0.date) : $0.date.iso }
    case .sex: sex?.rawValue
    case .nationality: nationality
    case .mobile: mobile?.e164
    case .otherPhone: otherPhone?.e164
    case .email: email
    case .contactChannel: contact.channel
    case .contactDetail: contact.detail
    case .iban: iban
    case .shortAddress: shortAddress
    case .address: address
    case .branch: branch
    case .representative: representative
    }
  }

  /// Takes over a fact in the recorded form; a form that cannot be read leaves the fact as it was.
  public mutating func set(_ field: FileField, to text: String?) {
    switch field {
    case .party: party = text ?? party
    case .category: category = text ?? category
    case .name: name = text ?? name
    case .latinName: latinName = text
    case .identityKind, .identityNumber, .identityCountry: setIdentity(field, to: text)
    case .identityExpiry: identityExpiry = text.flatMap { CivilDate(iso: $0) }
    case .birthDate: birth = text.flatMap(Self.birth(from:))
    case .sex: sex = text.flatMap { Sex(rawValue: $0) }
    case .nationality: nationality = text
    case .mobile: mobile = text.flatMap { try? PhoneNumber(checking: $0) }
    case .otherPhone: otherPhone = text.flatMap { try? PhoneNumber(checking: $0) }
    case .email: email = text
    case .contactChannel: contact.channel = text ?? contact.channel
    case .contactDetail: contact.detail = text
    case .iban: iban = text
    case .shortAddress: shortAddress = text
    case .address: address = text
    case .branch: branch = text
    case .representative: representative = text
    }
  }

  private mutating func setIdentity(_ field: FileField, to text: String?) {
    switch field {
    case .identityKind:
      guard let kind = text.flatMap({ IdentityKind(rawValue: $0) }) else {
        identity = nil
        return
      }
      if identity == nil { identity = Identity(kind: kind, number: "") }
      identity?.kind = kind
    case .identityNumber:
      guard let text else {
        identity = nil
        return
      }
      if identity == nil { identity = Identity(kind: .nationalID, number: text) }
      identity?.number = text
    default: identity?.country = text
    }
  }

  private static func hijriText(_ date: CivilDate) -> String {
    HijriDate(date)?.iso ?? date.iso
  }

  private static func birth(from text: String) -> BirthDate? {
    if let hijri = HijriDate(iso: text) { return BirthDate(date: hijri.civil, toldInHijri: true) }
    return CivilDate(iso: text).map { BirthDate(date: $0, toldInHijri: false) }
  }

  /// The facts as an entry, to be changed field by field.
  public var entry: FileEntry {
    var entry = FileEntry(kind: kind)
    for field in FileField.allCases { entry.texts[field] = text(of: field) }
    return entry
  }
}
