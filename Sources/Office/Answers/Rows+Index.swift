import CaseIndex
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

extension FileRow {
  init(_ file: IndexedFile) {
    self.init(
      id: file.id, name: file.name, kind: file.kind, category: file.category, identity: file.identity,
      mobile: file.mobile, birth: file.birth, status: file.status, registeredOn: file.registeredOn)
  }
}

extension RequestRow {
  init(_ request: IndexedRequest) {
    self.init(
      id: request.id, name: request.name, service: request.service, category: request.category,
      status: request.status, openedOn: request.openedOn, submittedOn: request.submittedOn,
      completeOn: request.completeOn, unit: request.unit, decidedOn: request.decidedOn, outcome: request.outcome,
      floor: request.floor, ceiling: request.ceiling)
  }
}

extension ReferralRow {
  init(_ referral: IndexedReferral) {
    self.init(
      id: referral.id, name: referral.name, request: referral.request, purpose: referral.purpose,
      target: referral.target, sender: referral.sender, holder: referral.holder, stage: referral.stage,
      sentOn: referral.sentOn, due: referral.due)
  }
}

extension SessionRow {
  init(_ session: IndexedSession) {
    self.init(
      id: session.id, heldOn: session.heldOn, presentCount: session.presentCount, agendaCount: session.agendaCount,
      decidedCount: session.decidedCount, minutesNumber: session.minutesNumber)
  }
}

extension DuplicateHint {
  init(_ duplicate: Duplicate) {
    let reason: Reason =
      switch duplicate.reason {
      case .sameIdentity: .sameIdentity
      case .sameNameAndBirth: .sameNameAndBirth
      case .samePhone: .samePhone
      case .similarName: .similarName
      }
    self.init(file: FileRow(duplicate.file), reason: reason)
  }
}
