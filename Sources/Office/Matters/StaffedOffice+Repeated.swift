import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Complaints that repeat themselves so often, within the time that the association set, that they are a general
  /// problem; those that the board has before it come last.
  func repeatedComplaints() throws -> [RepeatedComplaints] {
    guard let since = repeatedSince else { return [] }
    let profile = context().profile
    var groups: [String: RepeatedComplaints] = [:]
    for complaint in try index.complaints(since: since) {
      // What came after the board took the matter up begins a new count.
      let key = [complaint.subject, complaint.unit ?? "", complaint.issue.map { String($0) } ?? ""].joined(
        separator: "/")
      var group =
        groups[key]
        ?? RepeatedComplaints(
          subject: complaint.subject, unit: complaint.unit, complaints: [], lastOn: complaint.openedOn,
          issue: complaint.issue)
      group.complaints.append(complaint.number)
      group.lastOn = max(group.lastOn, complaint.openedOn)
      groups[key] = group
    }
    return groups.values.filter { $0.issue != nil || $0.complaints.count >= profile.watched.repeatedCount }
      .sorted { left, right in
        (left.issue ?? 0, -left.complaints.count, left.id) < (right.issue ?? 0, -right.complaints.count, right.id)
      }
  }

  /// How many of them the board does not have before it, counted by the index.
  func repeatedCount() throws -> Int {
    guard let since = repeatedSince else { return 0 }
    return try index.repeatedCount(since: since, atLeast: context().profile.watched.repeatedCount)
  }

  /// The day since which complaints repeat themselves; nil where the policy knows no complaints or no board issues.
  private var repeatedSince: CivilDate? {
    let profile = context().profile
    guard profile.matterKinds.contains(.complaint), profile.matterKinds.contains(.boardIssue) else { return nil }
    return clock().day(in: .riyadh).adding(days: -profile.watched.repeatedDays)
  }
}
