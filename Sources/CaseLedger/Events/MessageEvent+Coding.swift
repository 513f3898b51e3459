import Casework

extension MessageEvent: CodedEvent {
  static let prefix = "message"

  enum Name: String, CaseIterable {
    case queued, attemptBegun, attemptEnded, fateJudged, givenUp, resumed, reached, cancelled
  }

  var name: Name {
    switch self {
    case .queued: .queued
    case .attemptBegun: .attemptBegun
    case .attemptEnded: .attemptEnded
    case .fateJudged: .fateJudged
    case .givenUp: .givenUp
    case .resumed: .resumed
    case .reached: .reached
    case .cancelled: .cancelled
    }
  }

  var payload: any Encodable {
    switch self {
    case .queued(let payload): payload
    case .attemptBegun(let payload): payload
    case .attemptEnded(let payload): payload
    case .fateJudged(let payload): payload
    case .givenUp(let payload): payload
    case .resumed(let payload): payload
    case .reached(let payload): payload
    case .cancelled(let payload): payload
    }
  }

  static func decoded(_ name: Name, from reader: PayloadReader) throws -> MessageEvent {
    switch name {
    case .queued: .queued(try reader.read(MessageQueued.self))
    case .attemptBegun: .attemptBegun(try reader.read(MessageAttemptBegun.self))
    case .attemptEnded: .attemptEnded(try reader.read(MessageAttemptEnded.self))
    case .fateJudged: .fateJudged(try reader.read(MessageFateJudged.self))
    case .givenUp: .givenUp(try reader.read(MessageGivenUp.self))
    case .resumed: .resumed(try reader.read(MessageResumed.self))
    case .reached: .reached(try reader.read(MessageReached.self))
    case .cancelled: .cancelled(try reader.read(MessageCancelled.self))
    }
  }
}
