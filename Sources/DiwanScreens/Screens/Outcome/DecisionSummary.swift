import Calendars
import Casework
import Desk
import TerminalKit

/// A case in a few lines for those who decide it.
struct DecisionSummary {
  let setting: DeskSetting
  let file: BeneficiaryFile
  let request: ServiceRequest
  /// The day of the decision.
  let day: CivilDate

  private var phrases: Phrases { setting.phrases }

  var facts: [FactStrip.Fact] {
    var facts = setting.caseFacts(of: request, in: file)
    facts.append(documents)
    if let study = setting.studyText(of: request) { facts.append(FactStrip.Fact(phrases["decide.study"], study)) }
    if let assessment { facts.append(assessment) }
    let advice = setting.recommendationText(of: request) ?? phrases["request.notRecommended"]
    facts.append(FactStrip.Fact(phrases["recommendation.title"], advice))
    if let line = setting.replyLine(of: request, on: day) {
      facts.append(FactStrip.Fact(line.label, line.text, style: line.style))
    }
    if isEarly { facts.append(FactStrip.Fact("", "! " + phrases["decide.early"], style: .warning)) }
    return facts
  }

  /// How great the need is; where the policy asks for it and nobody assessed it, that and the reason given.
  private var assessment: FactStrip.Fact? {
    let label = phrases["assessment.title"]
    if let text = setting.assessmentText(of: request) { return FactStrip.Fact(label, text) }
    guard setting.profile.assessesBeforeDecision else { return nil }
    let reason = request.waiting?.unassessedReason.map { " — " + setting.words($0) } ?? ""
    return FactStrip.Fact(label, "! " + phrases["request.notAssessed"] + reason, style: .warning)
  }

  /// Whether an answer on that day comes before the floor.
  var isEarly: Bool {
    guard let floor = request.replyWindow(in: setting.register, on: day)?.floor else { return false }
    return day < floor
  }

  /// Complete or not, and what has expired since the submission.
  private var documents: FactStrip.Fact {
    let checklist = request.checklist(under: setting.profile, party: file.facts.kind, on: setting.today)
    let expired = checklist.expiredSince(by: setting.today).map(\.id)
    let label = phrases["request.documents"]
    if !checklist.lacking.isEmpty {
      let text = phrases("request.lacking", ["documents": setting.documents(checklist.lacking)])
      return FactStrip.Fact(label, "! " + text, style: .warning)
    }
    guard expired.isEmpty else {
      let text = phrases("decide.expiredSince", ["documents": setting.documents(expired)])
      return FactStrip.Fact(label, "! " + text, style: .warning)
    }
    return FactStrip.Fact(label, phrases["decide.documentsComplete"])
  }
}
