public import Calendars

/// What a file is about.
public enum PartyKind: String, Codable, CaseIterable, Hashable, Sendable {
  case person
  case household
  case organisation
}

public enum Sex: String, Codable, CaseIterable, Hashable, Sendable {
  case male
  case female
}

/// A date of birth and the calendar in which it was told.
public struct BirthDate: Codable, Hashable, Sendable {
  public var date: CivilDate
  public var toldInHijri: Bool

  public init(date: CivilDate, toldInHijri: Bool) {
    self.date = date
    self.toldInHijri = toldInHijri
  }
}

/// The means of contact agreed with the beneficiary (clause K3j).
public struct AgreedContact: Codable, Hashable, Sendable {
  /// A channel of the profile.
  public var channel: String
  /// The number, address or account to use; nil where the file's mobile is meant or nothing is needed.
  public var detail: String?

  public init(channel: String, detail: String?) {
    self.channel = channel
    self.detail = detail
  }
}

/// A member of the household who depends on its head.
public struct Dependant: Codable, Hashable, Sendable, Identifiable {
  /// 1 for the first of the file; never used again after one left.
  public var id: Int
  public var name: String
  /// A relation of the profile, for example `son`.
  public var relation: String
  public var sex: Sex?
  public var birth: BirthDate?
  public var identity: Identity?

  public init(id: Int, name: String, relation: String, sex: Sex?, birth: BirthDate?, identity: Identity?) {
    self.id = id
    self.name = name
    self.relation = relation
    self.sex = sex
    self.birth = birth
    self.identity = identity
  }
}

/// The facts on the first page of a file.
public struct FileFacts: Codable, Hashable, Sendable {
  public var kind: PartyKind
  /// A party of the profile (clause P1).
  public var party: String
  public var name: String
  public var latinName: String?
  public var identity: Identity?
  /// The day on which the identity paper expires.
  public var identityExpiry: CivilDate?
  public var birth: BirthDate?
  public var sex: Sex?
  /// ISO 3166-1 alpha-2.
  public var nationality: String?
  public var mobile: PhoneNumber?
  public var otherPhone: PhoneNumber?
  public var email: String?
  public var iban: String?
  public var shortAddress: String?
  public var address: String?
  /// A category of the profile.
  public var category: String
  public var branch: String?
  public var contact: AgreedContact
  /// Guardian, agent or an organisation's representative.
  public var representative: String?
  public var dependants: [Dependant]

  public init(
    kind: PartyKind, party: String, name: String, latinName: String? = nil, identity: Identity? = nil,
    identityExpiry: CivilDate? = nil, birth: BirthDate? = nil, sex: Sex? = nil, nationality: String? = nil,
    mobile: PhoneNumber? = nil, otherPhone: PhoneNumber? = nil, email: String? = nil, iban: String? = nil,
    shortAddress: String? = nil, address: String? = nil, category: String, branch: String? = nil,
    contact: AgreedContact, representative: String? = nil, dependants: [Dependant] = []
  ) {
    self.kind = kind
    self.party = party
    self.name = name
    self.latinName = latinName
    self.identity = identity
    self.identityExpiry = identityExpiry
    self.birth = birth
    self.sex = sex
    self.nationality = nationality
    self.mobile = mobile
    self.otherPhone = otherPhone
    self.email = email
    self.iban = iban
    self.shortAddress = shortAddress
    self.address = address
    self.category = category
    self.branch = branch
    self.contact = contact
    self.representative = representative
    self.dependants = dependants
  }
}
