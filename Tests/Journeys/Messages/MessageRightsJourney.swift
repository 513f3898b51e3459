import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit
import Testing

@Suite("Messages are sealed with the file, shown to whom it is open, and go with it")
struct MessageRightsJourney {
  private func queued(_ stage: OfficeStage, _ reference: CaseReference) throws {
    let draft = MessageDraft(
      topic: MessageTopic(.receipt, request: reference.ordinal), channel: "telephone", medium: .text,
      language: .arabic, subject: "استلام طلبكم", words: "استلمنا طلبكم، ورقمه 100001/1.")
    try stage.submit(.message(reference.file, .queue(draft)), as: StagePeople.reception)
  }

  @Test("a restricted file's messages are there for others, and tell nothing; only an admitted officer sends them")
  func restricted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try queued(stage, reference)
    try stage.submit(
      .file(reference.file, .restrict(to: [StagePeople.director.id], reason: "قريب موظف")), as: StagePeople.director)
    let reception = try stage.seat(StagePeople.reception)
    guard case .messages(_, let page) = try reception.answer(.messages(MessageQuestion(window: OfficeStage.everything)))
    else {
      Issue.record("the messages are not shown")
      return
    }
    #expect(page.rows.map(\.isClosed) == [true])
    #expect(page.rows.map(\.name) == [""])
    #expect(try reception.messagesToSend(by: [.text]).isEmpty)
    #expect(throws: Refusal.access(.fileRestricted(reference.file))) {
      try reception.send(CaseReference(file: reference.file, ordinal: 1), limitSeconds: 30) { _ in
        MessageOutcome(exitStatus: 0)
      }
    }
    let director = try stage.seat(StagePeople.director)
    #expect(try director.messagesToSend(by: [.text]) == [CaseReference(file: reference.file, ordinal: 1)])
    #expect(try director.messagesToSend(by: [.email]).isEmpty)
  }

  @Test("of a restricted complaint only those who have a part in it write; what they wrote goes, whoever sends it")
  func restrictedComplaint() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let file = try stage.register()
    let facts: MatterFacts = ["words": "سلوك غير لائق", "channel": "fax", "about": "conduct", "restricted": "yes"]
    try stage.submit(.matter(.open(.complaint, file: file, facts)), as: StagePeople.director)
    let draft = MessageDraft(
      topic: MessageTopic(.complaintReceipt, matter: 1), channel: "telephone", medium: .text, language: .arabic,
      subject: "استلام الشكوى", words: "استلمنا شكواكم، ورقمها 1.")
    #expect(throws: Refusal.matter(.restricted(1))) {
      try stage.submit(.message(file, .queue(draft)), as: StagePeople.reception)
    }
    try stage.submit(.message(file, .queue(draft)), as: StagePeople.director)
    let reception = try stage.seat(StagePeople.reception)
    let message = CaseReference(file: file, ordinal: 1)
    #expect(try reception.messagesToSend(by: [.text]) == [message])
    let sent = try reception.send(message, limitSeconds: 30) { _ in MessageOutcome(exitStatus: 0) }
    #expect(sent.result == .accepted)
  }

  @Test("messages that an officer may not send, or has tried, keep nobody else's waiting")
  func passedOver() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let references = try ["أحمد محمد العتيبي", "سعد خالد الزهراني", "هند علي الشهري"].enumerated()
      .map { try stage.openRequest($1, serial: $0 + 1) }
    for reference in references { try queued(stage, reference) }
    let command = CaseCommand.file(
      references[0].file, .restrict(to: [StagePeople.director.id], reason: "قريب موظف"))
    try stage.submit(command, as: StagePeople.director)
    let reception = try stage.seat(StagePeople.reception)
    let messages = references.map { CaseReference(file: $0.file, ordinal: 1) }
    #expect(try reception.messagesToSend(by: [.text], batchCount: 1) == [messages[1]])
    #expect(try reception.messagesToSend(by: [.text], besides: [messages[1]], batchCount: 1) == [messages[2]])
    #expect(try reception.messagesToSend(by: [.text], besides: Set(messages), batchCount: 1).isEmpty)
  }

  @Test("a file that others close while the queue is sent is passed over, and what was under way is left to them")
  func closedMeanwhile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let references = try ["أحمد محمد العتيبي", "سعد خالد الزهراني", "هند علي الشهري"].enumerated()
      .map { try stage.openRequest($1, serial: $0 + 1) }
    for reference in references { try queued(stage, reference) }
    var handedOver: [FileNumber] = []
    let sent = try stage.seat(StagePeople.reception).sendAll(by: [.text], limitSeconds: 30) { message in
      if handedOver.isEmpty {
        for reference in references.prefix(2) {
          let command = CaseCommand.file(
            reference.file, .restrict(to: [StagePeople.director.id], reason: "قريب موظف"))
          #expect(throws: Never.self) { try stage.submit(command, as: StagePeople.director) }
        }
      }
      handedOver.append(message.reference.file)
      return MessageOutcome(exitStatus: 0)
    }
    #expect(handedOver == [references[0].file, references[2].file])
    #expect(sent.map(\.reference.file) == references.map(\.file))
    #expect(sent.map(\.result) == [.unknown, .superseded, .accepted])
    let later = try stage.seat(StagePeople.reception)
      .sendAll(by: [.text], limitSeconds: 30) { _ in MessageOutcome(exitStatus: 0) }
    #expect(later.isEmpty)
  }

  @Test("two desks that take the same message hand it over once; the index rebuilt tells the same")
  func once() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try queued(stage, reference)
    let message = CaseReference(file: reference.file, ordinal: 1)
    let (first, second) = (try stage.seat(StagePeople.reception), try stage.seat(StagePeople.secondReception))
    var handedOver = 0
    let sent = try first.send(message, limitSeconds: 30) { _ in
      handedOver += 1
      let other = try? second.send(message, limitSeconds: 30) { _ in
        handedOver += 1
        return MessageOutcome(exitStatus: 0)
      }
      #expect(other?.result == .takenByOther)
      return MessageOutcome(exitStatus: 75)
    }
    #expect(sent.result == .deferred)
    #expect(handedOver == 1)
    #expect(try second.send(message, limitSeconds: 30) { _ in MessageOutcome(exitStatus: 0) }.result == .takenByOther)
    let question = Question.messages(MessageQuestion(window: OfficeStage.everything))
    let before = try second.answer(question)
    try second.rebuildIndex()
    #expect(try second.answer(question) == before)
    stage.clock.pass(minutes: 5)
    #expect(try first.messagesToSend(by: [.text]) == [message])
  }

  @Test("an officer who works on the file meanwhile is not stopped by a message that goes out of itself")
  func noConflict() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    let office = try stage.seat(StagePeople.secondReception)
    let seen = try stage.file(reference.file).lastNumber
    try queued(stage, reference)
    let command = CaseCommand.file(
      reference.file, .correct([.address: "حي العوالي"], reason: "انتقال", confirmed: []))
    _ = try office.submit(Submission(command, basedOn: seen))
    #expect(try stage.file(reference.file).facts.address == "حي العوالي")
  }

  @Test("a person's copy holds what they were told, and where it went")
  func copy() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try queued(stage, reference)
    _ = try stage.seat(StagePeople.reception)
      .send(CaseReference(file: reference.file, ordinal: 1), limitSeconds: 30) { _ in MessageOutcome(exitStatus: 0) }
    guard case .copy(let copy) = try stage.ask(.copy(reference.file), as: StagePeople.director) else {
      Issue.record("there is no copy")
      return
    }
    let setting = DeskSetting(
      phrases: try JourneyPhrases.phrases(.arabic), signedIn: try stage.seat(StagePeople.director).signedIn)
    let lines = DataCopy(copy, setting: setting).lines.map(\.text).joined(separator: "\n")
    #expect(lines.contains("استلمنا طلبكم، ورقمه 100001/1."))
    #expect(lines.contains("+966551000001"))
  }

  @Test("the list says why this desk cannot send, and a role that tells beneficiaries nothing cannot either")
  func reasons() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.openRequest()
    try queued(stage, reference)
    var desk = try OfficerDesk(StagePeople.researcher, at: stage)
    desk.jump("رسائل")
    desk.press(.function(2))
    #expect(desk.message.contains("إبلاغ"))
    #expect(desk.application.sent.isEmpty)
  }
}
