import ArabicText
import Calendars
import Casework
import Desk

/// What the home screen tells an officer, in two columns, by what their roles work with first.
struct HomePage: Sendable {
  let view: HomeView
  let setting: DeskSetting
  /// Rows that a column has.
  let rows: Int

  /// The column at the start edge, then the one at the end edge.
  var columns: [[HomeSection]] {
    let care = view.backup.map { [backup($0)] } ?? []
    let isUrgent = view.backup?.isOverdue(at: setting.now) == true
    let duties = claims + [worklists, referrals]
    let work = isUrgent ? care + duties : duties + care
    let people = capped([visits, drafts, recentFiles])
    return seesVisitorsFirst ? [people, work] : [work, people]
  }

  private var phrases: Phrases { setting.phrases }

  private var seesVisitorsFirst: Bool {
    let roles = setting.officer.roles
    let isAtDesk = !roles.isDisjoint(with: [.reception, .liaison])
    return isAtDesk && roles.isDisjoint(with: [.researcher, .secretary, .director])
  }

  private var worklists: HomeSection {
    let entries = orderedLists.map { list in
      let late = list == .dueSoon ? warning(view.lateCount) : nil
      return HomeEntry(
        id: "worklist." + list.rawValue, label: setting.label(of: list),
        value: String(view.counts[list] ?? 0), warning: late, opens: .worklist(list))
    }
    return HomeSection(title: phrases["home.work"], entries: entries, emptyText: phrases["home.work.none"])
  }

  /// The lists of the officer's roles first; one that the policy never fills stands there only while it holds something.
  private var orderedLists: [Worklist] {
    let shown = setting.worklists(view.counts)
    let first = shown.filter(ownLists.contains)
    return first + shown.filter { !first.contains($0) }
  }

  private var ownLists: Set<Worklist> {
    setting.officer.roles.reduce(into: []) { lists, role in
      switch role {
      case .reception: lists.formUnion([.toComplete, .toRefer, .toTell])
      case .researcher: lists.formUnion([.toStudy])
      case .secretary: lists.formUnion([.toDecide, .postponed, .toTell])
      case .liaison: lists.formUnion([.toTell, .toDeliver])
      case .director: lists.formUnion([.toDecide, .dueSoon])
      case .auditor, .administrator: break
      }
    }
  }

  private var referrals: HomeSection {
    let entries = [
      HomeEntry(
        id: "referrals.inbox", label: phrases["referral.inbox"], value: String(view.inboxCount),
        warning: warning(view.inboxLate), opens: .referrals(.inbox)),
      HomeEntry(
        id: "referrals.outbox", label: phrases["referral.outbox"], value: String(view.outboxCount),
        opens: .referrals(.outbox)),
    ]
    return HomeSection(title: phrases["home.referrals"], entries: entries, emptyText: "")
  }

  /// What people ask of their data and breaches stand before the day's work while any is open: their clocks are the law's.
  private var claims: [HomeSection] {
    guard let tally = view.rights, tally.openRequests + tally.openBreaches > 0 else { return [] }
    return [rights(tally)]
  }

  /// Requests over data and breaches, for those who answer for them.
  private func rights(_ tally: RightsTally) -> HomeSection {
    let hours = tally.authorityDue.map { due -> String in
      let minutes = setting.now.minutes(until: due)
      return minutes < 0
        ? phrases("rights.home.late", ["count": String((-minutes + 59) / 60)])
        : phrases("rights.home.left", ["count": String(minutes / 60)])
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
    let age = days.map { $0 == 0 ? phrases["home.backup.today"] : phrases("home.age.days", ["count": String($0)]) }
    var warning: String?
    if standing.isOverdue(at: setting.now) {
      warning =
        days == nil
        ? phrases["home.backup.takeFirst"]
        : phrases("home.backup.tooOld", ["count": String(standing.limitDays)])
    }
    let entry = HomeEntry(
      id: "backup", label: phrases["home.backup.newest"], value: age ?? phrases["home.backup.never"], warning: warning,
      opens: .system)
    return HomeSection(title: phrases["home.backup.title"], entries: [entry] + missingRecoveryKey, emptyText: "")
  }

  /// What the director is to make as long as there is none.
  private var missingRecoveryKey: [HomeEntry] {
    guard setting.reasonAgainst(.keepRecoveryKey) == nil, setting.register.recoveryKey == nil else { return [] }
    return [
      HomeEntry(
        id: "recovery", label: phrases["recovery.title"], value: phrases["home.backup.never"], opens: .recoveryKey)
    ]
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
    return HomeSection(title: phrases["home.drafts"], entries: entries, emptyText: phrases["home.drafts.none"])
  }

  private func name(of draft: DraftView) -> String {
    let parts = draft.id.split(separator: "/")
    let subject = phrases["home.draft." + (parts.first ?? "")]
    guard parts.count > 1 else { return subject }
    return subject + " " + Isolate.leftToRight(parts.dropFirst().prefix(2).joined(separator: "/"))
  }

  /// How long ago the draft was kept, in the largest unit that is full.
  private func age(of draft: DraftView) -> String {
    let minutes = max(0, draft.savedAt.minutes(until: setting.now))
    switch minutes {
    case 0: return phrases["home.age.now"]
    case 1..<60: return phrases("home.age.minutes", ["count": String(minutes)])
    case 60..<1_440: return phrases("home.age.hours", ["count": String(minutes / 60)])
    default: return phrases("home.age.days", ["count": String(minutes / 1_440)])
    }
  }

  /// The sections cut so that they share the rows: a third each, and what one leaves goes to the last.
  private func capped(_ sections: [HomeSection]) -> [HomeSection] {
    let third = max(1, (rows - 2 * sections.count + 1) / sections.count)
    var left = rows - 2 * sections.count + 1
    return sections.enumerated().map { index, section in
      var section = section
      let room = index == sections.count - 1 ? max(1, left) : third
      section.entries = Array(section.entries.prefix(room))
      left -= max(1, section.entries.count)
      return section
    }
  }
}
