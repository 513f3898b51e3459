public import Calendars
import CaseIndex
import Casework

extension StaffedOffice {
  private static var rowsPerWindow: Int { 200 }

  /// What waits for the officer until a day, by its day: what is late comes first. What is closed to the officer waits for
  /// others, to whom it is open.
  /// - Throws: `Failure` where the index cannot be read.
  public func due(until last: CivilDate) throws -> [DueItem] {
    let profile = context().profile
    var list = DueList(on: clock().day(in: .riyadh), until: last)
    if answersRequests(under: profile) { try addReplies(to: &list) }
    try addReferrals(to: &list)
    if [.runSessions, .decideRequests].contains(where: { officer.may($0, under: profile) }) {
      try addPostponed(to: &list)
    }
    try addMatters(to: &list)
    if officer.may(.runSessions, under: profile) { try addSessions(to: &list) }
    if officer.may(.giveNotice, under: profile) { try addMessages(to: &list) }
    if officer.may(.answerDataRequests, under: profile) { try addRights(to: &list) }
    if register.officersToSign(on: list.today).contains(where: { $0.id == officerID }) {
      list.add(.policySigning, list.today)
    }
    return list.sorted
  }

  /// Whether the officer has a part in the answer to a request.
  private func answersRequests(under profile: Profile) -> Bool {
    [.takeRequests, .studyCases, .runSessions, .decideRequests].contains { officer.may($0, under: profile) }
  }

  private func addReplies(to list: inout DueList) throws {
    try walk({ try index.requestsDue(by: list.last, window: $0) }) { row in
      if let due = row.due, officer.isAdmitted(among: row.restrictedTo) {
        list.add(row.ceiling == nil ? .ownReply(row.id) : .reply(row.id), due)
      }
      return true
    }
  }

  private func addReferrals(to list: inout DueList) throws {
    try walk({ try index.inbox(of: officer, window: $0) }) { row in
      guard let due = row.due, due <= list.last else { return false }
      if officer.isAdmitted(among: row.restrictedTo) { list.add(.referral(row.id), due) }
      return true
    }
  }

  private func addPostponed(to list: inout DueList) throws {
    try walk({ try index.requests(on: .postponed, window: $0) }) { row in
      guard row.since <= list.last else { return false }
      if officer.isAdmitted(among: row.restrictedTo) { list.add(.postponed(row.id), row.since) }
      return true
    }
  }

  private func addMatters(to list: inout DueList) throws {
    let query = MatterQuery(kinds: readableKinds)
    try walk({ try index.matters(query, window: $0) }) { row in
      guard row.isOpen, let due = row.due, due <= list.last else { return false }
      // What somebody who left was to do is everybody's.
      let owner = row.owner.flatMap { register.activeOfficer($0)?.id }
      guard owner == nil || owner == officerID, officer.isAdmitted(to: row) else { return true }
      let time = row.kind == .appointment ? try matter(row.id).appointment?.time : nil
      list.add(.matter(row.kind, number: row.id.number), due, at: time)
      return true
    }
  }

  private func addSessions(to list: inout DueList) throws {
    try walk({ try index.sessions(window: $0) }) { row in
      if row.minutesNumber == nil, row.heldOn <= list.last { list.add(.session(row.id), row.heldOn) }
      return true
    }
  }

  /// What an officer has to see to about messages, by the day on which it was queued: it waits since then.
  private func addMessages(to list: inout DueList) throws {
    try walk({ try index.messages(open: true, at: clock(), window: $0) }) { row in
      guard officer.isAdmitted(among: row.restrictedTo) else { return true }
      let kind: DueItem.Kind? =
        switch row.stage {
        case .task: .messageTask(row.id)
        case .unknown: .messageUnknown(row.id)
        case .waiting where row.attempts > 0: .messageFailing(row.id)
        case .waiting, .underWay, .reached, .cancelled: nil
        }
      if let kind { list.add(kind, row.queuedAt.day(in: .riyadh)) }
      return true
    }
  }

  private func addRights(to list: inout DueList) throws {
    let rights = try rights()
    for request in rights.openRequests where request.due <= list.last {
      list.add(.dataRequest(request.id), request.due)
    }
    for breach in rights.openBreaches where breach.authority == nil {
      let due = breach.authorityDue.day(in: .riyadh)
      if due <= list.last { list.add(.breach(breach.id), due) }
    }
  }

  /// Walks a list window by window until it ends, or a row is not wanted any more.
  private func walk<Row>(_ page: (IndexWindow) throws -> IndexPage<Row>, _ take: (Row) throws -> Bool) throws {
    var first = 0
    while true {
      let window = try page(IndexWindow(first: first, count: Self.rowsPerWindow))
      for row in window.rows {
        guard try take(row) else { return }
      }
      first += window.rows.count
      if window.rows.isEmpty || first >= window.total { return }
    }
  }
}
