extension IntakeRule {
  private enum CodingKeys: String, CodingKey {
    case hasRequestForm, needsDeclaration, matchesDocuments, refersUnclearToResearcher, readsOutMissing, explainsReply
    case advancingFields
    /// All fields or none, as profiles had it at first.
    case advancesFullFields
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func flag(_ key: CodingKeys) throws -> Bool { try values.decode(Bool.self, forKey: key) }
    let named = try values.decodeIfPresent([AdvancingField].self, forKey: .advancingFields)
    let all = try values.decodeIfPresent(Bool.self, forKey: .advancesFullFields) ?? false
    self.init(
      hasRequestForm: try flag(.hasRequestForm), needsDeclaration: try flag(.needsDeclaration),
      matchesDocuments: try flag(.matchesDocuments), refersUnclearToResearcher: try flag(.refersUnclearToResearcher),
      readsOutMissing: try flag(.readsOutMissing), explainsReply: try flag(.explainsReply),
      advancingFields: named.map { Set($0) } ?? (all ? Set(AdvancingField.allCases) : []))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(hasRequestForm, forKey: .hasRequestForm)
    try values.encode(needsDeclaration, forKey: .needsDeclaration)
    try values.encode(matchesDocuments, forKey: .matchesDocuments)
    try values.encode(refersUnclearToResearcher, forKey: .refersUnclearToResearcher)
    try values.encode(readsOutMissing, forKey: .readsOutMissing)
    try values.encode(explainsReply, forKey: .explainsReply)
    // A program that knows all or none reads what this one writes.
    try values.encode(false, forKey: .advancesFullFields)
    guard !advancingFields.isEmpty else { return }
    try values.encode(AdvancingField.allCases.filter(advancingFields.contains), forKey: .advancingFields)
  }
}
