import ArabicText
import Casework
import Desk
import TerminalKit

/// One matter in words: what it is, then every step with what was said at it.
struct MatterPage {
  let view: MatterView
  let setting: DeskSetting

  init(_ view: MatterView, setting: DeskSetting) {
    self.view = view
    self.setting = setting
  }

  var phrases: Phrases { setting.phrases }
  var matter: Matter { view.matter }

  var sections: [SheetSection] {
    [summary] + participants + matter.steps.enumerated().reversed().map { section($1, place: $0) }
  }

  private var summary: SheetSection {
    var lines: [SheetLine] = []
    if let file = matter.id.file {
      let name = view.name.map { setting.words($0) + " · " } ?? ""
      lines.append(
        SheetLine(phrases["request.beneficiary"], name + Isolate.leftToRight(file.text)).entered(
          "file", opens: .file(file)))
    }
    lines.append(
      SheetLine(
        phrases["matter.stands"], setting.stepText(matter.kind, matter.newest.value.step),
        style: matter.isOpen ? .strong : .faint))
    if let due = matter.due {
      lines.append(
        SheetLine(phrases["matter.due"], setting.dueText(due), style: due < setting.today ? .warning : .text))
      if isOwnTarget { lines.append(SheetLine("", phrases["matter.ownTarget"], style: .faint)) }
    }
    if matter.isRestricted { lines.append(SheetLine(phrases["matter.restricted"], style: .notice)) }
    return SheetSection(setting.label(of: matter.kind) + " " + matter.id.text, lines, isWide: true)
  }

  /// Whether the day is one that the association set itself, which no policy asks for.
  private var isOwnTarget: Bool {
    setting.profile.ownTarget(for: matter.kind) != nil && matter.plan.opening.due == .ownTarget
  }

  private func section(_ step: Recorded<MatterEvent>, place: Int) -> SheetSection {
    let taken = [setting.time(step.at), setting.officer(step.officer)].joined(separator: " · ")
    let title = setting.stepText(matter.kind, step.value.step) + " · " + taken
    let lines = setting.facts(of: step.value).map { fact in
      let id = String(place) + "." + fact.field.name
      switch fact.field.form {
      case .matter:
        guard let number = Int(fact.value) else { break }
        return SheetLine(fact.label, fact.text).entered("matter." + id, opens: .matters(.one(number)))
      case .file:
        guard let number = FileNumber(text: fact.value) else { break }
        return SheetLine(fact.label, text(of: number)).entered("file." + id, opens: .file(number))
      default: break
      }
      return SheetLine(fact.label, fact.text)
    }
    return SheetSection(title, lines, isWide: true)
  }

  /// A file that a step names, by its number and its name; by its number alone where it was erased.
  func text(of file: FileNumber) -> String {
    let name = view.others.first { $0.id == file }.map { setting.name(in: $0) }
    return [Isolate.leftToRight(file.text), name.map { Isolate.firstStrong($0) }].compactMap(\.self)
      .joined(separator: " · ")
  }
}
