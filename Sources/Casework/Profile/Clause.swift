/// A clause of the policy in our own words, with its place in the document.
public struct Clause: Codable, Hashable, Sendable, Identifiable {
  /// The id that events carry, for example `R2` or `K3h`.
  public var id: String
  public var title: Bilingual
  /// Where it stands: chapter, article, item.
  public var place: Bilingual
  /// The acts that are evidence for it.
  public var duties: Set<Duty>
  /// Words with which its passage begins in the association's own text; nil where none are known.
  public var passage: String?

  public init(id: String, title: Bilingual, place: Bilingual, duties: Set<Duty>, passage: String? = nil) {
    self.id = id
    self.title = title
    self.place = place
    self.duties = duties
    self.passage = passage
  }
}

extension Clause {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(place, forKey: .place)
    try container.encode(sorted: duties, forKey: .duties)
    try container.encodeIfPresent(passage, forKey: .passage)
  }
}

/// How a profile names a role, and what it grants beyond the permissions that every association gives it.
public struct RoleSetting: Codable, Hashable, Sendable {
  public var role: Role
  public var label: Bilingual
  public var grants: Set<Permission>

  public init(role: Role, label: Bilingual, grants: Set<Permission>) {
    self.role = role
    self.label = label
    self.grants = grants
  }
}

extension RoleSetting {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(role, forKey: .role)
    try container.encode(label, forKey: .label)
    try container.encode(sorted: grants, forKey: .grants)
  }
}
