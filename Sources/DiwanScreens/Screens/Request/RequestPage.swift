import Calendars
import Casework
import Desk
import TerminalKit

/// One request with its checklist and everything that became of it, as sections of a sheet.
struct RequestPage {
  let setting: DeskSetting
  let file: BeneficiaryFile
  let request: ServiceRequest
  /// The opinion that the beneficiary was asked for; nil where nobody asked.
  var opinion: MatterRow?

  var phrases: Phrases { setting.phrases }
  var profile: Profile { setting.profile }
  var reference: CaseReference { CaseReference(file: file.id, ordinal: request.id) }
  var checklist: Checklist { request.checklist(under: profile, party: file.facts.kind, on: setting.today) }

  var sections: [SheetSection] {
    let all =
      profile.intake.hasRequestForm
      ? [head, documents, attachments, submission, reply, study, outcome, deliveries, referrals]
      : [head, documents, attachments, study, deliveries, referrals]
    return all.filter { !$0.lines.isEmpty }
  }

  private var attachments: SheetSection {
    AttachmentPage(setting: setting, reference: reference).summary(of: request)
  }

  private var head: SheetSection {
    var lines: [SheetLine] = []
    if let reason = request.voidReason {
      let text = phrases("request.voided", ["reason": setting.stored(reason)])
      lines.append(SheetLine(text, sign: .warning, style: .error))
    }
    if let reason = request.closeReason {
      let refusal = request.refusal.map { setting.label($0, in: \.rejectionReasons) + " · " } ?? ""
      let key = request.refusal == nil ? "request.closed" : "request.refused"
      lines.append(SheetLine(phrases(key, ["reason": refusal + setting.stored(reason)]), sign: .done))
    }
    if let satisfaction { lines.append(satisfaction) }
    let opened = setting.civil(request.openedAt.day(in: .riyadh)) + " · " + setting.officer(request.openedBy)
    lines += [
      SheetLine(phrases["request.beneficiary"], setting.words(file.facts.name), style: .strong),
      SheetLine(phrases["request.service"], setting.service(request.service), style: .strong),
      SheetLine(phrases["request.stage"], setting.stageText(of: request, in: file), style: .strong),
      SheetLine(
        phrases["request.next"], setting.nextStepWithKey(of: request, in: file) ?? phrases["request.nothingLeft"]),
      SheetLine(phrases["field.category"], setting.category(request.category)),
      SheetLine(phrases["request.opened"], opened),
      SheetLine(phrases["request.need"], setting.words(request.need)),
    ]
    return SheetSection("", lines, isWide: true, isPaired: true)
  }

  /// What stands between the draft and its submission.
  private var submission: SheetSection {
    let intake = profile.intake
    var lines: [SheetLine] = []
    if intake.needsDeclaration {
      var line = SheetLine(declarationText, sign: request.declaration == nil ? .lacking : .done)
      line = line.entered("declaration", opens: .declaration(reference))
      lines.append(line)
    }
    if intake.explainsReply {
      let explained = request.replyExplainedAt
      let text = explained.map { phrases("request.explained", ["time": setting.time($0)]) }
      lines.append(SheetLine(text ?? phrases["request.notExplained"], sign: explained == nil ? .idle : .done))
    }
    lines.append(completeness)
    let submitted = request.submittedOn.map { phrases("request.submitted", ["date": setting.bothCalendars($0)]) }
    lines.append(
      SheetLine(submitted ?? phrases["request.notSubmitted"], sign: request.submittedOn == nil ? .idle : .done))
    return SheetSection(phrases["request.section.submission"], lines)
  }

  private var declarationText: String {
    guard let signed = request.declaration else { return phrases["request.notSigned"] }
    let values = [
      "paper": setting.stored(signed.paperNumber), "place": setting.stored(signed.keptAt),
    ]
    return phrases("request.signed", ["date": setting.civil(signed.signedOn)]) + phrases["list.separator"]
      + phrases("event.declaration.detail", values)
  }

  private var completeness: SheetLine {
    let lacking = checklist.lacking
    if let day = request.completeOn, checklist.isComplete {
      return SheetLine(phrases("request.complete", ["date": setting.bothCalendars(day)]), sign: .done)
    }
    var parts = lacking.isEmpty ? [] : [setting.documents(lacking)]
    if checklist.needsDeclaration, !checklist.hasDeclaration { parts.append(phrases["request.declaration"]) }
    let text = phrases("request.lacking", ["documents": parts.joined(separator: phrases["list.separator"])])
    return SheetLine(text, sign: .lacking)
  }

  private var reply: SheetSection {
    let setting = self.setting
    var lines: [SheetLine] = []
    if var line = setting.replyLine(of: request, on: setting.today) {
      line.label = ""
      lines.append(line.entered("reply", opens: .replyWindow(reference)))
    } else if profile.reply.rule != .none {
      let waiting = SheetLine(setting.waitingText(of: request), style: .faint)
      lines.append(waiting.entered("reply", opens: .replyWindow(reference)))
    }
    if let target = setting.internalTarget(of: request) {
      lines.append(SheetLine(phrases["reply.target"] + ": " + target, style: .faint))
    }
    if let missed = request.missedWindow {
      let text = phrases("event.request.replyWindowMissed", ["date": setting.civil(missed.ceiling)])
      lines.append(SheetLine(text, sign: .warning, style: .error))
    }
    return SheetSection(phrases["reply.title"], lines)
  }
}
