/// Written `{"kind":"officer","id":"huda"}`, so that the ledger reads in words.
extension ReferralTarget: Codable {
  private enum Key: String, CodingKey { case kind, id }
  private enum Kind: String, Codable { case researchers, officer, unit, outsideBody }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .researchers: self = .researchers
    case .officer: self = .officer(try container.decode(OfficerID.self, forKey: .id))
    case .unit: self = .unit(try container.decode(String.self, forKey: .id))
    case .outsideBody: self = .outsideBody(try container.decode(String.self, forKey: .id))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .researchers: try container.encode(Kind.researchers, forKey: .kind)
    case .officer(let id):
      try container.encode(Kind.officer, forKey: .kind)
      try container.encode(id, forKey: .id)
    case .unit(let id):
      try container.encode(Kind.unit, forKey: .kind)
      try container.encode(id, forKey: .id)
    case .outsideBody(let id):
      try container.encode(Kind.outsideBody, forKey: .kind)
      try container.encode(id, forKey: .id)
    }
  }
}
