public import Calendars

/// The document list of one request, judged on the day on which its papers count.
public struct Checklist: Hashable, Sendable {
  public struct Item: Hashable, Sendable, Identifiable {
    /// The document's key in the profile.
    public var id: String
    public var rule: DocumentRule
    public var kind: DocumentKind
    public var supplied: SuppliedDocument?
    public var state: State
    /// The day on which its validity was judged.
    public var judgedOn: CivilDate
  }

  public enum State: String, Codable, CaseIterable, Hashable, Sendable {
    case missing
    /// The question of a conditional document has no answer yet.
    case unanswered
    case notSighted
    case notMatched
    case mismatched
    case expired
    case valid
    /// Optional and not supplied, or conditional and not needed.
    case notNeeded
  }

  public var items: [Item]
  public var needsDeclaration: Bool
  public var hasDeclaration: Bool

  /// Documents that stand in the way of completeness.
  public var lacking: [String] { items.filter { !$0.isSettled }.map(\.id) }
  public var isComplete: Bool { lacking.isEmpty && (hasDeclaration || !needsDeclaration) }

  /// Documents that were valid when they counted and have expired since; this does not undo the submission.
  public func expiredSince(by day: CivilDate) -> [Item] {
    items.filter { item in
      guard item.state == .valid, let until = item.supplied?.check.validUntil else { return false }
      return until < day
    }
  }
}

extension Checklist.Item {
  public var isSettled: Bool { state == .valid || state == .notNeeded }
}

extension ServiceRequest {
  /// The checklist of the request; before its submission it is judged on `day`.
  public func checklist(under profile: Profile, party: PartyKind, on day: CivilDate) -> Checklist {
    let rules = profile.documentRules(service: service, category: category, party: party)
    let items = rules.compactMap { rule -> Checklist.Item? in
      guard let kind = profile.document(rule.document) else { return nil }
      let supplied = documents[rule.document]
      let judgedOn = submittedOn.map { max($0, supplied?.suppliedOn ?? $0) } ?? day
      let state = state(of: rule, supplied: supplied, matching: profile.intake.matchesDocuments, on: judgedOn)
      return Checklist.Item(
        id: rule.document, rule: rule, kind: kind, supplied: supplied, state: state, judgedOn: judgedOn)
    }
    return Checklist(
      items: items, needsDeclaration: profile.intake.needsDeclaration, hasDeclaration: declaration != nil)
  }

  private func state(
    of rule: DocumentRule, supplied: SuppliedDocument?, matching: Bool, on day: CivilDate
  ) -> Checklist.State {
    if rule.need == .conditional, conditions[rule.document] == false { return .notNeeded }
    guard let check = supplied?.check else {
      switch rule.need {
      case .required: return .missing
      case .optional: return .notNeeded
      case .conditional: return conditions[rule.document] == nil ? .unanswered : .missing
      }
    }
    if check.matches == false { return .mismatched }
    if let until = check.validUntil, until < day { return .expired }
    if !check.originalSighted { return .notSighted }
    if matching, check.matches == nil { return .notMatched }
    return .valid
  }
}
