import Casework

extension GoldenEvents {
  static let message: [String: CaseEvent] = [
    "message.queued": .message(
      .queued(
        MessageQueued(
          message: 3,
          draft: MessageDraft(
            topic: MessageTopic(.decision, request: 1), channel: "email", medium: .email, language: .arabic,
            subject: "القرار في طلبكم", words: "السلام عليكم\nتمت الموافقة", otherChannelReason: "طلبه المستفيد",
            earlyReason: "حالة طارئة")))),
    "message.attemptBegun": .message(
      .attemptBegun(MessageAttemptBegun(message: 3, attempt: 2, address: "huda@example.org", limitSeconds: 30))),
    "message.attemptEnded": .message(
      .attemptEnded(MessageAttemptEnded(message: 3, attempt: 2, outcome: MessageOutcome(exitStatus: 75)))),
    "message.fateJudged": .message(
      .fateJudged(MessageFateJudged(message: 3, attempt: 2, wasSent: true, reason: "في سجل المزود"))),
    "message.givenUp": .message(.givenUp(MessageGivenUp(message: 3, cause: .tooOften))),
    "message.resumed": .message(.resumed(MessageResumed(message: 3))),
    "message.reached": .message(
      .reached(
        MessageReached(
          message: 3, kind: .complaintOutcome, channel: "telephone", day: day("2026-11-22"), words: "كلمت المستفيد"))),
    "message.cancelled": .message(
      .cancelled(MessageCancelled(message: 3, cause: .officer, reason: "أُبلغ في المكتب"))),
  ]
}
