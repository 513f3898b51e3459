import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// One message on a page: what it is about, where it goes, its text, and what became of each attempt.
struct MessagePage {
  let setting: DeskSetting
  let file: BeneficiaryFile
  let message: BeneficiaryMessage

  private var phrases: Phrases { setting.phrases }

  var sections: [SheetSection] {
    [
      SheetSection(phrases["message.section.about"], facts, isWide: true),
      SheetSection(phrases["message.section.text"], text, isWide: true),
    ] + (message.attempts.isEmpty ? [] : [SheetSection(phrases["message.section.attempts"], attempts, isWide: true)])
  }

  private var facts: [SheetLine] {
    let draft = message.draft
    let stage = message.stage(at: setting.now)
    var lines = [
      SheetLine(phrases["request.beneficiary"], setting.words(file.facts.name), style: .strong)
        .entered("file", opens: .file(file.id)),
      SheetLine(phrases["message.column.stage"], phrases["message.stage." + stage.rawValue], style: style(of: stage)),
      SheetLine(
        phrases["message.column.medium"],
        [setting.channel(draft.channel), setting.label(of: draft.medium)]
          .joined(separator: " · ")),
      SheetLine(phrases["message.address"], setting.reach(draft.channel, of: file.facts)),
      SheetLine(
        phrases["message.queued"],
        [setting.time(message.queuedAt), setting.officer(message.queuedBy)].joined(separator: " · ")),
    ]
    if let request = draft.topic.request.flatMap({ file.request($0) }) {
      let reference = CaseReference(file: file.id, ordinal: request.id)
      lines.insert(
        SheetLine(phrases["reply.request"], setting.requestTitle(request)).entered(
          "request", opens: .request(reference)),
        at: 1)
    }
    if let reason = draft.otherChannelReason {
      lines.append(SheetLine(phrases["notice.otherReason"], setting.words(reason)))
    }
    if case .waiting(let from) = message.state, from > setting.now {
      lines.append(SheetLine(phrases["message.again"], setting.time(from)))
    }
    if let cause = message.givenUp {
      lines.append(SheetLine(phrases["message.why"], phrases["message.givenUp." + cause.rawValue]))
    }
    if let end = message.reached {
      lines.append(SheetLine(phrases["message.stage.reached"], told(end.value.words, end.at, end.officer)))
    }
    if let end = message.cancelled {
      let words = end.value.reason ?? phrases["message.cancelled." + end.value.cause.rawValue]
      lines.append(SheetLine(phrases["message.stage.cancelled"], told(words, end.at, end.officer)))
    }
    return lines
  }

  private func style(of stage: BeneficiaryMessage.Stage) -> Style {
    switch stage {
    case .unknown, .task: .warning
    case .waiting, .underWay, .reached, .cancelled: .text
    }
  }

  private func told(_ words: String?, _ at: Moment, _ officer: OfficerID) -> String {
    let said = words.map { [setting.words($0)] } ?? []
    return (said + [setting.time(at), setting.officer(officer)]).joined(separator: " · ")
  }

  /// The words in the direction of their own language, whatever the officer's.
  private var text: [SheetLine] {
    let subject = SheetLine(setting.words(message.draft.subject), style: .strong)
    let lines = message.draft.words.split(separator: "\n", omittingEmptySubsequences: true)
    return ([subject] + lines.map { SheetLine(setting.words(String($0))) }).map { line in
      var line = line
      line.base = message.draft.language == .arabic ? .rightToLeft : .leftToRight
      return line
    }
  }

  private var attempts: [SheetLine] {
    message.attempts.map { attempt in
      let outcome = attempt.outcome.map { setting.text(of: $0) } ?? phrases["message.noEnd"]
      let judged = attempt.judged.map { judged in
        [
          phrases[judged.value.wasSent ? "message.fate.sent" : "message.fate.lost"] + ": "
            + setting.words(judged.value.reason)
        ]
      }
      let parts = [setting.time(attempt.begunAt), Isolate.leftToRight(setting.stored(attempt.address)), outcome]
      return SheetLine((parts + (judged ?? [])).joined(separator: " · "))
    }
  }
}
