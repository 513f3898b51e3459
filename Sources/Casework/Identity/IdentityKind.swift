/// The papers by which a person or an organisation is identified, each with a check of its own.
public enum IdentityKind: String, Codable, CaseIterable, Hashable, Sendable {
  case nationalID
  case iqama
  case passport
  case visa
  case borderNumber
  case gulfID
  case organisationLicence

  /// Whether the number says nothing without the country that issued the paper.
  var isIssuedByManyCountries: Bool { self == .passport || self == .gulfID }
}

/// An identity paper: its kind, its number in the stored form, and what it shows.
public struct Identity: Codable, Hashable, Sendable {
  public var kind: IdentityKind
  /// Digits 0-9 and Latin capitals only.
  public var number: String
  /// The issuing country (ISO 3166-1 alpha-2), where the kind does not imply Saudi Arabia.
  public var country: String?

  public init(kind: IdentityKind, number: String, country: String? = nil) {
    self.kind = kind
    self.number = number
    self.country = country
  }

  /// Whether both are one paper: the same digits on papers of two kinds, or of two countries, are two papers.
  public func isSamePaper(as other: Identity) -> Bool {
    guard kind == other.kind, number == other.number else { return false }
    guard let country, let otherCountry = other.country else { return true }
    return country == otherCountry || !kind.isIssuedByManyCountries
  }
}
