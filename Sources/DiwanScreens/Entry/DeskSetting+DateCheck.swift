import Calendars
import Casework
import TerminalKit

extension DeskSetting {
  /// Checks a day as it is typed and names it in both calendars; `latest` is the last day that makes sense.
  func dateCheck(latest: CivilDate? = nil, warning: (@Sendable (CivilDate) -> String?)? = nil) -> FieldCheck {
    { text in
      let day: TypedDay
      do throws(DateEntryProblem) {
        day = try phrases.typedDay(text)
      } catch {
        return .error(dateProblemText(error))
      }
      let date = day.entry.civil
      let hint = bothCalendars(date)
      if let latest, date > latest {
        return FieldVerdict(
          hint: hint, finding: .error(phrases["refusal.request.dateInFuture"]), normalized: day.inNumbers)
      }
      return FieldVerdict(
        hint: hint, finding: warning?(date).map(FieldFinding.warning), normalized: day.inNumbers)
    }
  }

  /// Why nobody works on a day, for whoever sets something for it; nil on a working day.
  func closedDayWarning(_ day: CivilDate) -> String? {
    guard let off = register.calendar.dayOff(day) else { return nil }
    let values = ["weekday": weekday(day), "date": civil(day)]
    switch off {
    case .weekend: return phrases("day.closed.weekend", values)
    case .holiday(let name):
      let label = text(name)
      return phrases("day.closed.holiday", values.merging(["name": stored(label)]) { $1 })
    }
  }

  /// The day that a field holds; nil where it is empty or unclear.
  func date(_ text: String) -> CivilDate? { try? phrases.typedDay(text).entry.civil }

  private func dateProblemText(_ problem: DateEntryProblem) -> String {
    switch problem {
    case .unclear: phrases["finding.dateUnclear"]
    case .noSuchDay: phrases["finding.dateNotInCalendar"]
    case .outsideTable: phrases["finding.dateOutsideTable"]
    }
  }
}
