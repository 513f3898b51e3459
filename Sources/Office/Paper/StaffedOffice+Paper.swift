import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// What a paper is made of, for an officer who may print it.
  /// - Throws: `Refusal` where they may not, or where there is nothing to be told yet.
  func paperView(_ order: PaperOrder) throws -> PaperView {
    try order.demandFit(in: context())
    let contents = try contents(of: order)
    return PaperView(
      order: order, contents: contents,
      mark: PaperMark(number: ledger.head.number, head: ledger.head.hash).description)
  }

  private func contents(of order: PaperOrder) throws -> PaperView.Contents {
    if let number = order.file { return try contents(of: order, about: number) }
    switch order.subject {
    case .session(let number):
      let view = try sessionView(number)
      try view.session.demand(order)
      return .session(view, decisions: try decisions(of: view))
    case .matter(let number):
      let view = try matterView(number)
      try view.matter.demand(order)
      return .matter(view)
    case .days(let days):
      let evidence = try evidenceView(days)
      return order.kind == .evidence ? .evidence(evidence) : .report(evidence, try homeView())
    case .service, .policy, .file, .request, .referral: return .office
    }
  }

  private func contents(of order: PaperOrder, about number: FileNumber) throws -> PaperView.Contents {
    if order.kind == .copy { return .copy(try copyView(number)) }
    let view =
      order.kind.showsNumbers
      ? try readWholeFile(number, asOf: nil, reason: .followUp)
      : try readFile(number, asOf: nil, reason: .followUp)
    try view.file.demand(order, of: officer)
    return .file(view)
  }

  /// What was decided in a session, of the files that are open to the officer.
  private func decisions(of view: SessionView) throws -> [CaseReference: RequestDecided] {
    var decisions: [CaseReference: RequestDecided] = [:]
    for row in view.agenda where !row.isClosed {
      let request = try file(row.id.file).request(row.id.ordinal)
      decisions[row.id] = request?.decisions.last { $0.value.session == view.session.id }?.value
    }
    return decisions
  }

  /// What is noted when a paper is printed.
  func printed(
    _ order: PaperOrder, by means: PaperPrinted.Means, in context: DecisionContext
  ) throws -> [StreamEvent] {
    var subject = order.file
    if case .matter(let number) = order.subject {
      let matter = try admittedMatter(number).matter
      try matter.demand(order)
      subject = matter.id.file
    }
    if let subject {
      let file = try file(subject)
      try file.demandAdmission(of: officer)
      if order.file != nil { try file.demand(order, of: officer) }
    }
    if case .session(let number) = order.subject { try session(number).demand(order) }
    return try order.printed(by: means, beside: subject, in: context)
  }
}
