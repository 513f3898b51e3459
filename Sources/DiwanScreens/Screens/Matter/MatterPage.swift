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

  private var phrases: Phrases { setting.phrases }
  private var matter: Matter { view.matter }

  var sections: [SheetSection] { [summary] + matter.steps.enumerated().reversed().map { section($1, place: $0) } }

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
      let line = SheetLine(fact.label, fact.text)
      guard case .matter = fact.field.form, let number = Int(fact.value) else { return line }
      return line.entered("matter." + String(place) + "." + fact.field.name, opens: .matters(.one(number)))
    }
    return SheetSection(title, lines, isWide: true)
  }
}
