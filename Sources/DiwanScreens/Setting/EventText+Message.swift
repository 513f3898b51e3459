import ArabicText
import Calendars
public import Casework
public import Desk

/// Messages to beneficiaries in words.
extension DeskSetting {
  public func label(of kind: MessageKind) -> String { phrases["message.kind." + kind.rawValue] }
  public func label(of medium: MessageMedium) -> String { phrases["message.medium." + medium.rawValue] }

  /// Where a message of a list stands, with the hour that belongs to it.
  public func stageText(of row: MessageRow) -> String {
    let stage = phrases["message.stage." + row.stage.rawValue]
    switch row.stage {
    case .waiting where row.at > now: return phrases("message.stage.waitsUntil", ["time": time(row.at)])
    case .waiting, .underWay, .unknown, .task: return stage
    case .reached, .cancelled: return stage + " · " + time(row.at)
    }
  }

  func text(of event: MessageEvent) -> EventText {
    switch event {
    case .queued(let queued):
      let draft = queued.draft
      let parts = [label(of: draft.topic.kind), channel(draft.channel), label(of: draft.medium)]
      return line("queued", of: event, parts.joined(separator: " · "))
    case .attemptBegun(let begun):
      return line("attemptBegun", of: event, Isolate.leftToRight(stored(begun.address)))
    case .attemptEnded(let ended): return line("attemptEnded", of: event, text(of: ended.outcome))
    case .fateJudged(let judged):
      let said = phrases[judged.wasSent ? "message.fate.sent" : "message.fate.lost"]
      return line("fateJudged", of: event, said + " · " + words(judged.reason))
    case .givenUp(let end): return line("givenUp", of: event, phrases["message.givenUp." + end.cause.rawValue])
    case .resumed: return line("resumed", of: event, nil)
    case .reached(let end):
      let parts = [label(of: end.kind), channel(end.channel)] + (end.words.map { [words($0)] } ?? [])
      return line("reached", of: event, parts.joined(separator: " · "))
    case .cancelled(let end):
      let cause = phrases["message.cancelled." + end.cause.rawValue]
      return line("cancelled", of: event, end.reason.map { words($0) } ?? cause)
    }
  }

  private func line(_ key: String, of event: MessageEvent, _ detail: String?) -> EventText {
    EventText(
      headline: phrases("event.message." + key, ["number": String(event.message)]), detail: detail)
  }

  /// What became of an attempt, and why.
  func text(of outcome: MessageOutcome) -> String {
    let result = phrases["message.result." + outcome.result.rawValue]
    let number = outcome.number.map { Isolate.leftToRight(String($0)) } ?? ""
    guard outcome.result != .accepted else { return result }
    return result + " · " + phrases["message.cause." + outcome.cause.rawValue].replacing("{number}", with: number)
  }

  func text(of refusal: MessageRefusal) -> String {
    switch refusal {
    case .noAgreedChannel: phrases["refusal.message.noAgreedChannel"]
    case .mediumUnfit(let medium): phrases("refusal.message.mediumUnfit", ["medium": label(of: medium)])
    case .addressMissing(let medium): phrases("refusal.message.addressMissing", ["medium": label(of: medium)])
    case .wordsMissing: phrases["refusal.message.wordsMissing"]
    case .tooLong(let limit): phrases("refusal.message.tooLong", ["limit": String(limit)])
    case .topicUnfit(let kind): phrases("refusal.message.topicUnfit", ["kind": label(of: kind)])
    case .alreadyWaiting(let number): phrases("refusal.message.alreadyWaiting", ["number": String(number)])
    case .alreadyReminded(let number): phrases("refusal.message.alreadyReminded", ["number": String(number)])
    case .messageUnknown(let number): phrases("refusal.message.messageUnknown", ["number": String(number)])
    case .wrongStage(let stage):
      phrases("refusal.message.wrongStage", ["stage": phrases["message.stage." + stage.rawValue]])
    case .notBefore(let moment): phrases("refusal.message.notBefore", ["time": time(moment)])
    case .reasonMissing: phrases["refusal.message.reasonMissing"]
    case .dateInFuture: phrases["refusal.message.dateInFuture"]
    }
  }
}
