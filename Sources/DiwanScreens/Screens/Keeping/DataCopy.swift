import ArabicText
import Calendars
import Casework
public import Desk

/// A clear copy of everything held on a person, one line after another, for them to read.
public struct DataCopy {
  private let copy: CopyView
  private let setting: DeskSetting

  public init(_ copy: CopyView, setting: DeskSetting) {
    self.copy = copy
    self.setting = setting
  }

  private var phrases: Phrases { setting.phrases }
  private var file: BeneficiaryFile { copy.view.file }

  /// A title, or a line below one.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var isTitle = false
  }

  public var lines: [Line] { head + body }

  /// What is held, without what says whose copy this is.
  var body: [Line] {
    section("copy.section.facts", facts) + section("file.section.household", dependants)
      + section("file.section.visits", file.visits.flatMap(lines))
      + section("file.section.requests", file.requests.flatMap(lines))
      + section("attachment.title", copy.scans.map(line))
      + section("home.referrals", file.referrals.map(line))
      + section("message.list.title", file.messages.flatMap(lines))
      + section("matter.list.all", copy.matters.flatMap(lines))
      + section("rights.section.requests", copy.dataRequests.map(line))
      + section("file.section.timeline", copy.view.events.map(line))
      + section("copy.section.readings", copy.readings.map(line))
      + section("copy.section.drafts", copy.drafts.flatMap(lines))
  }

  private func section(_ title: String, _ texts: [String]) -> [Line] {
    guard !texts.isEmpty else { return [] }
    return [Line(text: ""), Line(text: phrases[title], isTitle: true)] + texts.map { Line(text: $0) }
  }

  private func fact(_ label: String, _ text: String) -> String { phrases[label] + ": " + text }

  private var head: [Line] {
    [
      Line(text: setting.stored(setting.text(setting.profile.association.name)), isTitle: true),
      Line(text: phrases["copy.title"], isTitle: true),
      Line(text: fact("dataRequest.file", Isolate.leftToRight(file.id.text))),
      Line(text: fact("copy.madeOn", setting.bothCalendars(setting.today))),
      Line(text: fact("copy.madeBy", setting.stored(setting.officer.name))),
    ]
  }

  private var facts: [String] {
    var texts = FileField.allCases.compactMap { field -> String? in
      file.facts.text(of: field).map { text in
        setting.label(of: field, in: file.facts.kind) + ": " + setting.factText(text, of: field)
      }
    }
    if let number = file.registrationNumber {
      texts.append(fact("copy.registrationNumber", Isolate.leftToRight(number)))
    }
    texts.append(
      fact("copy.registeredOn", setting.bothCalendars(file.registeredAt.day(in: .riyadh)))
        + " · " + setting.stored(setting.name(of: file.registeredBy)))
    if let hold = file.hold { texts.append(fact("keeping.held", setting.stored(hold.value))) }
    return texts
  }

  private var dependants: [String] {
    file.facts.dependants.map { dependant in
      let parts = [
        setting.label(dependant.relation, in: \.relations), setting.stored(dependant.name),
        dependant.identity.map { Isolate.leftToRight($0.number) },
        dependant.birth.map { setting.bothCalendars($0.date) },
      ]
      return parts.compactMap { $0 }.joined(separator: " · ")
    }
  }

  private func lines(_ visit: Visit) -> [String] {
    let head = [
      setting.bothCalendars(visit.arrivedAt.day(in: .riyadh)), setting.channel(visit.channel),
      setting.stored(visit.purpose), setting.stored(setting.name(of: visit.officer)),
    ].joined(separator: " · ")
    return [head] + visit.questions.map { "  " + setting.stored($0.question) + " – " + setting.stored($0.answer) }
  }

  private func lines(_ request: ServiceRequest) -> [String] {
    let reference = Isolate.leftToRight(CaseReference(file: file.id, ordinal: request.id).text)
    let status = setting.label(of: file.status(of: request))
    let head = [reference, setting.service(request.service), setting.stored(request.need), status]
    let papers = request.documents.keys.sorted().map { "  " + setting.document($0) }
    return [head.joined(separator: " · ")] + papers
  }

  /// Under what name it goes with the copy, and what it shows.
  private func line(_ scan: KeptScan) -> String {
    [
      Isolate.leftToRight(scan.fileName), setting.text(of: scan.attachment.taken),
      setting.bothCalendars(scan.attachment.takenAt.day(in: .riyadh)),
      setting.stored(setting.name(of: scan.attachment.takenBy)),
    ].joined(separator: " · ")
  }

  private func line(_ referral: Referral) -> String {
    [
      setting.bothCalendars(referral.sentAt.day(in: .riyadh)), setting.target(referral.target),
      setting.stored(referral.reason), phrases["referral.stage." + referral.stage.rawValue],
    ].joined(separator: " · ")
  }

  /// What was told and when, then the words, then where each attempt went.
  private func lines(_ message: BeneficiaryMessage) -> [String] {
    let head = [
      setting.time(message.queuedAt), setting.label(of: message.draft.topic.kind),
      setting.channel(message.draft.channel),
      setting.stored(message.draft.subject), phrases["message.stage." + message.stage(at: setting.now).rawValue],
    ].joined(separator: " · ")
    let words = message.draft.words.split(separator: "\n").map { "  " + setting.stored(String($0)) }
    return [head] + words
      + message.attempts.map { attempt in
        "  " + setting.time(attempt.begunAt) + " · " + Isolate.leftToRight(setting.stored(attempt.address))
      }
  }

  /// What kind of matter it is, then its steps, what was said at each below it.
  private func lines(_ matter: Matter) -> [String] {
    let head = setting.label(of: matter.kind) + " " + Isolate.leftToRight(matter.id.text)
    return [head]
      + matter.steps.flatMap { step -> [String] in
        let taken = [
          setting.bothCalendars(step.at.day(in: .riyadh)), setting.stepText(matter.kind, step.value.step),
          setting.stored(setting.name(of: step.officer)),
        ].joined(separator: " · ")
        return ["  " + taken] + setting.facts(of: step.value).map { "    " + $0.label + ": " + $0.text }
      }
  }

  private func line(_ request: DataRequest) -> String {
    let outcome =
      request.answer.map { phrases["dataOutcome." + $0.value.outcome.rawValue] } ?? setting.left(of: request)
    return [
      setting.bothCalendars(request.facts.receivedOn), phrases["right." + request.facts.right.rawValue], outcome,
    ].joined(separator: " · ")
  }

  /// Who read the file, when and why.
  private func line(_ reading: AccessRow) -> String {
    let text = reading.event.map { setting.eventText(.access($0)) }
    let parts = [
      setting.bothCalendars(reading.at.day(in: .riyadh)), setting.stored(setting.name(of: reading.officer)),
      text?.headline, text?.detail,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// What was typed and not saved, a field a line.
  private func lines(_ draft: DraftView) -> [String] {
    let texts = draft.texts.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
    return [setting.time(draft.savedAt)] + texts.map { "  " + $0.key + ": " + setting.stored($0.value) }
  }

  /// Who did what, when, and under which clauses.
  private func line(_ recorded: RecordedEvent) -> String {
    let text = setting.eventText(recorded.event, of: file.facts.kind)
    let day = setting.bothCalendars(recorded.at.day(in: .riyadh))
    var parts = [day, setting.stored(setting.name(of: recorded.officer)), text.headline]
    if let detail = text.detail { parts.append(detail) }
    if !recorded.clauses.isEmpty { parts.append("[" + recorded.clauses.joined(separator: " ") + "]") }
    return parts.joined(separator: " · ")
  }
}
