public import Calendars
import Casework
import GRDB

extension RegisterIndex {
  /// A window of the requests that were over since a day and whose beneficiaries were not asked for an opinion, the one
  /// that ended last first.
  public func unasked(
    since day: CivilDate, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    let list = RequestList(
      name: CountedList.unasked, table: "request INDEXED BY request_by_end",
      condition: "over_on IS NOT NULL AND is_asked = 0 AND over_on >= ?", values: [day.daysSinceEpoch], day: "over_on",
      first: day.daysSinceEpoch, isBackward: true)
    return try read { try list.page(window, matching: caseFilter(narrowing, in: $0), in: $0) }
  }

  /// How many requests were over since a day with nobody asked for an opinion.
  public func unaskedCount(since day: CivilDate) throws(IndexFault) -> Int {
    try read { try CountedList.count([CountedList.unasked], from: day.daysSinceEpoch, in: $0) }
  }
}
