import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// The day since which a request that is over asks for an opinion; nil where the policy asks for none.
  private var askedSince: CivilDate? {
    let profile = context().profile
    guard profile.matterKinds.contains(.opinion) else { return nil }
    return clock().day(in: .riyadh).adding(days: -profile.watched.opinionDays)
  }

  func unasked(_ window: RowWindow, matching words: String) throws -> RowPage<RequestRow> {
    guard let askedSince else { throw Refusal.matter(.kindNotInPolicy(.opinion)) }
    let page = try index.unasked(
      since: askedSince, window: IndexWindow(window), matching: Narrowing(words, for: officer))
    return RowPage(page) { RequestRow($0, for: officer) }
  }

  func unaskedCount() throws -> Int { try askedSince.map { try index.unaskedCount(since: $0) } ?? 0 }
}
