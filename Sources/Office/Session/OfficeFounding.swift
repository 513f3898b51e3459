public import Calendars
public import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// The shortest passphrase that is taken, in characters.
  public static let shortestPassphrase = 8

  /// Founds an office: the ledger is born sealed, with the policy version as its first event.
  /// - Throws: `Failure` where there is an office already, the folder is not Diwan's, or nothing can be written.
  public static func found(
    _ founding: Founding, at site: OfficeSite, holidays: [Holiday], clock: @escaping @Sendable () -> Moment
  ) throws(Failure) -> StaffedOffice {
    guard founding.passphrase.count >= shortestPassphrase else {
      throw Failure(.passphraseTooShort, detail: String(shortestPassphrase))
    }
    let opening = openingEvents(of: founding, holidays: holidays, on: clock().day(in: .riyadh))
    return try found(
      opening, officer: founding.officer.id, passphrase: founding.passphrase, log: LogIdentifier(), at: site,
      clock: clock)
  }

  /// Founds an office with opening events of one's own, as a demonstration does.
  public static func found(
    _ opening: [StreamEvent], officer: OfficerID, passphrase: String, log: LogIdentifier, at site: OfficeSite,
    clock: @escaping @Sendable () -> Moment
  ) throws(Failure) -> StaffedOffice {
    do {
      let ledger = try Ledger.begin(on: site.log, log: log, at: clock())
      let codec = EventCodec()
      let register = try OfficeRegister(opening: opening, officer: officer, at: clock())
      // What a founding left that was cut off before this seals nothing, and gives way.
      let keyring = try ledger.commitFirst(officer: officer.rawValue, at: clock()) {
        try site.keys.create(firstOfficer: officer.rawValue, passphrase: passphrase, cost: site.scryptCost)
      } deciding: { keyring in
        try opening.map { try codec.record(of: $0, clauses: register.clauses(of: $0, on: clock())) }
          + [try keyring.signerRecord()]
      }
      let index = try IndexProjector(ledger: ledger, keyring: keyring, codec: codec).rebuild(at: site.indexPath)
      return StaffedOffice(
        site: site, officerID: officer, ledger: ledger, keyring: keyring, index: index, register: register,
        clock: clock)
    } catch {
      throw Failure(error)
    }
  }

  private static func openingEvents(
    of founding: Founding, holidays: [Holiday], on day: CivilDate
  ) -> [StreamEvent] {
    let approval = founding.profile.approval
    let effective = approval.effectiveFrom ?? approval.approvedOn ?? day
    let policy = PolicyAdopted(profile: founding.profile, effectiveFrom: min(effective, day))
    let officer = OfficerAppointed(officer: founding.officer)
    let events: [OfficeEvent] =
      [.policyAdopted(policy), .officerAppointed(officer)] + holidays.map(OfficeEvent.holidayAdded)
    return events.map { StreamEvent(.office, .office($0)) }
  }
}

extension OfficeRegister {
  /// The register that opening events make.
  init(opening: [StreamEvent], officer: OfficerID, at moment: Moment) throws(Failure) {
    let recorded = opening.filter { $0.stream == .office }.map {
      RecordedEvent(number: 1, stream: .office, at: moment, officer: officer, clauses: [], event: $0.event)
    }
    guard let register = OfficeRegister(events: recorded) else {
      throw Failure(.internalFault, detail: "an office opens with its policy")
    }
    self = register
  }

  /// The clauses that an event is evidence for, by the version in force on that moment's day.
  func clauses(of event: StreamEvent, on moment: Moment) -> [String] {
    let profile = profile(inForceOn: moment.day(in: .riyadh))
    return profile.clauses(evidencedBy: event.event.duties(under: profile))
  }
}
