import Calendars
import Casework
import Desk
import TerminalKit

/// Where a request of a list stands towards its reply window, in a few words that begin with a sign.
struct ReplyMark: Hashable, Sendable {
  var text: String
  var style: Style
}

extension DeskSetting {
  /// The mark of a row today, in working days where the policy sets its time in them; nil where no time is set for its answer, or its clock has not started.
  func replyMark(of row: RequestRow) -> ReplyMark? {
    if let decidedOn = row.decidedOn {
      return ReplyMark(text: phrases("work.reply.answered", ["date": civil(decidedOn)]), style: .text)
    }
    if let ceiling = row.ceiling { return mark(ceiling: ceiling) }
    if let floor = row.floor, today < floor { return mark("beforeFloor", days: today.days(until: floor), style: .text) }
    if let target = row.ownTarget { return mark(ownTarget: target) }
    return row.floor.map { _ in ReplyMark(text: phrases["work.reply.open"], style: .text) }
  }

  private func mark(ceiling: CivilDate) -> ReplyMark {
    if today > ceiling {
      let late = register.calendar.workingDays(after: ceiling, through: today)
      guard late > 0 else { return ReplyMark(text: phrases["work.reply.past"], style: .error) }
      return mark("late", days: late, style: .error)
    }
    if today == ceiling { return ReplyMark(text: phrases["work.reply.dueToday"], style: .warning) }
    let left = register.calendar.workingDays(after: today, through: ceiling)
    let isSoon = left <= ReplyWindow.dueSoonInWorkingDays
    return mark(isSoon ? "dueSoon" : "onTrack", days: left, style: isSoon ? .warning : .text)
  }

  /// Named as the association's own: nothing is late by it.
  private func mark(ownTarget target: CivilDate) -> ReplyMark {
    let days = today.days(until: target)
    guard days != 0 else { return ReplyMark(text: phrases["work.reply.own.today"], style: .text) }
    let count = phrases.count(abs(days), .days, afterPreposition: true)
    return ReplyMark(
      text: phrases(days > 0 ? "work.reply.own.left" : "work.reply.own.past", ["days": count]),
      style: days > 0 ? .text : .warning)
  }

  private func mark(_ key: String, days: Int, style: Style) -> ReplyMark {
    ReplyMark(text: phrases("work.reply." + key, ["days": phrases.count(days, .days)]), style: style)
  }
}
