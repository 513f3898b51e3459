import ArabicText
import Casework
import Desk
import TerminalKit

extension FilePage {
  /// Matters of the file beside its requests: the open ones first.
  var matters: SheetSection {
    let lines = view.matters.map { row in
      let name = setting.label(of: row.kind) + " " + Isolate.leftToRight(String(row.id.number))
      let about = row.isClosed ? phrases["matter.restricted"] : setting.subject(of: row)
      let day = row.kind == .appointment ? row.due.map { " · " + setting.civil($0) } ?? "" : ""
      let text = name + day + " · " + Isolate.firstStrong(about) + " — " + setting.stepText(row.kind, row.step)
      return SheetLine(text, style: row.isOpen ? .text : .faint)
        .entered("matter." + String(row.id.number), opens: row.isClosed ? nil : .matters(.one(row.id.number)))
    }
    return SheetSection(phrases["matter.list.all"], lines)
  }
}
