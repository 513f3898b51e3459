import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What the home screen tells an officer, in two columns, by what their roles work with first.
struct HomePage: Sendable {
  let view: HomeView
  let setting: DeskSetting
  /// Rows that a column has.
  let rows: Int

  /// The column at the start edge, then the one at the end edge.
  var columns: [[HomeSection]] {
    let care = (view.backup.map { [backup($0)] } ?? []) + staff
    let isUrgent = view.backup?.isOverdue(at: setting.now) == true
    let daily = [worklists, referrals] + matters
    let work = isUrgent ? care + claims + daily : claims + daily + care
    // Where all of it is too much for one column, the care for the data stands above the visits.
    let fits = Self.height(of: work) <= rows
    var main = fits ? work : daily
    var above = fits ? [] : care + claims
    if Self.height(of: main + policy) <= rows { main += policy } else { above += policy }
    let people = capped(below: above)
    return seesVisitorsFirst ? [people, main] : [main, people]
  }

  /// The rows of sections with a blank one between two of them.
  private static func height(of sections: [HomeSection]) -> Int {
    sections.reduce(-1) { $0 + $1.heightInRows + 1 }
  }

  private var phrases: Phrases { setting.phrases }

  private var seesVisitorsFirst: Bool {
    let roles = setting.officer.roles
    let isAtDesk = !roles.isDisjoint(with: [.reception, .liaison])
    return isAtDesk && roles.isDisjoint(with: [.researcher, .secretary, .director])
  }

  private var worklists: HomeSection {
    let entries = setting.ownWorklistsFirst(view.counts).map { list in
      let late = list == .dueSoon ? lateReplies : nil
      return HomeEntry(
        id: "worklist." + list.rawValue, label: setting.label(of: list),
        value: String(view.counts[list] ?? 0), warning: late, amount: view.counts[list] ?? 0,
        opens: .worklist(list))
    }
    return HomeSection(title: phrases["home.work"], entries: entries, emptyText: phrases["home.work.none"])
  }

  private var referrals: HomeSection {
    let entries =
      [
        HomeEntry(
          id: "referrals.inbox", label: phrases["referral.inbox"], value: String(view.inboxCount),
          warning: warning(view.inboxLate), opens: .referrals(.inbox)),
        HomeEntry(
          id: "referrals.outbox", label: phrases["referral.outbox"], value: String(view.outboxCount),
          opens: .referrals(.outbox)),
      ] + news
    return HomeSection(title: phrases["home.referrals"], entries: entries, emptyText: "")
  }

  /// What became of the officer's own referrals, until they have read it.
  private var news: [HomeEntry] {
    guard view.newsCount > 0 else { return [] }
    return [
      HomeEntry(
        id: "referrals.news", label: phrases["referral.news"], value: String(view.newsCount), opens: .referrals(.news))
    ]
  }

  /// Matters beside requests, while any is open, and whom to call on.
  private var matters: [HomeSection] {
    var entries: [HomeEntry] = []
    if let own = view.appointments {
      entries.append(
        HomeEntry(
          id: "appointments", label: phrases["home.appointments"], value: String(own.open), warning: warning(own.late),
          opens: .matters(.list(.appointment, nil))))
    }
    if !view.matters.isEmpty {
      entries.append(
        HomeEntry(
          id: "matters", label: phrases["matter.column.open"],
          value: String(view.matters.reduce(0) { $0 + $1.open }),
          warning: warning(view.matters.reduce(0) { $0 + $1.late }), opens: .matters(.kinds(nil))))
    }
    if let count = view.outreachCount, count > 0 {
      entries.append(
        HomeEntry(
          id: "outreach", label: phrases["home.outreach"], value: String(count), opens: .matters(.outreach)))
    }
    if view.unaskedCount > 0 {
      entries.append(
        HomeEntry(
          id: "opinions", label: phrases["home.opinions"], value: String(view.unaskedCount), opens: .matters(.unasked)))
    }
    if let tally = view.messages, tally.total > 0 {
      let unknown = tally.unknown == 0 ? nil : phrases("home.messages.unknown", ["count": String(tally.unknown)])
      entries.append(
        HomeEntry(
          id: "messages", label: phrases["message.list.title"], value: String(tally.total), warning: unknown,
          opens: .messages(.list)))
    }
    if let count = view.reminderCount, count > 0 {
      entries.append(
        HomeEntry(
          id: "reminders", label: phrases["reminder.title"], value: count < 100 ? String(count) : "100+",
          opens: .messages(.reminders)))
    }
    if view.repeatedCount > 0 {
      entries.append(
        HomeEntry(
          id: "repeated", label: phrases["home.repeated"], value: String(view.repeatedCount),
          opens: .matters(.repeated)))
    }
    return entries.isEmpty ? [] : [HomeSection(title: phrases["matter.list.all"], entries: entries, emptyText: "")]
  }

  /// What people ask of their data and breaches stand before the day's work while any is open: their clocks are the law's.
  private var claims: [HomeSection] {
    guard let tally = view.rights, tally.openRequests + tally.openBreaches > 0 else { return [] }
    return [rights(tally)]
  }

  /// The way to the evidence for those who review it, and a reminder for those who did not sign the policy yet.
  private var policy: [HomeSection] {
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

  /// Requests over data and breaches, for those who answer for them.
  private func rights(_ tally: RightsTally) -> HomeSection {
    let hours = tally.authorityDue.map {
      setting.hours(until: $0, left: "rights.home.left", late: "rights.home.late")
    }
    let entries = [
      HomeEntry(
        id: "rights.requests", label: phrases["rights.section.requests"], value: String(tally.openRequests),
        warning: warning(tally.lateRequests), opens: .rights),
      HomeEntry(
        id: "rights.breaches", label: phrases["rights.section.breaches"], value: String(tally.openBreaches),
        warning: hours, opens: .rights),
    ]
    return HomeSection(title: phrases["rights.title"], entries: entries, emptyText: "")
  }

  /// How old the newest copy of the register is, for those who answer for it; first of all where it is too old.
  private func backup(_ standing: BackupStanding) -> HomeSection {
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

  /// Who founded the office is alone in it until they appoint others.
  private var staff: [HomeSection] {
    guard setting.reasonAgainst(.manageOfficers) == nil, setting.register.officers.count == 1 else { return [] }
    let entry = HomeEntry(
      id: "officers", label: phrases["home.officers.alone"], value: phrases["home.officers.add"], opens: .officers)
    return [HomeSection(title: phrases["officers.title"], entries: [entry], emptyText: "")]
  }

  /// What the director is to make as long as there is none.
  private var missingRecoveryKey: [HomeEntry] {
    guard setting.reasonAgainst(.keepRecoveryKey) == nil, setting.register.recoveryKey == nil else { return [] }
    return [
      HomeEntry(
        id: "recovery", label: phrases["recovery.title"], value: phrases["home.backup.never"], opens: .recoveryKey)
    ]
  }

  /// How many answers are past the policy's last day, and past the association's own.
  private var lateReplies: String? {
    let own = view.ownLateCount
    let late = [
      warning(view.lateCount), own == 0 ? nil : phrases("home.ownLate", ["count": String(own)]),
    ].compactMap(\.self)
    return late.isEmpty ? nil : late.joined(separator: " · ")
  }

  private func warning(_ count: Int) -> String? { count == 0 ? nil : phrases("home.late", ["count": String(count)]) }

  private var visits: HomeSection {
    HomeSection(
      title: phrases["home.visits"],
      entries: view.openVisits.map { entry("visit.", $0, opens: .visit($0.id)) },
      emptyText: phrases["home.visits.none"])
  }

  private var recentFiles: HomeSection {
    HomeSection(
      title: phrases("home.recent", ["count": String(view.fileCount)]),
      entries: view.recentFiles.map { entry("recent.", $0, opens: .file($0.id)) },
      emptyText: phrases["home.recent.none"])
  }

  private func entry(_ prefix: String, _ row: FileRow, opens destination: Destination) -> HomeEntry {
    HomeEntry(
      id: prefix + row.id.text, label: setting.name(in: row), value: row.id.text,
      detail: row.status.map { setting.label(of: $0) } ?? "", opens: destination)
  }

  private var drafts: HomeSection {
    let entries = view.drafts.compactMap { draft -> HomeEntry? in
      guard let destination = Destination(draftID: draft.id) else { return nil }
      return HomeEntry(
        id: "draft." + draft.id, label: name(of: draft), value: age(of: draft), opens: destination)
    }
    return HomeSection(
      title: phrases["home.drafts"], entries: lastPlace + entries, emptyText: phrases["home.drafts.none"])
  }

  /// Where the officer was when an earlier sitting ended, with what narrowed that screen.
  private var lastPlace: [HomeEntry] {
    guard let draft = view.drafts.first(where: { $0.id == KeptPlace.draftID }), let kept = KeptPlace(draft),
      draft.savedAt < setting.sittingBegan
    else { return [] }
    let title = ScreenFactory.makeScreen(for: kept.destination, setting: setting, previous: [:]).title
    return [
      HomeEntry(
        id: "place", label: phrases("home.place", ["screen": title]), value: age(of: draft),
        opens: .resumed(kept.destination, kept.mark))
    ]
  }

  /// The form, and the number of what it is about; of the names in an id officers know nothing.
  private func name(of draft: DraftView) -> String {
    let parts = draft.id.split(separator: "/").map(String.init)
    let numbers = parts.dropFirst().filter { Int($0) != nil }.prefix(2)
    let subject = subject(of: parts)
    return numbers.isEmpty ? subject : subject + " " + Isolate.leftToRight(numbers.joined(separator: "/"))
  }

  private func subject(of parts: [String]) -> String {
    let subject = phrases["home.draft." + (parts.first ?? "")]
    switch parts.first {
    case "visit" where parts.count > 2: return phrases["visit.title." + parts[2]]
    case "newMatter":
      let kind = parts.dropFirst().first.flatMap { MatterKind(rawValue: $0) }
      return phrases("home.draft.newMatter", ["kind": kind.map { setting.label(of: $0) } ?? ""])
    default: return subject
    }
  }

  /// How long ago the draft was kept, in the largest unit that is full.
  private func age(of draft: DraftView) -> String {
    let minutes = max(0, draft.savedAt.minutes(until: setting.now))
    switch minutes {
    case 0: return phrases["home.age.now"]
    case 1..<60: return age(minutes, .minutes)
    case 60..<1_440: return age(minutes / 60, .hours)
    default: return age(minutes / 1_440, .days)
    }
  }

  private func age(_ number: Int, _ unit: CountedNoun) -> String {
    phrases("home.age", ["age": phrases.count(number, unit, afterPreposition: true)])
  }

  /// Visits, drafts and recent files, cut so that they share the rows that others above them leave: a third each, and
  /// what one leaves goes to the last.
  private func capped(below others: [HomeSection]) -> [HomeSection] {
    let sections = [visits, drafts, recentFiles]
    let taken = others.reduce(0) { $0 + $1.heightInRows + 1 }
    var left = rows - taken - 2 * sections.count + 1
    let third = max(1, left / sections.count)
    return others
      + sections.enumerated().map { index, section in
        var section = section
        let room = index == sections.count - 1 ? max(1, left) : third
        let hidden = section.entries.count - room
        // What finds no room is counted, so that nobody takes the rows for all there are; of recent files there are always
        // more.
        if hidden > 0, index < sections.count - 1 {
          section.title += " · " + phrases("home.more", ["count": Isolate.leftToRight(String(hidden))])
        }
        section.entries = Array(section.entries.prefix(room))
        left -= max(1, section.entries.count)
        return section
      }
  }
}
