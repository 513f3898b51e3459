/// Written `{"passed":"missingReadOut","documents":["id-card"]}`, so that the ledger reads in words.
extension VisitClosed.Gate: Codable {
  private enum Key: String, CodingKey { case passed, documents, declaration, reason }
  private enum Way: String, Codable { case nothingMissing, missingReadOut, notReadOut }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Way.self, forKey: .passed) {
    case .nothingMissing: self = .nothingMissing
    case .missingReadOut:
      let declaration = try container.decodeIfPresent(Bool.self, forKey: .declaration) ?? false
      self = .missingReadOut(
        MissingPapers(documents: try container.decode([String].self, forKey: .documents), declaration: declaration))
    case .notReadOut: self = .notReadOut(reason: try container.decode(String.self, forKey: .reason))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .nothingMissing: try container.encode(Way.nothingMissing, forKey: .passed)
    case .missingReadOut(let missing):
      try container.encode(Way.missingReadOut, forKey: .passed)
      try container.encode(missing.documents, forKey: .documents)
      if missing.declaration { try container.encode(true, forKey: .declaration) }
    case .notReadOut(let reason):
      try container.encode(Way.notReadOut, forKey: .passed)
      try container.encode(reason, forKey: .reason)
    }
  }
}
