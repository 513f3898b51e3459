/// What makes reading a file an officer's own work, or that they stated a reason.
public enum ReadingBasis: String, Codable, CaseIterable, Hashable, Sendable {
  /// They have recorded something in it.
  case acted
  /// An open referral is addressed to them or held by them.
  case referred
  /// A request in it waits for an act that their role does.
  case worklist
  /// The reception serves whoever stands before it; others who receive visits while a visit is open.
  case visit
  /// None of these: they said why.
  case stated
}

/// Why somebody reads a file that is not their own work.
public enum ReadingReason: String, Codable, CaseIterable, Hashable, Sendable {
  case inquiry
  case followUp
  case covering
  case audit
  case report
  /// Written out by the officer.
  case other
}

extension BeneficiaryFile {
  /// Why this file is the officer's own work, as the facts tell; nil where it is not.
  ///
  /// `actors` are those who recorded something in the file.
  public func readingBasis(of officer: Officer, actors: Set<OfficerID>, under profile: Profile) -> ReadingBasis? {
    if actors.contains(officer.id) { return .acted }
    if referrals.contains(where: { $0.stage.isOpen && isAddressed($0, to: officer) }) { return .referred }
    if officer.may(.receiveVisits, under: profile), officer.roles.contains(.reception) || openVisit != nil {
      return .visit
    }
    return awaitsAct(of: officer, under: profile) ? .worklist : nil
  }

  /// Whether a request in the file waits for an act that the officer's role does.
  func awaitsAct(of officer: Officer, under profile: Profile) -> Bool {
    openRequests.contains { request in
      awaitedActs(of: request).contains { officer.may($0, under: profile) }
    }
  }

  private func isAddressed(_ referral: Referral, to officer: Officer) -> Bool {
    referral.sender == officer.id || referral.isAddressed(to: officer)
  }

  /// The acts that a request waits for next.
  private func awaitedActs(of request: ServiceRequest) -> Set<Permission> {
    switch status(of: request) {
    case .draft, .completing: [.takeRequests, .checkDocuments]
    case .complete: [.sendReferrals, .studyCases]
    case .referredToResearcher, .underStudy: [.studyCases]
    case .withDecider, .postponed: [.decideRequests, .runSessions]
    case .accepted, .acceptedInPart, .rejected: [.giveNotice]
    case .told: [.deliverServices]
    case .delivered, .closed, .voided: []
    }
  }
}
