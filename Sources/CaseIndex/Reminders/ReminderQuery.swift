public import Calendars
public import Casework
import GRDB

/// Of what beneficiaries can be reminded on a day, by the association's settings.
public struct ReminderQuery: Hashable, Sendable {
  private let watched: WatchQuery
  /// A request that waits since that day or before is reminded of.
  private let waitingSince: CivilDate
  /// A request that was over on that day or after asks for an opinion.
  private let overSince: CivilDate
  private let today: CivilDate
  /// The kinds that the policy knows, in the order of the list.
  public let kinds: [ReminderKind]

  public init(_ profile: Profile, on today: CivilDate) {
    self.today = today
    watched = WatchQuery(profile, on: today)
    waitingSince = today.adding(days: -profile.watched.reminding.waitDays)
    overSince = today.adding(days: -profile.watched.opinionDays)
    let offered = profile.matterKinds
    kinds = ReminderKind.allCases.filter { kind in
      switch kind {
      case .missingPapers: profile.intake.hasRequestForm
      case .expiringDocument, .delivery: true
      case .opinion: offered.contains(.opinion)
      case .ageLimit, .silentFile: offered.contains(.outreach)
      case .appointment: offered.contains(.appointment)
      }
    }
  }

  /// A contact task of this day or later for the same cause is enough.
  var calledSince: CivilDate { watched.calledSince }

  /// The lists that make up the whole one, or that of a kind.
  func parts(of kind: ReminderKind?) -> [ReminderPart] {
    kinds.filter { kind == nil || kind == $0 }.flatMap { kind -> [ReminderPart] in
      switch kind {
      case .missingPapers:
        [requests(kind, on: .toComplete, "request.complete_on IS NULL AND request.since <= ?", waitingSince)]
      case .delivery: [requests(kind, on: .toDeliver, "request.told_on <= ?", waitingSince)]
      case .opinion:
        [
          ReminderPart(
            kind, from: "request INDEXED BY request_by_end", day: "request.over_on",
            where: "request.over_on IS NOT NULL AND request.is_asked = 0 AND request.over_on >= ?",
            [overSince.daysSinceEpoch])
        ]
      case .expiringDocument: watched.parts(of: .expiringDocument).map { ReminderPart(kind, $0) }
      case .ageLimit: watched.parts(of: .ageLimit).map { ReminderPart(kind, $0) }
      case .silentFile: watched.parts(of: .silentFile).map { ReminderPart(kind, $0) }
      case .appointment: [ReminderPart(appointmentsFrom: today, to: today.adding(days: 1))]
      }
    }
  }

  private func requests(
    _ kind: ReminderKind, on stage: WorkStage, _ condition: String, _ day: CivilDate
  ) -> ReminderPart {
    ReminderPart(
      kind, from: "request INDEXED BY request_by_worklist", day: "request.since",
      where: "request.worklist > 0 AND request.worklist = ? AND " + condition, [stage.rawValue, day.daysSinceEpoch])
  }
}

/// The rows of one kind of reminder: as a query of its candidates, each with the cause that a message would name.
struct ReminderPart {
  let sql: String
  let arguments: StatementArguments

  /// Requests; the cause is the request.
  init(
    _ kind: ReminderKind, from table: String, day: String, where condition: String, _ arguments: StatementArguments
  ) {
    sql = """
      SELECT request.file AS file, '\(kind.rawValue)' AS kind, request.service AS key, request.ordinal AS ordinal,
        \(day) AS reached, NULL AS dependant, 0 AS age, NULL AS outreach,
        '\(kind.rawValue)/' || request.ordinal AS cause
      FROM \(table) WHERE \(condition)
      """
    self.arguments = arguments
  }

  /// Appointments of some days; the cause is the appointment and its day.
  init(appointmentsFrom first: CivilDate, to last: CivilDate) {
    sql = """
      SELECT matter.file AS file, 'appointment' AS kind, '' AS key, matter.number AS ordinal, matter.due AS reached,
        NULL AS dependant, 0 AS age, NULL AS outreach, 'appointment/' || matter.number || '/' || matter.due AS cause
      FROM matter INDEXED BY matter_by_kind
      WHERE matter.kind = 'appointment' AND matter.is_open = 1 AND matter.urgency BETWEEN ? AND ?
      """
    arguments = [first.daysSinceEpoch, last.daysSinceEpoch]
  }

  /// Days that are watched; the cause is what is watched and its day.
  init(_ kind: ReminderKind, _ part: WatchPart) {
    let named =
      switch kind {
      case .expiringDocument: "'/' || key"
      case .ageLimit: "'/' || ordinal"
      default: "''"
      }
    sql = """
      SELECT file, cause AS kind, key, ordinal, reached, dependant, age, cause AS outreach,
        cause || \(named) || '/' || reached AS cause
      FROM (SELECT \(part.columns) FROM \(part.table) WHERE \(part.condition))
      """
    arguments = part.arguments
  }
}
