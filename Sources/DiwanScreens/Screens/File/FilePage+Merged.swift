import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension FilePage {
  /// Where the person is kept, on a file that was merged.
  var merge: SheetSection {
    guard let target = file.mergedInto else { return SheetSection("", []) }
    let text = phrases("merge.into", ["file": Isolate.leftToRight(target.text)])
    return SheetSection(
      phrases["merge.section.into"],
      [SheetLine(text, sign: .warning, style: .strong).entered("merge", opens: .file(target))])
  }

  /// Requests and visits of the files that were merged into this one.
  var merged: SheetSection {
    SheetSection(phrases["merge.section.absorbed"], view.merged.flatMap(lines))
  }

  private func lines(of other: BeneficiaryFile) -> [SheetLine] {
    let name = phrases("file.title", ["number": Isolate.leftToRight(other.id.text)])
    let head = SheetLine(name + " · " + setting.words(other.facts.name), style: .strong)
      .entered("merged." + other.id.text, opens: .file(other.id))
    let requests = other.requests.map { request in
      let reference = CaseReference(file: other.id, ordinal: request.id)
      return SheetLine(setting.requestTitle(request) + " — " + setting.stageText(of: request, in: other))
        .entered("merged." + reference.text, opens: .request(reference))
    }
    let visits = other.visits.map { visit in
      SheetLine(setting.civil(visit.arrivedAt.day(in: .riyadh)), setting.words(visit.purpose))
    }
    return [head] + requests + visits
  }
}
