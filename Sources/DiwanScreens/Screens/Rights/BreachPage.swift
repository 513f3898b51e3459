import ArabicText
import Casework
import TerminalKit

/// One breach, in words.
struct BreachPage {
  let breach: DataBreach
  let setting: DeskSetting

  init(_ breach: DataBreach, setting: DeskSetting) {
    self.breach = breach
    self.setting = setting
  }

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      SheetSection(phrases["breach.section.what"], what, isWide: true),
      SheetSection(phrases["breach.section.authority"], authority, isWide: true),
      SheetSection(phrases["breach.section.done"], done, isWide: true),
    ]
  }

  private var what: [SheetLine] {
    let facts = breach.facts
    return [
      SheetLine(phrases["breach.discoveredAt"], setting.time(facts.discoveredAt)),
      SheetLine(phrases["breach.what"], setting.words(facts.what)),
      SheetLine(phrases["breach.concerned"], setting.words(facts.concerned)),
      SheetLine(
        phrases["breach.peopleCount"], facts.peopleCount.map { String($0) } ?? phrases["breach.countUnknown"]),
      SheetLine(phrases["breach.recordedBy"], setting.officer(breach.recordedBy)),
    ]
  }

  private var authority: [SheetLine] {
    guard let told = breach.authority else {
      let isLate = breach.authorityDue < setting.now
      return [
        SheetLine(phrases["breach.due"], setting.time(breach.authorityDue)),
        SheetLine("", setting.state(of: breach), style: isLate ? .warning : .strong),
      ]
    }
    var lines = [
      SheetLine(phrases["breach.toldAt"], setting.time(told.value.at)),
      SheetLine(phrases["breach.reference"], setting.words(told.value.reference)),
    ]
    if let late = told.value.lateReason { lines.append(SheetLine(phrases["breach.lateReason"], setting.words(late))) }
    return lines
  }

  private var done: [SheetLine] {
    var lines = breach.personsTold.map { told in
      SheetLine(
        phrases("breach.personsTold", ["count": String(told.value.peopleCount)]),
        [setting.civil(told.value.on), setting.channel(told.value.channel), setting.words(told.value.words)]
          .joined(separator: " · "))
    }
    lines += breach.measures.map { SheetLine(phrases["breach.measure"], act($0)) }
    if let closing = breach.closing { lines.append(SheetLine(phrases["breach.closing"], act(closing))) }
    return lines.isEmpty ? [SheetLine("", phrases["breach.nothingDone"], style: .faint)] : lines
  }

  private func act(_ words: Recorded<String>) -> String {
    [setting.time(words.at), setting.officer(words.officer), setting.words(words.value)]
      .joined(separator: " · ")
  }
}
