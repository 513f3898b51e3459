import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Complaints that repeat themselves so often, within the time that the association set, that they are a general
  /// problem; those that the board has before it come last.
  func repeatedComplaints() throws -> [RepeatedComplaints] {
    let profile = context().profile
    guard profile.matterKinds.contains(.complaint), profile.matterKinds.contains(.boardIssue) else { return [] }
    let since = clock().day(in: .riyadh).adding(days: -profile.watched.repeatedDays)
    var issues: [Int: Int] = [:]
    for number in try index.boardIssues(since: since) {
      let issue = try matter(MatterID(number))
      for complaint in issue.opening.value.facts.numbers("complaints") { issues[complaint] = number }
    }
    var groups: [String: RepeatedComplaints] = [:]
    for complaint in try index.complaints(since: since) {
      // What came after the board took the matter up begins a new count.
      let issue = issues[complaint.number]
      let key = [complaint.subject, complaint.unit ?? "", issue.map { String($0) } ?? ""].joined(separator: "/")
      var group =
        groups[key]
        ?? RepeatedComplaints(
          subject: complaint.subject, unit: complaint.unit, complaints: [], lastOn: complaint.openedOn, issue: issue)
      group.complaints.append(complaint.number)
      group.lastOn = max(group.lastOn, complaint.openedOn)
      groups[key] = group
    }
    return groups.values.filter { $0.issue != nil || $0.complaints.count >= profile.watched.repeatedCount }
      .sorted { left, right in
        (left.issue ?? 0, -left.complaints.count, left.id) < (right.issue ?? 0, -right.complaints.count, right.id)
      }
  }
}
