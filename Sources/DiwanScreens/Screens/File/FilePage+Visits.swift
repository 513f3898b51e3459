import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension FilePage {
  private static let visitsShown = 4
  private static let eventsShown = 6

  var visit: SheetSection {
    guard let visit = file.openVisit else { return SheetSection("", []) }
    let text = setting.words(visit.purpose) + " · " + setting.channel(visit.channel)
    let arrival = setting.time(visit.arrivedAt) + " · " + setting.officer(visit.officer)
    return SheetSection(
      phrases["file.section.visit"],
      [
        SheetLine(text, sign: .question, style: .strong).entered("visit", opens: .visit(file.id)),
        SheetLine(phrases["visit.arrived"], arrival),
      ])
  }

  var visits: SheetSection {
    let closed = file.visits.filter { !$0.isOpen && !$0.isVoid }
    let lines = closed.suffix(Self.visitsShown).reversed().map { visit in
      SheetLine(setting.civil(visit.arrivedAt.day(in: .riyadh)), setting.words(visit.purpose))
    }
    guard closed.count > Self.visitsShown else { return SheetSection(phrases["file.section.visits"], lines) }
    let count = SheetLine(phrases("file.visitCount", ["count": Isolate.leftToRight(String(closed.count))]))
    return SheetSection(phrases["file.section.visits"], lines + [count])
  }

  var timeline: SheetSection {
    var lines = view.events.suffix(Self.eventsShown).reversed().map { recorded in
      SheetLine(setting.time(recorded.at), setting.eventText(recorded, of: facts.kind).headline)
    }
    if view.asOf == nil, let last = lines.indices.last {
      lines[last] = lines[last].entered("history", opens: .history(file.id))
    }
    return SheetSection(phrases["file.section.timeline"], lines)
  }
}
