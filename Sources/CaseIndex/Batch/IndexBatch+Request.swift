import Calendars
public import Casework
import GRDB

extension IndexBatch {
  func writeRequests(of file: BeneficiaryFile, in register: OfficeRegister, isNew: Bool) throws {
    try FileRows(database, of: "request", keyColumns: ["file", "ordinal"], isNewFile: isNew).replace(
      of: file.id.value, by: try file.requests.map { try row(of: $0, of: file, in: register) })
  }

  /// The values in the order of the table's columns.
  private func row(
    of request: ServiceRequest, of file: BeneficiaryFile, in register: OfficeRegister
  ) throws -> [RowInsertion.Value] {
    let worklist = file.workStage(of: request, in: register)
    let clock = worklist == nil ? nil : ReplyClock(request)
    let window = clock?.window(in: register)
    let decision = request.decision?.value
    let counted = CountedRequest(request, of: file, in: register)
    let isAsked = try isAsked(about: request.id, of: file.id)
    let reminder = file.reminder(for: request, on: worklist, isAsked: isAsked)
    return [
      .integer(file.id.value), .integer(request.id), .integer(worklist?.rawValue ?? 0),
      .integer(request.since(worklist).daysSinceEpoch), .text(request.service), .text(request.category),
      .text(file.status(of: request).rawValue), .integer(request.openedAt.day(in: .riyadh).daysSinceEpoch),
      .init(request.submittedOn?.daysSinceEpoch), .init(request.completeOn?.daysSinceEpoch),
      .init(request.waiting?.unit ?? decision?.unit), .init(decision?.decidedOn.daysSinceEpoch),
      .init(decision?.outcome.rawValue), .init(request.notice?.value.toldOn.daysSinceEpoch),
      .init(window?.floor?.daysSinceEpoch), .init(window?.ceiling?.daysSinceEpoch), .init(window?.due?.daysSinceEpoch),
      .init(clock?.text), .init(file.isVoid ? nil : request.overOn?.daysSinceEpoch), .integer(isAsked ? 1 : 0),
      .init(reminder?.kind.rawValue), .init(reminder?.day.daysSinceEpoch),
      .text(counted.channel), .init(counted.reason), .init(counted.timing), .init(counted.deliveredOn),
      .init(counted.nationality), .init(counted.sex), .init(counted.branch),
      .init(CountedTerm.stored(counted.terms)),
    ]
  }

  /// Works the reply windows of live requests out anew, after the calendar or the policy changed.
  ///
  /// A policy that changes who decides also moves requests between worklists, and the association's own time counts in
  /// the figures of answered ones: after its adoption the files that it concerns are themselves put again.
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
