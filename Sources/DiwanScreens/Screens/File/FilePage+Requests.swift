import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension FilePage {
  var requests: SheetSection {
    let open = file.openRequests.reversed()
    guard !open.isEmpty else {
      let none = phrases[setting.profile.intake.hasRequestForm ? "file.noRequests" : "file.noServices"]
      return SheetSection(requestsTitle, [SheetLine(none, style: .faint)])
    }
    return SheetSection(requestsTitle, open.flatMap { lines(of: $0) })
  }

  var requestsTitle: String {
    phrases[setting.profile.intake.hasRequestForm ? "file.section.requests" : "file.section.services"]
  }

  private func lines(of request: ServiceRequest) -> [SheetLine] {
    let stage = setting.stageText(of: request, in: file)
    let head = SheetLine(setting.requestTitle(request) + " — " + stage, style: .strong)
      .entered("request." + String(request.id), opens: .request(reference(request.id)))
    var lines = [head]
    if view.asOf == nil, let next = setting.nextStep(of: request, in: file) {
      lines.append(SheetLine(phrases["request.next"], next))
    }
    if request.decision == nil, let documents = documentsLine(of: request) { lines.append(documents) }
    if let reply = setting.replyLine(of: request, on: day) { lines.append(reply) }
    if let target = setting.internalTarget(of: request) { lines.append(SheetLine(phrases["reply.target"], target)) }
    return lines
  }

  /// How many documents are settled, and which are not.
  private func documentsLine(of request: ServiceRequest) -> SheetLine? {
    let checklist = request.checklist(under: setting.register.profile(inForceOn: day), party: facts.kind, on: day)
    guard !checklist.items.isEmpty else { return nil }
    let settled = checklist.items.count { $0.isSettled }
    let count = Isolate.leftToRight(String(settled) + "/" + String(checklist.items.count))
    guard !checklist.lacking.isEmpty else { return SheetLine(phrases["request.documents"], count) }
    let lacking = phrases("request.lacking", ["documents": setting.documents(checklist.lacking)])
    return SheetLine(phrases["request.documents"], count + " — " + lacking)
  }

  var earlierRequests: SheetSection {
    let lines = file.requests.filter(\.isEnded).reversed().map { request in
      let day = setting.civil(request.openedAt.day(in: .riyadh))
      let text = setting.requestTitle(request) + " — " + setting.stageText(of: request, in: file) + " · " + day
      return SheetLine(text).entered("request." + String(request.id), opens: .request(reference(request.id)))
    }
    let title = setting.profile.intake.hasRequestForm ? "file.section.earlier" : "file.section.earlierServices"
    return SheetSection(phrases[title], lines)
  }

  var referrals: SheetSection {
    let lines = file.referrals.reversed().map { referral in
      let stage = phrases["referral.stage." + referral.stage.rawValue]
      let purpose = phrases["referral.purpose." + referral.purpose.rawValue]
      var text = setting.target(referral.target) + " · " + purpose + " — " + stage
      if referral.stage.isOpen, let due = referral.due {
        text += " · " + phrases(due < day ? "file.referralLate" : "file.referralDue", ["date": setting.civil(due)])
      }
      let isLate = referral.stage.isOpen && (referral.due.map { $0 < day } ?? false)
      return SheetLine(text, style: isLate ? .warning : .text)
        .entered("referral." + String(referral.id), opens: .referral(reference(referral.id)))
    }
    return SheetSection(phrases["file.section.referrals"], lines)
  }

  func reference(_ ordinal: Int) -> CaseReference { CaseReference(file: file.id, ordinal: ordinal) }
}
