import Calendars
import Casework

/// What each golden file tells, by kind; a new kind needs an event here and a file in `Golden`.
enum GoldenEvents {
  static let all: [String: CaseEvent] = [
    file, visit, request, study, decision, referral, session, office, rights, subject, access,
    attachment, message,
  ]
  .reduce(into: [:]) { all, group in
    all.merge(group) { _, _ in preconditionFailure("A kind has one golden event.") }
  }

  /// The stream of a golden event of that kind.
  static func stream(of kind: String) -> StreamID {
    if kind.hasPrefix("session.") { return .session(SessionNumber(3)) }
    if kind.hasPrefix("rights.") { return .rights }
    if kind.hasPrefix("access.sign") { return .desk }
    if kind.hasPrefix("access.") { return .readings(FileNumber(100_001)) }
    if kind.hasPrefix("attachment.") { return .attachments(FileNumber(100_001)) }
    return kind.hasPrefix("office.") ? .office : .file(FileNumber(100_001))
  }

  static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("A golden event names a day that exists.") }
    return day
  }

  static func words(_ arabic: String, _ english: String) -> Bilingual { Bilingual(ar: arabic, en: english) }
}
