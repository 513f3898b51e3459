import CaseIndex
import Casework
import Desk

extension IndexWindow {
  init(_ window: RowWindow) {
    self.init(first: window.first, count: window.count)
  }
}

extension RowPage {
  /// A page of the index with its rows in the form that screens know.
  init<Indexed>(_ page: IndexPage<Indexed>, _ row: (Indexed) -> Row) {
    self.init(first: page.first, rows: page.rows.map(row), total: page.total)
  }
}

extension Officer {
  /// Whether a file that may be restricted to some officers is open to this one.
  func isAdmitted(among officers: [OfficerID]?) -> Bool {
    FileRestriction.admits(self, among: officers)
  }

  /// Whether a matter is open to this officer: neither it nor its file is restricted to others.
  func isAdmitted(to matter: IndexedMatter) -> Bool {
    isAdmitted(among: matter.participants) && isAdmitted(among: matter.fileRestrictedTo)
  }
}

extension FileRow {
  /// The row as the officer may see it.
  ///
  /// - Parameter typed: what the officer searched for.
  init(_ file: IndexedFile, for officer: Officer, showing typed: String = "") {
    guard officer.isAdmitted(among: file.restrictedTo) else {
      self.init(
        id: file.id, name: "", kind: .person, category: "", identity: nil, mobile: nil, birth: nil, status: nil,
        registeredOn: file.registeredOn, isClosed: true)
      return
    }
    self.init(
      id: file.id, name: file.name, kind: file.kind, category: file.category, identity: file.identity,
      mobile: file.mobile, birth: file.birth, status: file.status, registeredOn: file.registeredOn)
    self = masked(showing: typed)
  }
}

extension RequestRow {
  /// The row as the officer may see it: of a closed file the stage remains, which the list itself tells.
  init(_ request: IndexedRequest, for officer: Officer) {
    guard officer.isAdmitted(among: request.restrictedTo) else {
      self.init(
        id: request.id, name: "", service: "", category: "", status: request.status, openedOn: request.openedOn,
        submittedOn: nil, completeOn: nil, unit: nil, decidedOn: nil, outcome: nil, floor: nil, ceiling: nil,
        isClosed: true, overOn: request.overOn)
      return
    }
    self.init(
      id: request.id, name: request.name, service: request.service, category: request.category,
      status: request.status, openedOn: request.openedOn, submittedOn: request.submittedOn,
      completeOn: request.completeOn, unit: request.unit, decidedOn: request.decidedOn, outcome: request.outcome,
      floor: request.floor, ceiling: request.ceiling, ownTarget: request.ceiling == nil ? request.due : nil,
      overOn: request.overOn)
  }
}

extension ReferralRow {
  /// The row as the officer may see it: of a closed file only the way of the referral remains.
  init(_ referral: IndexedReferral, for officer: Officer) {
    let isOpen = officer.isAdmitted(among: referral.restrictedTo)
    self.init(
      id: referral.id, name: isOpen ? referral.name : "", request: isOpen ? referral.request : nil,
      purpose: isOpen ? referral.purpose : .other, target: referral.target, sender: referral.sender,
      holder: referral.holder, stage: referral.stage, sentOn: referral.sentOn, due: isOpen ? referral.due : nil,
      isClosed: !isOpen)
  }
}

extension SessionRow {
  init(_ session: IndexedSession) {
    self.init(
      id: session.id, heldOn: session.heldOn, presentCount: session.presentCount, agendaCount: session.agendaCount,
      decidedCount: session.decidedCount, minutesNumber: session.minutesNumber)
  }
}
