import Casework

extension RequestEvent: CodedEvent {
  static let prefix = "request"

  enum Name: String, CaseIterable {
    case opened, conditionAnswered, documentChecked, documentWithdrawn, attachmentTaken, attachmentRemoved,
      declarationSigned, replyExplained,
      submitted,
      becameComplete, lostCompleteness, studied, needAssessed, recommended, broughtToDecider, decided,
      replyWindowMissed, noticeGiven, delivered, closed, voided
  }

  var name: Name {
    switch self {
    case .opened: .opened
    case .conditionAnswered: .conditionAnswered
    case .documentChecked: .documentChecked
    case .documentWithdrawn: .documentWithdrawn
    case .attachmentTaken: .attachmentTaken
    case .attachmentRemoved: .attachmentRemoved
    case .declarationSigned: .declarationSigned
    case .replyExplained: .replyExplained
    case .submitted: .submitted
    case .becameComplete: .becameComplete
    case .lostCompleteness: .lostCompleteness
    case .studied: .studied
    case .needAssessed: .needAssessed
    case .recommended: .recommended
    case .broughtToDecider: .broughtToDecider
    case .decided: .decided
    case .replyWindowMissed: .replyWindowMissed
    case .noticeGiven: .noticeGiven
    case .delivered: .delivered
    case .closed: .closed
    case .voided: .voided
    }
  }

  var payload: any Encodable {
    switch self {
    case .opened(let payload): payload
    case .conditionAnswered(let payload): payload
    case .documentChecked(let payload): payload
    case .documentWithdrawn(let payload): payload
    case .attachmentTaken(let payload): payload
    case .attachmentRemoved(let payload): payload
    case .declarationSigned(let payload): payload
    case .replyExplained(let payload): payload
    case .submitted(let payload): payload
    case .becameComplete(let payload): payload
    case .lostCompleteness(let payload): payload
    case .studied(let payload): payload
    case .needAssessed(let payload): payload
    case .recommended(let payload): payload
    case .broughtToDecider(let payload): payload
    case .decided(let payload): payload
    case .replyWindowMissed(let payload): payload
    case .noticeGiven(let payload): payload
    case .delivered(let payload): payload
    case .closed(let payload): payload
    case .voided(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> RequestEvent {
    switch name {
    case .opened: .opened(try reader.read(RequestOpened.self))
    case .conditionAnswered: .conditionAnswered(try reader.read(ConditionAnswered.self))
    case .documentChecked: .documentChecked(try reader.read(DocumentChecked.self))
    case .documentWithdrawn: .documentWithdrawn(try reader.read(DocumentWithdrawn.self))
    case .attachmentTaken: .attachmentTaken(try reader.read(AttachmentTaken.self))
    case .attachmentRemoved: .attachmentRemoved(try reader.read(AttachmentRemoved.self))
    case .declarationSigned: .declarationSigned(try reader.read(DeclarationSigned.self))
    case .replyExplained: .replyExplained(try reader.read(ReplyExplained.self))
    case .submitted: .submitted(try reader.read(RequestSubmitted.self))
    case .becameComplete: .becameComplete(try reader.read(CompletenessReached.self))
    case .lostCompleteness: .lostCompleteness(try reader.read(CompletenessLost.self))
    case .studied: .studied(try reader.read(CaseStudied.self))
    case .needAssessed: .needAssessed(try reader.read(NeedAssessed.self))
    case .recommended: .recommended(try reader.read(CaseRecommended.self))
    case .broughtToDecider: .broughtToDecider(try reader.read(BroughtToDecider.self))
    case .decided: .decided(try reader.read(RequestDecided.self))
    case .replyWindowMissed: .replyWindowMissed(try reader.read(ReplyWindowMissed.self))
    case .noticeGiven: .noticeGiven(try reader.read(NoticeGiven.self))
    case .delivered: .delivered(try reader.read(ServiceDelivered.self))
    case .closed: .closed(try reader.read(RequestClosed.self))
    case .voided: .voided(try reader.read(RequestVoided.self))
    }
  }
}
