import Calendars
import Casework
import Testing

@Suite("A message is told once, by the agreed means (K3j)")
struct MessageTests {
  @Test("what the program handed over counts as the notice of the decision, in the same commit")
  func notice() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    #expect(desk.stage == .waiting)
    #expect(desk.request.notice == nil)
    let begun = try desk.begin()
    #expect(
      begun == [
        .message(
          .attemptBegun(MessageAttemptBegun(message: 1, attempt: 1, address: "+966551234567", limitSeconds: 30)))
      ])
    let events = try desk.end(0)
    let today = Samples.day("2026-11-22")
    #expect(
      events == [
        .message(.attemptEnded(MessageAttemptEnded(message: 1, attempt: 1, outcome: MessageOutcome(exitStatus: 0)))),
        .message(.reached(MessageReached(message: 1, kind: .decision, channel: "phone", day: today, words: nil))),
        .request(
          .noticeGiven(
            NoticeGiven(
              request: 1, channel: "phone", toldOn: today, words: "تمت الموافقة على طلبكم.", otherChannelReason: nil,
              earlyReason: nil))),
      ])
    #expect(desk.stage == .reached)
    #expect(desk.status == .told)
  }

  @Test("a call is not handed over again, a message is called off with a reason, and an end belongs to its attempt")
  func misplaced() throws {
    var call = try CaseDesk.accepted()
    try call.message(.queue(CaseDesk.draft(.decision, medium: .call)))
    #expect(throws: Refusal.message(.wrongStage(.task))) { try call.message(.resume(message: 1)) }
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    #expect(throws: Refusal.message(.reasonMissing)) { try desk.message(.cancel(message: 1, reason: " ")) }
    _ = try desk.begin()
    let unknown = MessageOutcome(.unknown, .timeLimit)
    #expect(throws: Refusal.message(.wrongStage(.underWay))) {
      try desk.message(.endAttempt(message: 1, attempt: 2, unknown))
    }
    try desk.message(.endAttempt(message: 1, attempt: 1, unknown))
    #expect(throws: Refusal.message(.wrongStage(.unknown))) { try desk.end(0) }
    #expect(throws: Refusal.message(.wrongStage(.unknown))) { try desk.message(.cancel(message: 1, reason: "حضر")) }
  }

  @Test(
    "what is on its way is not called off; what was told or called off does not go again, but may be written anew")
  func over() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    var called = desk
    try called.message(.cancel(message: 1, reason: "حضر"))
    #expect(throws: Refusal.message(.wrongStage(.cancelled))) { try called.begin(hurried: true) }
    try called.message(.queue(CaseDesk.draft(.decision)))
    #expect(called.file.messages.map(\.id) == [1, 2])
    _ = try desk.begin()
    #expect(throws: Refusal.message(.wrongStage(.underWay))) { try desk.message(.cancel(message: 1, reason: "حضر")) }
    _ = try desk.end(0)
    #expect(throws: Refusal.message(.wrongStage(.reached))) { try desk.begin(hurried: true) }
    let open = BeneficiaryMessage.Stage.allCases.filter(\.isOpen)
    #expect(open == [.waiting, .underWay, .unknown, .task])
  }

  @Test("a call is a task: who made it says when and with whom, and that is the notice")
  func call() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision, medium: .call)))
    #expect(desk.stage == .task)
    #expect(throws: Refusal.message(.wrongStage(.task))) { try desk.begin() }
    #expect(throws: Refusal.message(.wordsMissing)) {
      try desk.message(.markDone(message: 1, on: desk.context.today, words: " "))
    }
    #expect(throws: Refusal.message(.dateInFuture)) {
      try desk.message(.markDone(message: 1, on: Samples.day("2026-11-23"), words: "أحمد"))
    }
    let today = Samples.day("2026-11-22")
    #expect(
      try desk.message(.markDone(message: 1, on: today, words: "كلمت أحمد نفسه")) == [
        .message(
          .reached(
            MessageReached(message: 1, kind: .decision, channel: "phone", day: today, words: "كلمت أحمد نفسه"))),
        .request(
          .noticeGiven(
            NoticeGiven(
              request: 1, channel: "phone", toldOn: today, words: "تمت الموافقة على طلبكم.", otherChannelReason: nil,
              earlyReason: nil))),
      ])
    #expect(desk.stage == .reached)
  }

  @Test("refused for now it waits longer each time, and after the sixth time it is a task for an officer")
  func retries() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    for minutes in [5, 30, 120, 480, 1_440] {
      _ = try desk.begin()
      _ = try desk.end(75)
      #expect(desk.file.messages[0].state == .waiting(from: desk.now.adding(minutes: minutes)))
      #expect(throws: Refusal.message(.notBefore(desk.now.adding(minutes: minutes)))) { try desk.begin() }
      desk.wait(minutes: minutes)
    }
    _ = try desk.begin()
    let events = try desk.end(75)
    #expect(events.last == .message(.givenUp(MessageGivenUp(message: 1, cause: .tooOften))))
    #expect(desk.stage == .task)
    #expect(desk.file.messages[0].attempts.count == 6)

    #expect(desk.file.messages[0].givenUp == .tooOften)
    try desk.message(.resume(message: 1))
    #expect(desk.file.messages[0].givenUp == nil)
    _ = try desk.begin()
    _ = try desk.end(75)
    #expect(desk.file.messages[0].state == .waiting(from: desk.now.adding(minutes: 5)))
  }

  @Test("a mail program refuses a message for good only where the message itself is amiss")
  func mailStatuses() {
    let results = [0, 65, 67, 68, 69, 75, 78, 1].map { MessageOutcome(mailStatus: $0).result }
    #expect(results == [.accepted, .refused, .refused, .refused, .deferred, .deferred, .deferred, .deferred])
    #expect(
      [0, 75, 1, 69].map { MessageOutcome(exitStatus: $0).result } == [.accepted, .deferred, .refused, .refused])
  }

  @Test("an officer who does not wait sends it before its time; refused for good it is a task at once")
  func hurried() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    _ = try desk.begin()
    _ = try desk.end(75)
    _ = try desk.begin(hurried: true)
    let events = try desk.end(67)
    #expect(events.last == .message(.givenUp(MessageGivenUp(message: 1, cause: .refused))))
    #expect(desk.stage == .task)
    #expect(desk.request.notice == nil)
  }

  @Test("cut off before its end is known it is never tried again of itself: an officer finds out and decides")
  func unknownFate() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    _ = try desk.begin()
    #expect(desk.stage == .underWay)
    #expect(throws: Refusal.message(.wrongStage(.underWay))) { try desk.begin(hurried: true) }
    #expect(throws: Refusal.message(.wrongStage(.underWay))) {
      try desk.message(.judgeFate(message: 1, wasSent: true, reason: "ظهر في السجل"))
    }
    // Half a minute that it may take, and one on its way to the ledger.
    desk.now = desk.now.adding(milliseconds: 89_999)
    #expect(desk.stage == .underWay)
    desk.now = desk.now.adding(milliseconds: 1)
    #expect(desk.stage == .unknown)
    #expect(throws: Refusal.message(.wrongStage(.unknown))) { try desk.begin(hurried: true) }
    #expect(throws: Refusal.message(.reasonMissing)) {
      try desk.message(.judgeFate(message: 1, wasSent: false, reason: ""))
    }
    var told = desk
    try told.message(.judgeFate(message: 1, wasSent: true, reason: "ظهر في سجل المزود"))
    #expect(told.stage == .reached)
    #expect(told.request.notice?.value.channel == "phone")

    try desk.message(.judgeFate(message: 1, wasSent: false, reason: "لا أثر له"))
    #expect(desk.stage == .waiting)
    #expect(desk.request.notice == nil)
    #expect(desk.file.messages[0].attempts[0].judged?.value.reason == "لا أثر له")
    _ = try desk.begin()
    #expect(desk.file.messages[0].attempts.count == 2)
  }

  @Test("the end of an attempt that comes late is taken, once")
  func lateEnd() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    _ = try desk.begin()
    desk.wait(minutes: 60)
    _ = try desk.end(0)
    #expect(desk.stage == .reached)
    #expect(desk.file.messages[0].attempts[0].endedAt == desk.now)
    #expect(desk.file.messages[0].masked.attempts[0].address == "•••••••••4567")
    #expect(throws: Refusal.message(.wrongStage(.reached))) { try desk.end(0) }
  }

  @Test("where its time was up nobody knows whether it went")
  func timeLimit() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    _ = try desk.begin()
    try desk.message(.endAttempt(message: 1, attempt: 1, MessageOutcome(.unknown, .timeLimit)))
    #expect(desk.stage == .unknown)
    desk.wait(minutes: 10_000)
    #expect(throws: Refusal.message(.wrongStage(.unknown))) { try desk.begin() }
  }

  @Test("what was told otherwise meanwhile does not go")
  func superseded() throws {
    var desk = try CaseDesk.accepted()
    try desk.message(.queue(CaseDesk.draft(.decision)))
    let events = try desk.ask(desk.notice())
    #expect(events.last == .message(.cancelled(MessageCancelled(message: 1, cause: .superseded))))
    #expect(desk.stage == .cancelled)
  }

  @Test("before a message goes it is looked at once more: is there still something to tell?")
  func lookedAtAgain() throws {
    let stale = CaseEvent.message(.cancelled(MessageCancelled(message: 1, cause: .superseded)))
    var told = try CaseDesk.accepted()
    try told.message(.queue(CaseDesk.draft(.decision)))
    guard case .giveNotice(let notice) = told.notice() else { return }
    told.keep([StreamEvent(told.file.id.stream, .request(.noticeGiven(notice)))])
    #expect(try told.begin() == [stale])
    var undecided = try CaseDesk(Samples.ceilingPolicy)
    try undecided.openSubmitted()
    let queued = MessageQueued(message: 1, draft: CaseDesk.draft(.decision))
    undecided.keep([StreamEvent(undecided.file.id.stream, .message(.queued(queued)))])
    #expect(try undecided.begin() == [stale])
  }

  @Test("a reminder of papers that came since is called off, when they come or at the latest before it goes")
  func staleReminder() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار متأخر", channel: "visit"))
    try desk.message(.queue(CaseDesk.draft(.missingPapers)))
    try desk.supply("card", until: "2030-01-01")
    try desk.supply("salary", issuedOn: "2026-11-01")
    try desk.ask(.answerCondition(request: 1, document: "lease", applies: false))
    #expect(desk.stage == .waiting)
    try desk.sign()
    #expect(
      try desk.stage == .cancelled
        || desk.begin() == [
          .message(.cancelled(MessageCancelled(message: 1, cause: .superseded)))
        ])
    #expect(desk.stage == .cancelled)
  }

  @Test("what became of a message is recorded though its file was found to be entered in error meanwhile")
  func voidedMeanwhile() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.message(.queue(CaseDesk.draft(.silentFile, request: nil)))
    _ = try desk.begin()
    try desk.change(.void(reason: "تكرار"))
    try desk.message(.endAttempt(message: 1, attempt: 1, MessageOutcome(exitStatus: 0)))
    #expect(desk.stage == .reached)
    #expect(throws: Refusal.file(.fileVoided(.first))) { try desk.message(.resume(message: 1)) }
  }

  @Test("where the address of the file is none that mail can go to any more it is a task")
  func addressGone() throws {
    var entry = Samples.person
    entry.texts[.email] = "ahmad@example.org"
    entry.texts[.contactChannel] = "email"
    var desk = try CaseDesk.accepted(entry: entry)
    try desk.message(.queue(CaseDesk.draft(.decision, channel: "email", medium: .email)))
    // As it stands in files from before such an address was refused.
    let corrected = FileCorrected(
      field: .email, old: "ahmad@example.org", new: "ahmad,2@example.org", reason: "صححه", confirmed: [])
    _ = desk.keep([StreamEvent(FileNumber.first.stream, .file(.corrected(corrected)))])
    #expect(try desk.begin() == [.message(.givenUp(MessageGivenUp(message: 1, cause: .noAddress)))])
    #expect(desk.stage == .task)
  }

  @Test("the newest thing that the association sends is no sign of life from the beneficiary")
  func noActivity() throws {
    var desk = try CaseDesk.accepted()
    let active = desk.file.lastActiveAt
    desk.wait(minutes: 60)
    try desk.message(.queue(CaseDesk.draft(.decision)))
    #expect(desk.file.lastActiveAt == active)
    let call = desk.recorded.suffix(1)
    #expect(
      LastAct(of: Array(call))?.compensation(reason: "خطأ") == .message(.first, .cancel(message: 1, reason: "خطأ")))
  }
}
