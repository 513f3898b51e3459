import ArabicText
import Calendars
import Casework
import Desk

/// What is held, one thing an entry.
extension DataCopy {
  func entry(_ dependant: Dependant) -> CopyEntry {
    CopyEntry(
      setting.label(dependant.relation, in: \.relations),
      CopyEntry.text(
        setting.stored(dependant.name), dependant.identity.map { Isolate.leftToRight($0.number) },
        dependant.birth.map { setting.bothCalendars($0.date) }))
  }

  func entry(_ visit: Visit) -> CopyEntry {
    CopyEntry(
      setting.bothCalendars(visit.arrivedAt.day(in: .riyadh)),
      CopyEntry.text(
        setting.channel(visit.channel), setting.stored(visit.purpose), setting.stored(setting.name(of: visit.officer))),
      details: visit.questions.map { setting.stored($0.question) + " – " + setting.stored($0.answer) })
  }

  func entry(_ request: ServiceRequest) -> CopyEntry {
    let file = copy.view.file
    return CopyEntry(
      Isolate.leftToRight(CaseReference(file: file.id, ordinal: request.id).text),
      CopyEntry.text(
        setting.service(request.service), setting.stored(request.need), setting.label(of: file.status(of: request))),
      details: request.documents.keys.sorted().map { setting.document($0) })
  }

  /// Under what name it goes with the copy, and what it shows.
  func entry(_ scan: KeptScan) -> CopyEntry {
    CopyEntry(
      Isolate.leftToRight(scan.fileName),
      CopyEntry.text(
        setting.text(of: scan.attachment.taken), setting.bothCalendars(scan.attachment.takenAt.day(in: .riyadh)),
        setting.stored(setting.name(of: scan.attachment.takenBy))))
  }

  func entry(_ referral: Referral) -> CopyEntry {
    CopyEntry(
      setting.bothCalendars(referral.sentAt.day(in: .riyadh)),
      CopyEntry.text(
        setting.target(referral.target), setting.stored(referral.reason),
        phrases["referral.stage." + referral.stage.rawValue]))
  }

  /// What was told and when, then the words, then where each attempt went.
  func entry(_ message: BeneficiaryMessage) -> CopyEntry {
    let words = message.draft.words.split(separator: "\n").map { setting.stored(String($0)) }
    return CopyEntry(
      setting.time(message.queuedAt),
      CopyEntry.text(
        setting.label(of: message.draft.topic.kind), setting.channel(message.draft.channel),
        setting.stored(message.draft.subject), phrases["message.stage." + message.stage(at: setting.now).rawValue]),
      details: words
        + message.attempts.map { attempt in
          CopyEntry.text(setting.time(attempt.begunAt), Isolate.leftToRight(setting.stored(attempt.address)))
        })
  }

  /// What kind of matter it is, then its steps, what was said at each below it.
  func entry(_ matter: Matter) -> CopyEntry {
    CopyEntry(
      Isolate.leftToRight(matter.id.text), setting.label(of: matter.kind),
      details: matter.steps.flatMap { step in
        [
          CopyEntry.text(
            setting.bothCalendars(step.at.day(in: .riyadh)), setting.stepText(matter.kind, step.value.step),
            setting.stored(setting.name(of: step.officer)))
        ] + setting.facts(of: step.value).map { "  " + $0.label + ": " + $0.text }
      })
  }

  func entry(_ request: DataRequest) -> CopyEntry {
    CopyEntry(
      setting.bothCalendars(request.facts.receivedOn),
      CopyEntry.text(
        phrases["right." + request.facts.right.rawValue],
        request.answer.map { phrases["dataOutcome." + $0.value.outcome.rawValue] } ?? setting.left(of: request)))
  }

  /// Who read the file, when and why.
  func entry(_ reading: AccessRow) -> CopyEntry {
    let text = reading.event.map { setting.eventText(.access($0)) }
    return CopyEntry(
      setting.bothCalendars(reading.at.day(in: .riyadh)),
      CopyEntry.text(setting.stored(setting.name(of: reading.officer)), text?.headline, text?.detail))
  }

  /// What was typed and not saved, a field a line.
  func entry(_ draft: DraftView) -> CopyEntry {
    let texts = draft.texts.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
    let lines = texts.map { $0.key + ": " + setting.stored($0.value) }
    return CopyEntry(setting.time(draft.savedAt), lines.first ?? "", details: Array(lines.dropFirst()))
  }

  /// Who did what, when, and under which clauses.
  func entry(_ recorded: RecordedEvent) -> CopyEntry {
    let text = setting.eventText(recorded.event, of: copy.view.file.facts.kind)
    return CopyEntry(
      setting.bothCalendars(recorded.at.day(in: .riyadh)),
      CopyEntry.text(
        setting.stored(setting.name(of: recorded.officer)), text.headline, text.detail,
        recorded.clauses.isEmpty ? nil : "[" + recorded.clauses.joined(separator: " ") + "]"))
  }
}
