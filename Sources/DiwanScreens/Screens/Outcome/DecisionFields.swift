import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// The fields of a decision: which of them are open follows from its outcome.
struct DecisionFields: Sendable {
  let setting: DeskSetting
  let request: ServiceRequest
  /// Members who may abstain for kinship; empty where no committee decides.
  let present: [SessionMember]
  /// Whether the day of the decision is asked for; a session has its own.
  let asksDay: Bool

  private typealias Outcome = RequestDecided.Outcome

  private static func abstentionID(_ place: Int) -> String { "abstain." + String(place) }

  var sections: [FormSection] {
    var sections = [FormSection("", decision)]
    if !present.isEmpty {
      let members = present.enumerated().map { place, member in
        Field(Self.abstentionID(place), setting.stored(member.name), .check, value: "no")
      }
      sections.append(FormSection(setting.phrases["decide.section.abstained"], members))
    }
    return sections
  }

  private var decision: [Field] {
    let phrases = setting.phrases
    let outcomes = Outcome.allCases.map { PickOption($0.rawValue, phrases["outcome." + $0.rawValue]) }
    let reasons = setting.profile.rejectionReasons.map { PickOption($0.id, setting.text($0.label)) }
    let advised = request.recommendation?.value.halalas.map { AmountEntry.text($0) } ?? ""
    var fields = [
      Field("outcome", phrases["decide.outcome"], .choice(outcomes), isRequired: true),
      Field("reason", phrases["decide.reason"], .choice(reasons)),
      Field("explanation", phrases["decide.explanation"], .lines(rows: 2)),
      Field(
        "granted", phrases["decide.granted"], .text(TextRules(maximumLength: 120)),
        value: setting.service(request.service), widthInCells: 50),
      Field(
        "amount", phrases["decide.amount"], .text(TextRules(maximumLength: 14)), value: advised, widthInCells: 14,
        base: .leftToRight, check: setting.amountCheck),
      Field("until", phrases["decide.until"], .date, base: .leftToRight, check: setting.dateCheck()),
    ]
    if asksDay {
      fields.append(
        setting.dayField("decidedOn", phrases["decide.decidedOn"]))
    }
    return fields
  }

  /// Opens the fields that the outcome asks for, and closes the others with the reason.
  func refresh(_ form: inout Form) {
    let phrases = setting.phrases
    let outcome = Outcome(rawValue: form.value("outcome"))
    let grants = outcome == .accept || outcome == .acceptInPart
    let onlyGranting = phrases["decide.onlyGranting"]
    form.open("reason", outcome == .reject, isRequired: true, otherwise: phrases["decide.onlyRejecting"])
    form.open("granted", grants || outcome == nil, isRequired: grants, otherwise: onlyGranting)
    form.open("amount", grants || outcome == nil, isRequired: false, otherwise: onlyGranting)
    form.open("until", outcome == .postpone, isRequired: true, otherwise: phrases["decide.onlyPostponing"])
    form.change("explanation") { $0.isRequired = outcome == .acceptInPart || outcome == .postpone }
  }

  /// The decision that the fields tell; closed fields tell nothing.
  func decision(_ form: Form, on day: CivilDate, session: SessionNumber?, earlyReason: String?) -> RequestDecided? {
    guard let outcome = Outcome(rawValue: form.value("outcome")) else { return nil }
    func open(_ id: String) -> String? {
      let value = form.value(id)
      return form[id]?.canBeEntered == true && !value.isEmpty ? value : nil
    }
    return RequestDecided(
      request: request.id, outcome: outcome, decidedOn: day, session: session, unit: request.waiting?.unit,
      reason: open("reason"), explanation: form.value("explanation"), granted: open("granted"),
      halalas: open("amount").flatMap { AmountEntry.halalas($0) },
      postponedUntil: open("until").flatMap { setting.date($0) },
      abstained: present.enumerated().filter { form.value(Self.abstentionID($0.offset)) == "yes" }.map(\.element.name),
      earlyReason: earlyReason)
  }
}
