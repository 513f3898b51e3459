import Calendars
import Casework
import TerminalKit

/// The time at which a beneficiary came today.
enum ArrivalTime {
  /// Minutes since midnight; nil where the text is no time of day.
  static func minutesOfDay(_ text: String) -> Int? { TypedTime.time(text)?.minutes }

  /// Refuses what is no time and what has not come yet.
  static func check(_ setting: DeskSetting) -> FieldCheck {
    { text in
      guard let minutes = minutesOfDay(text) else { return .error(setting.phrases["visit.timeUnclear"]) }
      let moment = Moment(setting.today, minutesOfDay: minutes, in: .riyadh)
      if moment > setting.now { return .error(setting.phrases["refusal.visit.arrivalInFuture"]) }
      return .hint(setting.time(moment))
    }
  }
}
