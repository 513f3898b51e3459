import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// How a file is kept, in words.
struct KeepingPage {
  let view: KeepingView
  let setting: DeskSetting

  init(_ view: KeepingView, setting: DeskSetting) {
    self.view = view
    self.setting = setting
  }

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      SheetSection(phrases["keeping.section.kept"], kept, isWide: true),
      SheetSection(phrases["keeping.section.named"], named, isWide: true),
      SheetSection(phrases["rights.section.requests"], requests, isWide: true),
    ]
  }

  private var kept: [SheetLine] {
    let file = view.file
    var lines = [
      SheetLine(setting.label(of: .name, in: file.facts.kind), setting.words(file.facts.name), style: .strong)
    ]
    if let target = file.mergedInto {
      let text = phrases("merge.into", ["file": Isolate.leftToRight(target.text)])
      lines.append(SheetLine("", text, style: .warning))
    }
    lines += view.retention.terms.map { term in
      let own = phrases[term.kept.isBinding ? "dataRule.binding" : "dataRule.own"]
      let hasEnded = term.through < setting.today
      let text = phrases(hasEnded ? "keeping.ended" : "keeping.runs", ["date": setting.civil(term.through)])
      return SheetLine(setting.label(of: term.kept), text + " · " + own)
    }
    if let hold = file.hold {
      lines.append(SheetLine(phrases["keeping.held"], act(hold.value, hold.at, hold.officer), style: .warning))
    }
    if let erasure = file.erasure {
      let ground = phrases["erasure.ground." + erasure.value.ground.rawValue]
      lines.append(
        SheetLine(phrases["keeping.decided"], act(ground, erasure.at, erasure.officer), style: .warning))
    }
    return lines
  }

  private func act(_ words: String, _ at: Moment, _ officer: OfficerID) -> String {
    [setting.words(words), setting.officer(officer), setting.time(at)].joined(separator: " · ")
  }

  /// Whoever else stands in the file goes with it.
  private var named: [SheetLine] {
    let facts = view.file.facts
    var lines = facts.dependants.map { dependant in
      SheetLine(setting.label(dependant.relation, in: \.relations), setting.words(dependant.name))
    }
    if let representative = facts.representative {
      lines.append(SheetLine(setting.label(of: .representative, in: facts.kind), setting.words(representative)))
    }
    return lines.isEmpty ? [SheetLine("", phrases["keeping.nobodyNamed"], style: .faint)] : lines
  }

  private var requests: [SheetLine] {
    let lines = view.openDataRequests.map { request in
      var line = SheetLine(phrases["right." + request.facts.right.rawValue], setting.left(of: request))
      line.id = "request." + String(request.id)
      line.opens = .dataRequest(request.id)
      return line
    }
    return lines.isEmpty ? [SheetLine("", phrases["rights.none.requests"], style: .faint)] : lines
  }
}
