/// An officer's sign-in name: lower-case Latin letters, digits, dots and hyphens.
public struct OfficerID: RawRepresentable, Codable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A sign-in name that fits the rule (2 to 32 characters), or nil.
  public init?(checking text: String) {
    let allowed = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
    }
    guard allowed, (2...32).contains(text.utf8.count) else { return nil }
    self.init(rawValue: text)
  }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A member of the staff who signs in.
public struct Officer: Codable, Hashable, Sendable {
  public var id: OfficerID
  /// The name shown beside each act.
  public var name: String
  public var roles: Set<Role>
  /// The unit that the officer works in, an id of the profile, where the association has units.
  public var unit: String?
  /// False after the officer left; the acts stay.
  public var isActive: Bool

  public init(id: OfficerID, name: String, roles: Set<Role>, unit: String? = nil, isActive: Bool = true) {
    self.id = id
    self.name = name
    self.roles = roles
    self.unit = unit
    self.isActive = isActive
  }
}

extension Officer {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(sorted: roles, forKey: .roles)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encode(isActive, forKey: .isActive)
  }
}
