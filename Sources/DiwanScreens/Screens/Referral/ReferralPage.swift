import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// What the referral screen tells: who asks whom for what, until when, and what has happened since.
struct ReferralPage {
  let setting: DeskSetting
  let view: CaseView
  let referral: Referral

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [SheetSection(phrases["referral.section.facts"], facts, isWide: true), words, history]
  }

  private var facts: [SheetLine] {
    let name = SheetLine(phrases["request.beneficiary"], setting.words(view.file.facts.name), style: .strong)
      .entered("file", opens: .file(view.file.id))
    var lines = [name]
    if let request = referral.request.flatMap({ view.file.request($0) }) {
      lines.append(
        SheetLine(
          phrases["reply.request"],
          setting.requestTitle(request) + " — " + setting.stageText(of: request, in: view.file)
        ).entered("request", opens: .request(CaseReference(file: view.file.id, ordinal: request.id))))
    }
    lines += [
      SheetLine(phrases["referral.column.purpose"], phrases["referral.purpose." + referral.purpose.rawValue]),
      SheetLine(
        phrases["referral.column.sender"], setting.officer(referral.sender) + " · " + setting.time(referral.sentAt)),
      SheetLine(phrases["referral.column.target"], setting.target(referral.target)),
      SheetLine(phrases["referral.column.stage"], stage, style: .strong),
    ]
    if let due { lines.append(due) }
    if let consent = referral.consent {
      lines.append(
        SheetLine(
          phrases["referral.section.consent"],
          Isolate.leftToRight(setting.stored(consent.paperNumber)) + " · " + setting.bothCalendars(consent.signedOn)))
    }
    return lines
  }

  private var stage: String {
    let stage = phrases["referral.stage." + referral.stage.rawValue]
    return stage + (referral.holder.map { " · " + setting.officer($0) } ?? "")
  }

  private var due: SheetLine? {
    guard let day = referral.due else { return nil }
    let isLate = referral.stage.isOpen && day < setting.today
    let text = setting.bothCalendars(day)
    let days = setting.phrases.count(abs(setting.today.days(until: day)), .days)
    guard referral.stage.isOpen, day != setting.today else { return SheetLine(phrases["referral.column.due"], text) }
    let distance = phrases("referral.due." + (isLate ? "late" : "ahead"), ["days": days])
    return SheetLine(phrases["referral.column.due"], text + " — " + distance, style: isLate ? .error : .text)
  }

  private var words: SheetSection {
    var lines = [SheetLine(phrases["newReferral.reason"], setting.words(referral.reason))]
    if let answer = referral.answer { lines.append(SheetLine(phrases["referral.answer"], setting.words(answer))) }
    if let cause = referral.supersededBy {
      lines.append(SheetLine(phrases["referral.ending"], phrases["referral.cause." + cause.rawValue]))
    }
    if let ending = referral.ending { lines.append(SheetLine(phrases["referral.ending"], setting.words(ending))) }
    return SheetSection(phrases["referral.section.words"], lines)
  }

  private var history: SheetSection {
    let lines = view.events.compactMap { recorded -> SheetLine? in
      guard case .referral(let event) = recorded.event, event.referral == referral.id else { return nil }
      let text = setting.eventText(recorded)
      let detail = text.detail.map { " — " + Isolate.firstStrong($0) } ?? ""
      return SheetLine(
        setting.time(recorded.at), text.headline + " · " + setting.officer(recorded.officer) + detail)
    }
    return SheetSection(phrases["referral.section.history"], lines)
  }
}
