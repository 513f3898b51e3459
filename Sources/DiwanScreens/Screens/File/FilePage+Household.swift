import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension FilePage {
  var household: SheetSection {
    let lines = facts.dependants.map { dependant in
      let age = dependant.birth.map { String($0.date.years(until: day)) } ?? ""
      return SheetLine(cells: [
        setting.words(dependant.name), setting.label(dependant.relation, in: \.relations),
        Isolate.leftToRight(age), Isolate.leftToRight(dependant.identity?.number ?? ""),
      ])
    }
    let heading = SheetLine(
      cells: [field(.name), phrases["file.relation"], phrases["file.ageHeading"], field(.identityNumber)],
      style: .faint)
    let isHousehold = facts.kind == .household
    let none = SheetLine(phrases["file.noDependants"], style: .faint)
    return SheetSection(
      phrases["file.section.household"], lines.isEmpty ? (isHousehold ? [none] : []) : [heading] + lines,
      columns: [nil, 10, 6, 12])
  }

  /// Incomes and expenses of the newest study, and what is left of them in a month.
  var means: SheetSection {
    let studies = file.requests.flatMap(\.studies)
    guard let study = studies.max(by: { $0.value.studiedOn < $1.value.studiedOn })?.value else {
      return SheetSection(phrases["file.section.means"], [])
    }
    let income = study.incomes.reduce(0) { $0 + $1.halalas }
    let expense = study.expenses.reduce(0) { $0 + $1.halalas }
    let left = income - expense
    guard view.sight.showsStudies else {
      let hidden = SheetLine(phrases["file.income"], Masking.words, style: .faint)
      return SheetSection(phrases["file.section.means"], [hidden])
    }
    let balance = (left < 0 ? phrases["file.shortfall"] : phrases["file.surplus"])
    let reference = CaseReference(file: file.id, ordinal: study.request)
    let source = phrases["study." + study.means.rawValue] + " · " + setting.civil(study.studiedOn)
    return SheetSection(
      phrases["file.section.means"],
      [
        SheetLine(phrases["file.income"], setting.riyals(income)),
        SheetLine(phrases["file.expense"], setting.riyals(expense)),
        SheetLine(balance, setting.riyals(abs(left)), style: left < 0 ? .warning : .text),
        SheetLine(phrases["file.studied"], source).entered("means", opens: .study(reference)),
      ])
  }
}
