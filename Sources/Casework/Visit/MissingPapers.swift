public import Calendars

/// What open requests lack while the beneficiary is still there (clause K3t).
public struct MissingPapers: Hashable, Sendable {
  /// Keys of the profile, each once.
  public var documents: [String]
  /// Whether the declaration of a request is not signed yet (clause R4).
  public var declaration: Bool

  public init(documents: [String], declaration: Bool = false) {
    self.documents = documents
    self.declaration = declaration
  }

  public var isEmpty: Bool { documents.isEmpty && !declaration }
}

extension ServiceRequest {
  /// What the request lacks on that day; nothing once it is decided.
  public func missingPapers(under profile: Profile, party: PartyKind, on day: CivilDate) -> MissingPapers {
    guard decision == nil, !isEnded else { return MissingPapers(documents: []) }
    let checklist = checklist(under: profile, party: party, on: day)
    return MissingPapers(
      documents: checklist.lacking, declaration: checklist.needsDeclaration && !checklist.hasDeclaration)
  }
}

extension BeneficiaryFile {
  /// What open requests lack on that day, each document once.
  public func missingPapers(under profile: Profile, on day: CivilDate) -> MissingPapers {
    requests.reduce(into: MissingPapers(documents: [])) { missing, request in
      let papers = request.missingPapers(under: profile, party: facts.kind, on: day)
      missing.documents += papers.documents.filter { !missing.documents.contains($0) }
      missing.declaration = missing.declaration || papers.declaration
    }
  }
}
