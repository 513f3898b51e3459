import Calendars
public import Casework
import GRDB

extension IndexBatch {
  func write(_ request: ServiceRequest, of file: BeneficiaryFile, in register: OfficeRegister) throws {
    let worklist = file.workStage(of: request, in: register)
    let clock = worklist == nil ? nil : ReplyClock(request)
    let window = clock?.window(in: register)
    let decision = request.decision?.value
    let counted = CountedRequest(request, of: file)
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO request (
          file, ordinal, worklist, since, service, category, status, opened_on, submitted_on, complete_on, unit,
          decided_on, outcome, told_on, floor, ceiling, due, clock, over_on, is_asked, channel, reason, timing,
          delivered_on, nationality, sex, branch)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      file.id.value, request.id, worklist?.rawValue ?? 0, request.since(worklist).daysSinceEpoch, request.service,
      request.category, file.status(of: request).rawValue, request.openedAt.day(in: .riyadh).daysSinceEpoch,
      request.submittedOn?.daysSinceEpoch, request.completeOn?.daysSinceEpoch, request.waiting?.unit ?? decision?.unit,
      decision?.decidedOn.daysSinceEpoch, decision?.outcome.rawValue, request.notice?.value.toldOn.daysSinceEpoch,
      window?.floor?.daysSinceEpoch, window?.ceiling?.daysSinceEpoch, window?.due?.daysSinceEpoch, clock?.text,
      file.isVoid ? nil : request.overOn?.daysSinceEpoch, try isAsked(about: request.id, of: file.id), counted.channel,
      counted.reason, counted.timing, counted.deliveredOn, counted.nationality, counted.sex, counted.branch,
    ])
  }

  /// Works the reply windows of live requests out anew, after the calendar or the policy changed.
  ///
  /// A policy that changes who decides also moves requests between worklists: after its adoption the files themselves
  /// are put again.
  public func recomputeWindows(in register: OfficeRegister) throws {
    let live = try database.cachedStatement(sql: "SELECT file, ordinal, clock FROM request WHERE clock IS NOT NULL")
    let rows = try Row.fetchAll(live)
    let update = try database.cachedStatement(
      sql: "UPDATE request SET floor = ?, ceiling = ?, due = ? WHERE file = ? AND ordinal = ?")
    for row in rows {
      guard let clock = ReplyClock(text: row[2]) else { throw IndexFault.unusable(.damaged) }
      let window = clock.window(in: register)
      try update.execute(arguments: [
        window?.floor?.daysSinceEpoch, window?.ceiling?.daysSinceEpoch, window?.due?.daysSinceEpoch,
        row[0] as Int, row[1] as Int,
      ])
    }
  }
}

extension ServiceRequest {
  /// The day by which its worklist is ordered: since when it stands there; of a postponed one, the day of its return.
  func since(_ stage: WorkStage?) -> CivilDate {
    let opened = openedAt.day(in: .riyadh)
    switch stage {
    case nil, .toComplete: return opened
    case .toRefer, .toStudy, .toDecide: return max(completeOn ?? opened, submittedOn ?? opened)
    case .postponed: return decisions.last?.value.postponedUntil ?? opened
    case .toTell: return decision?.value.decidedOn ?? opened
    case .toDeliver: return notice?.value.toldOn ?? opened
    }
  }
}
