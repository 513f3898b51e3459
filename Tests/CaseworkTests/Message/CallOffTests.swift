import Calendars
import Casework
import Testing

@Suite("What happens to a request calls off the waiting messages that it leaves without meaning, and no others")
struct CallOffTests {
  /// Messages of every kind about the first request, each by its number.
  private enum Queued: Int, CaseIterable {
    case receipt = 1
    case missingPapers, replyTerm, postponement, decision, delivery, opinion
    /// An officer is to call about the papers.
    case call
    /// These are never called off: another request's, one on its way, one of which nobody knows, and two that are over.
    case another, underWay, unknown, reached, cancelled
  }

  /// Puts them into the file as they would stand there; whether each would still be written is not asked.
  private func queue(at desk: inout CaseDesk) {
    func keep(_ event: MessageEvent) { desk.keep([StreamEvent(desk.file.id.stream, .message(event))]) }
    func add(_ message: Queued, _ kind: MessageKind, request: Int = 1, medium: MessageMedium = .text) {
      let draft = CaseDesk.draft(kind, request: request, medium: medium)
      keep(.queued(MessageQueued(message: message.rawValue, draft: draft)))
    }
    let kinds: [(Queued, MessageKind)] = [
      (.receipt, .receipt), (.missingPapers, .missingPapers), (.replyTerm, .replyTerm), (.postponement, .postponement),
      (.decision, .decision), (.delivery, .delivery), (.opinion, .opinion),
    ]
    for (message, kind) in kinds { add(message, kind) }
    add(.call, .missingPapers, medium: .call)
    add(.another, .receipt, request: 2)
    add(.cancelled, .receipt)
    keep(.cancelled(MessageCancelled(message: Queued.cancelled.rawValue, cause: .officer, reason: "حضر")))
    for message in [Queued.underWay, .unknown, .reached] {
      add(message, .receipt)
      keep(
        .attemptBegun(
          MessageAttemptBegun(
            message: message.rawValue, attempt: 1, address: "+966551234567", limitSeconds: 30)))
    }
    let unknown = MessageOutcome(.unknown, .timeLimit)
    keep(.attemptEnded(MessageAttemptEnded(message: Queued.unknown.rawValue, attempt: 1, outcome: unknown)))
    keep(
      .reached(
        MessageReached(
          message: Queued.reached.rawValue, kind: .receipt, channel: "phone", day: desk.context.today, words: nil)))
  }

  /// The messages that an act calls off.
  private func calledOff(
    _ prepare: (inout CaseDesk) throws -> Void, by act: (inout CaseDesk) throws -> [CaseEvent]
  ) throws -> Set<Queued> {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try prepare(&desk)
    queue(at: &desk)
    let ends = try act(&desk).compactMap { event -> MessageCancelled? in
      if case .message(.cancelled(let end)) = event { end } else { nil }
    }
    #expect(ends.allSatisfy { $0.cause == .superseded && $0.reason == nil })
    return Set(ends.compactMap { Queued(rawValue: $0.message) })
  }

  private func accepted(_ desk: inout CaseDesk) throws {
    try desk.openWaiting(unit: "social")
    try desk.ask(.decide(desk.decision()))
  }

  private func told(_ desk: inout CaseDesk) throws {
    try accepted(&desk)
    try desk.ask(desk.notice())
  }

  @Test("the last paper that came calls off what asks for papers")
  func complete() throws {
    let off = try calledOff {
      try $0.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
      try $0.supply("card", until: "2030-01-01")
      try $0.ask(.answerCondition(request: 1, document: "lease", applies: false))
      try $0.sign()
      try $0.ask(.submit(request: 1))
    } by: {
      try $0.supply("salary", issuedOn: "2026-11-01")
    }
    #expect(off == [.missingPapers, .call])
  }

  @Test("a decision calls off all that came before it; a postponement the term alone, which holds no more")
  func decided() throws {
    let decided = try calledOff {
      try $0.openWaiting(unit: "social")
    } by: {
      try $0.ask(.decide($0.decision()))
    }
    #expect(decided == [.receipt, .missingPapers, .replyTerm, .postponement, .call])
    let postponed = try calledOff {
      try $0.openWaiting(unit: "social")
    } by: {
      try $0.ask(.decide($0.decision(.postpone, granted: nil, postponedUntil: "2026-12-22")))
    }
    #expect(postponed == [.replyTerm])
  }

  @Test("whom somebody told of the decision no message tells; what was delivered in part is still waited for")
  func toldAndDelivered() throws {
    let off = try calledOff(accepted) { try $0.ask($0.notice()) }
    #expect(off == [.receipt, .missingPapers, .replyTerm, .postponement, .decision, .call])
    #expect(try calledOff(told) { try $0.ask($0.delivery(isWhole: false)) } == [])
    #expect(try calledOff(told) { try $0.ask($0.delivery()) } == [.delivery])
  }

  @Test("of a request that was closed or entered in error nothing is told, but an opinion may be asked for")
  func ended() throws {
    let all: Set<Queued> = [.receipt, .missingPapers, .replyTerm, .postponement, .decision, .delivery, .call]
    #expect(try calledOff(told) { try $0.ask(.close(request: 1, reason: "انسحب")) } == all)
    let voided = try calledOff {
      try $0.openSubmitted()
    } by: {
      try $0.ask(.void(request: 1, reason: "تكرار"))
    }
    #expect(voided == all)
  }

  @Test("a message that went calls the others off, and not itself")
  func reached() throws {
    let off = try calledOff(accepted) {
      try $0.message(.beginAttempt(message: Queued.decision.rawValue, limitSeconds: 30, hurried: false))
      let accepted = MessageOutcome(exitStatus: 0)
      return try $0.message(.endAttempt(message: Queued.decision.rawValue, attempt: 1, accepted))
    }
    #expect(off == [.receipt, .missingPapers, .replyTerm, .postponement, .call])
  }

  @Test("an appointment that was moved calls off its own messages, unless they are on their way")
  func appointment() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    for (message, matter) in [(1, 7), (2, 8), (3, 7)] {
      var draft = CaseDesk.draft(.appointment, request: nil)
      draft.topic.matter = matter
      desk.keep([
        StreamEvent(desk.file.id.stream, .message(.queued(MessageQueued(message: message, draft: draft))))
      ])
    }
    let begun = MessageAttemptBegun(message: 3, attempt: 1, address: "+966551234567", limitSeconds: 30)
    desk.keep([StreamEvent(desk.file.id.stream, .message(.attemptBegun(begun)))])
    #expect(
      desk.file.messagesOvertaken(byAppointment: 7) == [
        StreamEvent(
          desk.file.id.stream, .message(.cancelled(MessageCancelled(message: 1, cause: .superseded))))
      ])
  }

  @Test("what was on its way while an officer told it, or found the request entered in error, tells it no second time")
  func alreadyTold() throws {
    func arrives(_ kind: MessageKind, at desk: CaseDesk, after act: (CaseDesk) -> RequestCommand) throws {
      var desk = desk
      try desk.message(.queue(CaseDesk.draft(kind)))
      _ = try desk.begin()
      try desk.ask(act(desk))
      let end = MessageReached(message: 1, kind: kind, channel: "phone", day: desk.context.today, words: nil)
      #expect(
        try desk.end(0) == [
          .message(.attemptEnded(MessageAttemptEnded(message: 1, attempt: 1, outcome: MessageOutcome(exitStatus: 0)))),
          .message(.reached(end)),
        ])
    }
    try arrives(.decision, at: try CaseDesk.accepted()) { $0.notice() }
    var submitted = try CaseDesk(Samples.ceilingPolicy)
    try submitted.openSubmitted()
    try arrives(.replyTerm, at: submitted) { _ in .void(request: 1, reason: "تكرار") }
  }
}
