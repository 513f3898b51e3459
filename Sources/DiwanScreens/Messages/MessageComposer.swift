import ArabicText
import Calendars
public import Casework
import TerminalKit

/// Writes messages to beneficiaries from the templates of the phrases, in the language of its setting.
///
/// A short message tells that something happened and of which number, and no more: it lies open on a telephone that others
/// may hold. An e-mail names the service, the outcome and its reason; amounts and the committee's own words are told by
/// voice, by letter and on paper alone.
public struct MessageComposer {
  private let file: BeneficiaryFile
  private let matter: Matter?
  private let setting: DeskSetting

  public init(_ file: BeneficiaryFile, matter: Matter? = nil, setting: DeskSetting, in language: MessageLanguage) {
    self.file = file
    self.matter = matter
    let phrases = setting.phrases.speaking(language == .arabic ? .arabic : .english)
    self.setting = setting.speaking(phrases)
  }

  private var phrases: Phrases { setting.phrases }

  /// The message of a topic for a medium, by a channel.
  public func draft(_ topic: MessageTopic, channel: String, medium: MessageMedium) -> MessageDraft {
    MessageDraft(
      topic: topic, channel: channel, medium: medium,
      language: phrases.language == .arabic ? .arabic : .english, subject: subject(topic), words: words(topic, medium))
  }

  /// A reminder by the way that reaches the beneficiary, with the reason where that is not the agreed one.
  public func reminder(_ topic: MessageTopic, by way: ReminderWay) -> MessageDraft {
    var draft = draft(topic, channel: way.channel, medium: way.medium)
    draft.otherChannelReason = way.isAgreed ? nil : phrases["reminder.otherChannel"]
    return draft
  }

  public func subject(_ topic: MessageTopic) -> String {
    filled("letter." + topic.kind.rawValue + ".subject", topic)
  }

  public func words(_ topic: MessageTopic, _ medium: MessageMedium) -> String {
    let name = "letter." + variant(of: topic)
    guard medium != .text else { return filled(name + ".text", topic) + "\n" + association }
    var paragraphs = [phrases["letter.greeting"], filled(name + ".mail", topic)]
    if !medium.isHandedOver { paragraphs += whole(topic) }
    paragraphs += [phrases["letter.end"], association]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var association: String { setting.stored(setting.text(setting.profile.association.name)) }

  private func request(_ topic: MessageTopic) -> ServiceRequest? { topic.request.flatMap { file.request($0) } }

  /// A decision and a harm are told by their outcome, a document by whether its last day is past, an appointment by who
  /// comes to whom, all else by its kind.
  private func variant(of topic: MessageTopic) -> String {
    if topic.kind == .harmOutcome {
      return topic.kind.rawValue + (matter?.has("dismissed") == true ? ".dismissed" : ".settled")
    }
    if topic.kind == .appointment, matter?.appointment?.visitKind == .field { return topic.kind.rawValue + ".field" }
    if topic.kind == .expiringDocument, let last = file.lastDay(of: topic.document), last < setting.today {
      return topic.kind.rawValue + ".expired"
    }
    guard topic.kind == .decision, let outcome = request(topic)?.decision?.value.outcome else {
      return topic.kind.rawValue
    }
    return topic.kind.rawValue + "." + outcome.rawValue
  }

  /// What is told by voice and by letter besides: what was granted, and why.
  private func whole(_ topic: MessageTopic) -> [String] {
    switch topic.kind {
    case .decision:
      guard let decision = request(topic)?.decision?.value else { return [] }
      let granted = [decision.granted, decision.halalas.map { VisibleControls.stripped(setting.riyals($0)) }]
        .compactMap(\.self).joined(separator: phrases["list.separator"])
      let told = granted.isEmpty || decision.outcome == .reject ? "" : phrases["letter.granted"] + " " + granted + "."
      return [told, decision.explanation]
    case .complaintOutcome: return [matter?.last("decided")?.value.facts["words"] ?? ""]
    case .harmOutcome: return [(matter?.last("settled") ?? matter?.last("dismissed"))?.value.facts["words"] ?? ""]
    default: return []
    }
  }

  /// A sentence with its places filled; the words are kept and read out as they stand, so nothing invisible is put around
  /// what is filled in.
  private func filled(_ key: String, _ topic: MessageTopic) -> String {
    let values = values(topic)
    return phrases[key].fillingPlaces { values[$0].map { VisibleControls.stripped($0) } }
  }

  private func values(_ topic: MessageTopic) -> [String: String] {
    var values: [String: String] = ["file": file.id.text]
    if let request = request(topic) {
      values["request"] = CaseReference(file: file.id, ordinal: request.id).text
      values["service"] = setting.service(request.service)
      values["missing"] = setting.papers(missing(in: request))
      values["reason"] = request.decision?.value.reason.map { setting.label($0, in: \.rejectionReasons) } ?? ""
      values["until"] = request.decisions.last?.value.postponedUntil.map { setting.bothCalendarsInProse($0) } ?? ""
      let window = request.replyWindow(in: setting.register, on: setting.today)
      values["date"] = window?.ceiling.map { setting.bothCalendarsInProse($0) } ?? ""
    }
    if topic.kind == .appointment {
      let appointment = matter?.appointment
      values["date"] = appointment.map { setting.bothCalendarsInProse($0.day) } ?? ""
      values["time"] = appointment?.time.text ?? ""
      values["place"] = appointment?.place.map { phrases("letter.appointment.place", ["place": $0]) } ?? ""
    }
    if topic.kind == .ageLimit { values["date"] = topic.day.map { setting.bothCalendarsInProse($0) } ?? "" }
    if topic.kind == .expiringDocument {
      values["document"] = topic.document.map { setting.document($0) } ?? phrases["outreach.identityPaper"]
      values["date"] = file.lastDay(of: topic.document).map { setting.bothCalendarsInProse($0) } ?? ""
    }
    if topic.kind == .ageLimit { values.merge(["relation": "", "age": ""]) { known, _ in known } }
    if let dependant = file.facts.dependants.first(where: { $0.id == topic.dependant }) {
      values["relation"] = setting.label(dependant.relation, in: \.relations)
      let age = dependant.birth.flatMap { birth in topic.day.map { $0.year - birth.date.year } }
      values["age"] = age.map { phrases.count($0, .years) } ?? ""
    }
    if let matter {
      values["complaint"] = String(matter.id.number)
      values["harm"] = String(matter.id.number)
      let outcome = matter.last("decided")?.value.facts["outcome"] ?? ""
      values["outcome"] = outcome.isEmpty ? "" : phrases["matter.choice.outcome." + outcome]
    }
    return values
  }

  private func missing(in request: ServiceRequest) -> MissingPapers {
    let checklist = request.checklist(under: setting.profile, party: file.facts.kind, on: setting.today)
    return MissingPapers(
      documents: checklist.lacking, declaration: checklist.needsDeclaration && !checklist.hasDeclaration)
  }
}
