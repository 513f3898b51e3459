import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// What the association watches, by the settings in force today; nil where the policy asks for no calls.
  private var watched: WatchQuery? {
    let profile = context().profile
    guard profile.matterKinds.contains(.outreach) else { return nil }
    return WatchQuery(profile, on: clock().day(in: .riyadh))
  }

  func outreach(_ question: OutreachQuestion) throws -> RowPage<OutreachRow> {
    guard let watched else { throw Refusal.matter(.kindNotInPolicy(.outreach)) }
    let page = try index.outreach(
      watched, cause: question.cause, order: question.order == .name ? .name : .day,
      window: IndexWindow(question.window), matching: Narrowing(question.text, for: officer))
    return RowPage(page) { OutreachRow($0, for: officer) }
  }

  func outreachCount() throws -> Int? { try watched.map { try index.outreachCount($0) } }
}

extension OutreachRow {
  /// The row as the officer may see it: of a closed file only the cause remains.
  init(_ row: IndexedOutreach, for officer: Officer) {
    guard officer.isAdmitted(among: row.restrictedTo) else {
      self.init(file: row.file, name: "", isClosed: true, cause: row.cause, ordinal: row.ordinal, day: row.day)
      return
    }
    self.init(
      file: row.file, name: row.name, cause: row.cause, document: row.document, relation: row.relation,
      dependant: row.dependant, ordinal: row.ordinal, day: row.day, age: row.age, task: row.task,
      isTaskOpen: row.isTaskOpen)
  }
}
