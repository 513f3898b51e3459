public import Calendars
import CaseIndex
import Casework

extension StaffedOffice {
  private static var rowsPerWindow: Int { 200 }

  /// What waits for the officer until a day, by its day: what is late comes first. What is closed to the officer waits for
  /// others, to whom it is open.
  /// - Throws: `Failure` where the index cannot be read.
  public func due(until last: CivilDate) throws -> [DueItem] {
    let today = clock().day(in: .riyadh)
    let profile = context().profile
    var items: [DueItem] = []
    func add(_ kind: DueItem.Kind, _ due: CivilDate, at time: TimeOfDay? = nil) {
      items.append(DueItem(kind, due: due, at: time, on: today))
    }

    if answersRequests(under: profile) {
      try walk({ try index.requestsDue(by: last, window: $0) }) { row in
        if let due = row.due, officer.isAdmitted(among: row.restrictedTo) {
          add(row.ceiling == nil ? .ownReply(row.id) : .reply(row.id), due)
        }
        return true
      }
    }
    try walk({ try index.inbox(of: officer, window: $0) }) { row in
      guard let due = row.due, due <= last else { return false }
      if officer.isAdmitted(among: row.restrictedTo) { add(.referral(row.id), due) }
      return true
    }
    if [.runSessions, .decideRequests].contains(where: { officer.may($0, under: profile) }) {
      try walk({ try index.requests(on: .postponed, window: $0) }) { row in
        guard row.since <= last else { return false }
        if officer.isAdmitted(among: row.restrictedTo) { add(.postponed(row.id), row.since) }
        return true
      }
    }
    let query = MatterQuery(kinds: readableKinds)
    try walk({ try index.matters(query, window: $0) }) { row in
      guard row.isOpen, let due = row.due, due <= last else { return false }
      // What somebody who left was to do is everybody's.
      let owner = row.owner.flatMap { register.activeOfficer($0)?.id }
      guard owner == nil || owner == officerID, officer.isAdmitted(to: row) else { return true }
      let time = row.kind == .appointment ? try matter(row.id).appointment?.time : nil
      add(.matter(row.kind, number: row.id.number), due, at: time)
      return true
    }
    if officer.may(.runSessions, under: profile) {
      try walk({ try index.sessions(window: $0) }) { row in
        if row.minutesNumber == nil, row.heldOn <= last { add(.session(row.id), row.heldOn) }
        return true
      }
    }
    if officer.may(.giveNotice, under: profile) { try addMessages(to: &items, today) }
    if officer.may(.answerDataRequests, under: profile) { try addRights(to: &items, today, until: last) }
    if register.officersToSign(on: today).contains(where: { $0.id == officerID }) { add(.policySigning, today) }
    return items.sorted { ($0.due, $0.time?.minutes ?? 0) < ($1.due, $1.time?.minutes ?? 0) }
  }

  /// Whether the officer has a part in the answer to a request.
  private func answersRequests(under profile: Profile) -> Bool {
    [.takeRequests, .studyCases, .runSessions, .decideRequests].contains { officer.may($0, under: profile) }
  }

  /// What an officer has to see to about messages, by the day on which it was queued: it waits since then.
  private func addMessages(to items: inout [DueItem], _ today: CivilDate) throws {
    try walk({ try index.messages(open: true, at: clock(), window: $0) }) { row in
      guard officer.isAdmitted(among: row.restrictedTo) else { return true }
      let kind: DueItem.Kind? =
        switch row.stage {
        case .task: .messageTask(row.id)
        case .unknown: .messageUnknown(row.id)
        case .waiting where row.attempts > 0: .messageFailing(row.id)
        case .waiting, .underWay, .reached, .cancelled: nil
        }
      if let kind { items.append(DueItem(kind, due: row.queuedAt.day(in: .riyadh), on: today)) }
      return true
    }
  }

  private func addRights(to items: inout [DueItem], _ today: CivilDate, until last: CivilDate) throws {
    let rights = try rights()
    for request in rights.openRequests where request.due <= last {
      items.append(DueItem(.dataRequest(request.id), due: request.due, on: today))
    }
    for breach in rights.openBreaches where breach.authority == nil {
      let due = breach.authorityDue.day(in: .riyadh)
      if due <= last { items.append(DueItem(.breach(breach.id), due: due, on: today)) }
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
