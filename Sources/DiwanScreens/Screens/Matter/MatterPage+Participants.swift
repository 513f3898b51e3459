import ArabicText
import Casework
import Desk
import TerminalKit

/// Who takes part in a programme, so that nobody has to gather them from its steps.
extension MatterPage {
  /// One line for each participant with the days on which they came; nothing for matters without places.
  var participants: [SheetSection] {
    guard let capacity = matter.capacity else { return [] }
    let files = matter.enrolledFiles
    let title = phrases(
      "programme.participants", ["count": String(files.count), "capacity": String(capacity)])
    let lines = files.map { file in
      let days = matter.attendance(of: file).map { setting.civil($0) }
      let came =
        days.isEmpty
        ? phrases["programme.notCome"]
        : phrases("programme.came", ["days": days.joined(separator: phrases["list.separator"])])
      return SheetLine("", text(of: file) + " · " + came).entered("participant." + file.text, opens: .file(file))
    }
    let nobody = SheetLine("", phrases["programme.nobody"], style: .faint)
    return [SheetSection(title, lines.isEmpty ? [nobody] : lines, isWide: true)]
  }
}
