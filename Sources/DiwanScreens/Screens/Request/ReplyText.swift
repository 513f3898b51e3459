import ArabicText
import Calendars
import Casework
import TerminalKit

extension DeskSetting {
  /// Where a request stands towards its reply window, as a line of a sheet; nil where there is no window.
  func replyLine(of request: ServiceRequest, on day: CivilDate) -> SheetLine? {
    guard let window = request.replyWindow(in: register, on: day) else { return nil }
    let standing = window.standing(on: day, answeredOn: request.answeredOn)
    var line = SheetLine(phrases["reply.title"], replyText(standing, window))
    line.style = standing.style
    return line
  }

  /// A standing in words; a floor is never called overdue.
  func replyText(_ standing: ReplyStanding, _ window: ReplyWindow) -> String {
    let edge = (window.ceiling ?? window.floor).map { civil($0) } ?? ""
    func text(_ key: String, _ days: Int? = nil) -> String {
      phrases("reply." + key, ["date": edge, "days": Isolate.leftToRight(String(days ?? 0))])
    }
    switch standing {
    case .beforeFloor(let days): return text("beforeFloor", days)
    case .open: return text("open")
    case .onTrack(let days): return text("onTrack", days)
    case .dueSoon(let days): return text(days == 0 ? "dueToday" : "dueSoon", days)
    case .paused(let days): return text("paused", days)
    case .late(let days): return lateness("late", days, edge)
    case .answeredEarly(let days): return text("answeredEarly", days)
    case .answeredInTime: return text("answeredInTime")
    case .answeredLate(let days): return lateness("answeredLate", days, edge)
    }
  }

  /// In working days, the unit of the policy's own time; a weekend after the last day holds none.
  private func lateness(_ key: String, _ workingDays: Int, _ edge: String) -> String {
    guard workingDays > 0 else { return phrases("reply." + key + ".noWorkingDay", ["date": edge]) }
    return phrases("reply." + key, ["date": edge, "days": phrases.count(workingDays, .workingDays)])
  }

  /// Why the clock of a request does not run yet.
  func waitingText(of request: ServiceRequest) -> String {
    switch profile.reply.clockStarts {
    case .submission: phrases["reply.startsAtSubmission"]
    case .completeness:
      phrases[request.completeOn == nil ? "reply.startsAtCompleteness" : "reply.completeStartsAtSubmission"]
    }
  }

  /// The association's own aim with how it stands, named as its own; nil where it has none or the request is answered.
  func internalTarget(of request: ServiceRequest) -> String? {
    guard request.answeredOn == nil, let last = request.ownReplyDay(in: register) else { return nil }
    let target = phrases("reply.internalTarget", ["date": civil(last)])
    let days = today.days(until: last)
    guard days != 0 else { return target + " — " + phrases["reply.own.today"] }
    let count = phrases.count(abs(days), .days, afterPreposition: days < 0)
    return target + " — " + phrases(days > 0 ? "reply.own.left" : "reply.own.past", ["days": count])
  }

  /// The rule of a policy in words.
  func ruleText(_ setting: ReplySetting) -> String {
    let start = phrases["reply.starts." + setting.clockStarts.rawValue]
    switch setting.rule {
    case .none: return phrases["reply.rule.none"]
    case .notBefore(let days):
      let days = phrases.count(days, .days, afterPreposition: true)
      return phrases("reply.rule.notBefore", ["days": days, "start": start])
    case .within(let days):
      let days = phrases.count(days, .workingDays, afterPreposition: true)
      return phrases("reply.rule.within", ["days": days, "start": start])
    }
  }
}

extension ReplyStanding {
  /// How the line looks; its words say it, too.
  var style: Style {
    switch self {
    case .late, .answeredLate: .error
    case .dueSoon, .answeredEarly: .warning
    case .beforeFloor, .open, .onTrack, .paused, .answeredInTime: .text
    }
  }
}
