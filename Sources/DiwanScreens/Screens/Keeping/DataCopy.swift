import ArabicText
import Calendars
import Casework
public import Desk

/// A clear copy of everything held on a person, one line after another, for them to read.
public struct DataCopy {
  let copy: CopyView
  let setting: DeskSetting

  public init(_ copy: CopyView, setting: DeskSetting) {
    self.copy = copy
    self.setting = setting
  }

  var phrases: Phrases { setting.phrases }
  private var file: BeneficiaryFile { copy.view.file }

  /// A title, or a line below one.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var isTitle = false
  }

  public var lines: [Line] {
    let facts = head.map { Line(text: $0.label + ": " + $0.text) }
    return [
      Line(text: setting.stored(setting.text(setting.profile.association.name)), isTitle: true),
      Line(text: phrases["copy.title"], isTitle: true),
    ] + facts + sections.flatMap(\.lines)
  }

  /// Whose copy it is, and who made it when.
  var head: [CopyEntry] {
    [
      CopyEntry(phrases["dataRequest.file"], Isolate.leftToRight(file.id.text)),
      CopyEntry(phrases["copy.madeOn"], setting.bothCalendars(setting.today)),
      CopyEntry(phrases["copy.madeBy"], setting.stored(setting.officer.name)),
    ]
  }

  /// What is held, without what says whose copy this is; a section of which nothing is held is left out. What was held in
  /// files that were merged follows, under their numbers.
  var sections: [CopySection] {
    ownSections + copy.merged.flatMap { DataCopy($0, setting: setting).sectionsAsMerged }
  }

  private var sectionsAsMerged: [CopySection] {
    ownSections.map { section in
      var section = section
      section.title = phrases(
        "copy.section.merged", ["section": section.title, "file": Isolate.leftToRight(file.id.text)])
      return section
    }
  }

  private var ownSections: [CopySection] {
    let sections = [
      section("copy.section.facts", nil, facts),
      section("file.section.household", "file.relation", file.facts.dependants.map(entry)),
      section("copy.section.visits", "paper.date", file.visits.map(entry)),
      section("copy.section.requests", "paper.request", file.requests.map(entry)),
      section("attachment.title", "copy.column.scan", file.keptScans.map(entry)),
      section("home.referrals", "paper.date", file.referrals.map(entry)),
      section("message.list.title", "paper.date", file.messages.map(entry)),
      section("matter.list.all", "paper.matter", copy.matters.map(entry)),
      section("rights.section.requests", "paper.date", copy.dataRequests.map(entry)),
      section("copy.section.history", "paper.date", copy.view.events.map(entry)),
      section("copy.section.readings", "paper.date", copy.readings.map(entry)),
      section("copy.section.drafts", "paper.date", copy.drafts.map(entry)),
    ]
    return sections.filter { !$0.entries.isEmpty }
  }

  private func section(_ title: String, _ label: String?, _ entries: [CopyEntry]) -> CopySection {
    CopySection(title: phrases[title], labelTitle: label.map { phrases[$0] }, entries: entries)
  }

  private var facts: [CopyEntry] {
    var entries = FileField.allCases.compactMap { field in
      file.facts.text(of: field).map { text in
        CopyEntry(setting.label(of: field, in: file.facts.kind), setting.factText(text, of: field))
      }
    }
    if let number = file.registrationNumber {
      entries.append(CopyEntry(phrases["copy.registrationNumber"], Isolate.leftToRight(number)))
    }
    entries.append(
      CopyEntry(
        phrases["copy.registeredOn"],
        CopyEntry.text(
          setting.bothCalendars(file.registeredAt.day(in: .riyadh)), setting.stored(setting.name(of: file.registeredBy))
        )))
    if let hold = file.hold { entries.append(CopyEntry(phrases["keeping.held"], setting.stored(hold.value))) }
    return entries
  }
}
