import Calendars
import Casework
import DiwanScreens

/// A day on the command line, in either calendar and as fields take it.
enum DayArgument {
  static func read(_ text: String) throws -> CivilDate {
    do {
      return try Help.phrases.typedDay(text).entry.civil
    } catch {
      let code: FindingCode =
        switch error {
        case .noSuchDay: .dateNotInCalendar
        case .unclear: .dateUnclear
        case .outsideTable: .dateOutsideTable
        }
      throw CommandEnd(status: .usage, code: "date", sentence: Help.phrases["finding." + code.rawValue])
    }
  }
}
