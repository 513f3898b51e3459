import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// An open visit with what was asked and handed over, and what the open requests still lack.
struct VisitPage {
  let setting: DeskSetting
  let file: BeneficiaryFile
  let visit: Visit
  /// The instant until which service has lasted.
  let now: Moment

  private var phrases: Phrases { setting.phrases }

  init(_ view: CaseView, visit: Visit, setting: DeskSetting) {
    self.setting = setting
    self.visit = visit
    file = view.file
    now = max(setting.now, view.events.last?.at ?? setting.now)
  }

  var sections: [SheetSection] { [head, requests, questions, requirements].filter { !$0.lines.isEmpty } }

  private var head: SheetSection {
    SheetSection(
      "",
      [
        SheetLine(phrases["request.beneficiary"], setting.words(file.facts.name), style: .strong),
        SheetLine(phrases["visit.purpose"], setting.words(visit.purpose), style: .strong),
        SheetLine(phrases["visit.channel"], setting.channel(visit.channel)),
        SheetLine(phrases["visit.arrived"], setting.time(visit.arrivedAt)),
        SheetLine(phrases["visit.waited"], phrases.duration(minutes: visit.waitingMinutes)),
        SheetLine(phrases["visit.served"], phrases.duration(minutes: max(0, visit.servedAt.minutes(until: now)))),
      ],
      isWide: true, isPaired: true)
  }

  private var requests: SheetSection {
    let lines = file.openRequests.flatMap { request in
      let text = setting.requestTitle(request) + " — " + setting.stageText(of: request, in: file)
      let lacking = lacking(request)
      let reference = CaseReference(file: file.id, ordinal: request.id)
      let head = SheetLine(text, sign: lacking.isEmpty ? .done : .lacking)
        .entered("request." + String(request.id), opens: .request(reference))
      guard !lacking.isEmpty else { return [head] }
      return [head, SheetLine(phrases("request.lacking", ["documents": setting.papers(lacking)]), sign: .blank)]
    }
    let title = phrases[setting.profile.intake.hasRequestForm ? "file.section.requests" : "file.section.services"]
    return SheetSection(title, lines)
  }

  /// What a request still lacks; nothing once it is decided.
  func lacking(_ request: ServiceRequest) -> MissingPapers {
    request.missingPapers(under: setting.profile, party: file.facts.kind, on: setting.today)
  }

  private var questions: SheetSection {
    let lines = visit.questions.flatMap { asked in
      let source = setting.label(asked.source, in: \.tools)
      return [
        SheetLine(phrases["visit.question"], setting.words(asked.question)),
        SheetLine(phrases["visit.answer"], setting.words(asked.answer)),
        SheetLine(phrases["visit.source"], setting.words(source), style: .faint),
      ]
    }
    let none = SheetLine(phrases["visit.noQuestions"], style: .faint)
    return SheetSection(phrases["visit.section.questions"], lines.isEmpty ? [none] : lines)
  }

  private var requirements: SheetSection {
    let lines = visit.requirementsGiven.map { given in
      SheetLine(setting.service(given.service) + ": " + setting.documents(given.documents), sign: .done)
    }
    return SheetSection(phrases["visit.section.requirements"], lines)
  }
}
