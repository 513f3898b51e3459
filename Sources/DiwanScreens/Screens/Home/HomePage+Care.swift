import ArabicText
import Casework
import Desk

/// What those look after who answer for the office: copies, officers, the policy.
extension HomePage {
  /// How old the newest copy of the register is, for those who answer for it; first of all where it is too old.
  func backup(_ standing: BackupStanding) -> HomeSection {
    let days = standing.ageDays(at: setting.now)
    let told = days.map { $0 == 0 ? phrases["home.backup.today"] : age($0, .days) }
    var warning: String?
    if standing.isOverdue(at: setting.now) {
      warning =
        days == nil
        ? phrases["home.backup.takeFirst"]
        : phrases("home.backup.tooOld", ["days": phrases.count(standing.limitDays, .days, afterPreposition: true)])
    }
    let entry = HomeEntry(
      id: "backup", label: phrases["home.backup.newest"], value: told ?? phrases["home.backup.never"], warning: warning,
      opens: .system)
    return HomeSection(title: phrases["home.backup.title"], entries: [entry] + missingRecoveryKey, emptyText: "")
  }

  /// What the director is to make as long as there is none.
  private var missingRecoveryKey: [HomeEntry] {
    guard setting.reasonAgainst(.keepRecoveryKey) == nil, setting.register.recoveryKey == nil else { return [] }
    return [
      HomeEntry(
        id: "recovery", label: phrases["recovery.title"], value: phrases["home.recovery.none"], opens: .recoveryKey)
    ]
  }

  /// Who founded the office is alone in it until they appoint others.
  var staff: [HomeSection] {
    guard setting.reasonAgainst(.manageOfficers) == nil, setting.register.officers.count == 1 else { return [] }
    let entry = HomeEntry(
      id: "officers", label: phrases["home.officers.alone"], value: phrases["home.officers.add"], opens: .officers)
    return [HomeSection(title: phrases["officers.title"], entries: [entry], emptyText: "")]
  }

  /// The way to the evidence for those who review it, and a reminder for those who did not sign the policy yet.
  var policy: [HomeSection] {
    var entries: [HomeEntry] = []
    if setting.reasonAgainst(.reviewEvidence) == nil {
      entries.append(HomeEntry(id: "evidence", label: phrases["evidence.title"], value: "", opens: .evidence))
    }
    if setting.register.officersToSign(on: setting.today).contains(where: { $0.id == setting.officer.id }) {
      entries.append(
        HomeEntry(
          id: "policy.sign", label: phrases["policy.key.sign"], value: phrases["home.policy.notSigned"], opens: .policy)
      )
    }
    if let year = setting.yearWithoutHolidays, setting.reasonAgainst(.editCalendar) == nil {
      entries.append(
        HomeEntry(
          id: "calendar.holidays", label: phrases("home.holidays", ["year": Isolate.leftToRight(String(year))]),
          value: phrases["home.holidays.missing"], opens: .calendar))
    }
    return entries.isEmpty ? [] : [HomeSection(title: phrases["policy.title"], entries: entries, emptyText: "")]
  }
}
