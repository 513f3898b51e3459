extension Profile {
  public func channel(_ id: String) -> Channel? { channels.first { $0.id == id } }
  public func category(_ id: String) -> Category? { categories.first { $0.id == id } }
  public func service(_ id: String) -> ServiceKind? { services.first { $0.id == id } }
  public func document(_ id: String) -> DocumentKind? { documents.first { $0.id == id } }
  public func unit(_ id: String) -> Labelled? { units.first { $0.id == id } }
  public func clause(_ id: String) -> Clause? { clauses.first { $0.id == id } }

  /// The clauses that acts of these duties are evidence for, in the order of the document.
  public func clauses(evidencedBy duties: Set<Duty>) -> [String] {
    clauses.filter { !$0.duties.isDisjoint(with: duties) }.map(\.id)
  }

  /// Whether a clause asks for the need to be assessed, and somebody decides upon it.
  public var assessesBeforeDecision: Bool {
    decision.decider != .nobody && clauses.contains { $0.duties.contains(.needAssessed) }
  }

  /// The services open to a category.
  public func services(for category: String) -> [ServiceKind] {
    services.filter { $0.categories.isEmpty || $0.categories.contains(category) }
  }

  /// The document list of a service for one beneficiary.
  public func documentRules(service: String, category: String, party: PartyKind) -> [DocumentRule] {
    guard let kind = self.service(service) else { return [] }
    return kind.documents.filter { rule in
      (rule.categories.isEmpty || rule.categories.contains(category))
        && (rule.parties.isEmpty || rule.parties.contains(party))
    }
  }
}
