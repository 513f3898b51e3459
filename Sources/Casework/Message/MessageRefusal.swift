public import Calendars

/// Why a message does not go, or is not dealt with as asked.
public enum MessageRefusal: Error, Hashable, Sendable {
  /// No means of contact was agreed on with the beneficiary.
  case noAgreedChannel
  /// The channel is not used that way.
  case mediumUnfit(MessageMedium)
  /// The file has no address for it, or what is written there is none.
  case addressMissing(MessageMedium)
  case wordsMissing
  /// It has more letters than it may.
  case tooLong(limit: Int)
  /// What it would tell has not happened, or holds no more.
  case topicUnfit(MessageKind)
  /// Another message of the same content waits in the queue.
  case alreadyWaiting(Int)
  /// The beneficiary was reminded of it, or it was called off.
  case alreadyReminded(Int)
  case messageUnknown(Int)
  /// It is not at the stage that this needs.
  case wrongStage(BeneficiaryMessage.Stage)
  /// It was refused for now; its time comes then.
  case notBefore(Moment)
  case reasonMissing
  case dateInFuture
}
