import Casework
import Desk

/// What is to be done: by worklists, referrals, matters, and over data.
extension HomePage {
  var worklists: HomeSection {
    let entries = setting.ownWorklistsFirst(view.counts).map { list in
      let late = list == .dueSoon ? lateReplies : nil
      return HomeEntry(
        id: "worklist." + list.rawValue, label: setting.label(of: list),
        value: String(view.counts[list] ?? 0), warning: late, amount: view.counts[list] ?? 0,
        opens: .worklist(list))
    }
    return HomeSection(title: phrases["home.work"], entries: entries, emptyText: phrases["home.work.none"])
  }

  /// How many answers are past the policy's last day, and past the association's own.
  private var lateReplies: String? {
    let own = view.ownLateCount
    let late = [
      warning(view.lateCount), own == 0 ? nil : phrases("home.ownLate", ["count": String(own)]),
    ].compactMap(\.self)
    return late.isEmpty ? nil : late.joined(separator: " · ")
  }

  var referrals: HomeSection {
    let inbox = HomeEntry(
      id: "referrals.inbox", label: phrases["referral.inbox"], value: String(view.inboxCount),
      warning: warning(view.inboxLate), opens: .referrals(.inbox))
    let outbox = HomeEntry(
      id: "referrals.outbox", label: phrases["referral.outbox"], value: String(view.outboxCount),
      opens: .referrals(.outbox))
    return HomeSection(
      title: phrases["home.referrals"], entries: [inbox, outbox, news].compactMap(\.self), emptyText: "")
  }

  /// What became of the officer's own referrals, until they have read it.
  private var news: HomeEntry? {
    counted("referrals.news", phrases["referral.news"], count: view.newsCount, opens: .referrals(.news))
  }

  /// Matters beside requests, while any is open, and whom to call on.
  var matters: [HomeSection] {
    let entries = [appointments, openMatters, outreach, opinions, messages, reminders, repeated].compactMap(\.self)
    return entries.isEmpty ? [] : [HomeSection(title: phrases["matter.list.all"], entries: entries, emptyText: "")]
  }

  private var appointments: HomeEntry? {
    guard let own = view.appointments else { return nil }
    return HomeEntry(
      id: "appointments", label: phrases["home.appointments"], value: String(own.open), warning: warning(own.late),
      opens: .matters(.list(.appointment, nil)))
  }

  private var openMatters: HomeEntry? {
    guard !view.matters.isEmpty else { return nil }
    return HomeEntry(
      id: "matters", label: phrases["home.matters"], value: String(view.matters.reduce(0) { $0 + $1.open }),
      warning: warning(view.matters.reduce(0) { $0 + $1.late }), opens: .matters(.kinds(nil)))
  }

  private var outreach: HomeEntry? {
    counted("outreach", phrases["home.outreach"], count: view.outreachCount, opens: .matters(.outreach))
  }

  private var opinions: HomeEntry? {
    counted("opinions", phrases["home.opinions"], count: view.unaskedCount, opens: .matters(.unasked))
  }

  private var messages: HomeEntry? {
    let unknown = view.messages?.unknown ?? 0
    return counted(
      "messages", phrases["message.list.title"], count: view.messages?.total,
      warning: unknown == 0 ? nil : phrases("home.messages.unknown", ["count": String(unknown)]),
      opens: .messages(.list))
  }

  /// Counted no further than a hundred, see `HomeView`.
  private var reminders: HomeEntry? {
    guard let count = view.reminderCount, count > 0 else { return nil }
    return HomeEntry(
      id: "reminders", label: phrases["reminder.title"], value: count < 100 ? String(count) : "100+",
      opens: .messages(.reminders))
  }

  private var repeated: HomeEntry? {
    counted("repeated", phrases["home.repeated"], count: view.repeatedCount, opens: .matters(.repeated))
  }

  /// What is told while there is any.
  private func counted(
    _ id: String, _ label: String, count: Int?, warning: String? = nil, opens destination: Destination
  ) -> HomeEntry? {
    guard let count, count > 0 else { return nil }
    return HomeEntry(id: id, label: label, value: String(count), warning: warning, opens: destination)
  }

  /// What people ask of their data and breaches stand before the day's work while any is open: their clocks are the law's.
  var claims: [HomeSection] {
    guard let tally = view.rights, tally.openRequests + tally.openBreaches + tally.toErase > 0 else { return [] }
    return [rights(tally)]
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
    let toErase = counted("rights.toErase", phrases["rights.section.toErase"], count: tally.toErase, opens: .rights)
    return HomeSection(
      title: phrases["rights.title"], entries: entries + [toErase].compactMap(\.self), emptyText: "")
  }
}
