import ArabicText
import Calendars
import Casework
import Desk

/// The first page of a file with everything that follows from it, as it stood at the end of a day.
struct FilePage {
  let setting: DeskSetting
  let view: CaseView
  /// The day on which ages, validity and reply windows are judged.
  let day: CivilDate

  init(_ view: CaseView, setting: DeskSetting) {
    self.view = view
    self.setting = setting
    day = view.asOf ?? setting.today
  }

  var file: BeneficiaryFile { view.file }
  var facts: FileFacts { view.file.facts }
  var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      merge, person, duplicates, visit, requests, earlierRequests, referrals, matters, household, means, visits, merged,
      timeline,
    ].filter { !$0.lines.isEmpty }
  }

  func field(_ field: FileField) -> String { setting.label(of: field, in: facts.kind) }

  /// Something whose time has passed is said so in words.
  func expiry(_ date: CivilDate) -> String {
    let text = setting.bothCalendars(date)
    return date < day ? text + " — " + phrases["document.expired"] : text
  }
}
