import Calendars
import Casework
import Testing

@Suite("A message that would tell nothing, or reach nobody, is refused")
struct MessageRefusalTests {
  private func refusal(
    of draft: MessageDraft, at desk: CaseDesk, about matter: Matter? = nil
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try desk.file.decide(.queue(draft), about: matter, in: desk.context)
      return nil
    } catch {
      return error
    }
  }

  @Test("without an agreed means, without an address, with one that could be a header")
  func addresses() throws {
    let desk = try CaseDesk.accepted()
    var mail = CaseDesk.draft(.decision, channel: "email", medium: .email)
    mail.otherChannelReason = "طلبه"
    #expect(refusal(of: mail, at: desk) == .message(.addressMissing(.email)))
    var entry = Samples.person
    entry.texts[.contactChannel] = "email"
    entry.texts[.contactDetail] = "ahmad@example.org,thief@example.org"
    #expect(refusal(of: mail, at: try CaseDesk.accepted(entry: entry)) == .message(.addressMissing(.email)))
    for typed in [
      "a b@example.org", "a@b@c", "<a@b>", "@example.org", "a@", "a.@b.c", ".a@b.c", "a..b@c", "أحمد@example.org",
    ] {
      #expect(MailAddress(checking: typed) == nil, "\(typed)")
    }
    #expect(MailAddress(checking: "a\u{7F}@b") == nil)
    #expect(MailAddress(checking: "!a~@b")?.text == "!a~@b")
    #expect(MailAddress(checking: "a@b\n")?.text == "a@b")
    let longest = String(repeating: "a", count: 252) + "@b"
    #expect(MailAddress(checking: longest)?.text == longest)
    #expect(MailAddress(checking: "a" + longest) == nil)
    #expect(MailAddress(checking: " ahmad.m+1@example.org ")?.text == "ahmad.m+1@example.org")
  }

  @Test("another channel than the agreed one asks for a reason, and a channel is used as it is meant")
  func channels() throws {
    let desk = try CaseDesk.accepted()
    let letter = CaseDesk.draft(.decision, channel: "letter", medium: .letter)
    #expect(refusal(of: letter, at: desk) == .request(.otherChannelReasonMissing(agreed: "phone")))
    var unexplained = letter
    unexplained.otherChannelReason = " "
    #expect(refusal(of: unexplained, at: desk) == .request(.otherChannelReasonMissing(agreed: "phone")))
    #expect(refusal(of: CaseDesk.draft(.decision, medium: .letter), at: desk) == .message(.mediumUnfit(.letter)))
    #expect(refusal(of: CaseDesk.draft(.decision, channel: "pigeon"), at: desk) == .request(.channelUnknown("pigeon")))
  }

  @Test("nobody is told twice, nor too early, nor at length by a short message")
  func words() throws {
    var desk = try CaseDesk.accepted()
    #expect(refusal(of: CaseDesk.draft(.decision, words: ""), at: desk) == .message(.wordsMissing))
    let long = CaseDesk.draft(.decision, words: String(repeating: "س", count: 671))
    #expect(refusal(of: long, at: desk) == .message(.tooLong(limit: 670)))
    #expect(refusal(of: CaseDesk.draft(.decision, words: String(repeating: "س", count: 670)), at: desk) == nil)
    var titled = CaseDesk.draft(.decision)
    titled.subject = " "
    #expect(refusal(of: titled, at: desk) == .message(.wordsMissing))
    titled.subject = String(repeating: "س", count: 671)
    #expect(refusal(of: titled, at: desk) == .message(.tooLong(limit: 670)))
    titled.subject.removeLast()
    #expect(refusal(of: titled, at: desk) == nil)
    try desk.message(.queue(CaseDesk.draft(.decision)))
    #expect(refusal(of: CaseDesk.draft(.decision), at: desk) == .message(.alreadyWaiting(1)))

    var early = try CaseDesk(Samples.floorPolicy)
    try early.openWaiting()
    let decided = early.decision(earlyReason: "حالة طارئة")
    early.keep(
      [StreamEvent(early.file.id.stream, .request(.decided(decided)))])
    #expect(refusal(of: CaseDesk.draft(.decision), at: early) == nil)
    var unexplained = try CaseDesk(Samples.floorPolicy)
    try unexplained.openWaiting()
    unexplained.keep([StreamEvent(unexplained.file.id.stream, .request(.decided(unexplained.decision())))])
    #expect(
      refusal(of: CaseDesk.draft(.decision), at: unexplained)
        == .request(.beforeFloor(floor: Samples.day("2026-12-06"))))
  }

  @Test("each kind needs what it tells of")
  func topics() throws {
    let desk = try CaseDesk.accepted()
    for kind in MessageKind.allCases where kind != .decision && kind != .silentFile {
      #expect(refusal(of: CaseDesk.draft(kind), at: desk) == .message(.topicUnfit(kind)), "\(kind)")
    }
    var told = desk
    try told.ask(told.notice())
    #expect(refusal(of: CaseDesk.draft(.delivery), at: told) == nil)
    #expect(refusal(of: CaseDesk.draft(.decision), at: told) == .request(.alreadyTold))
    var entry = Samples.person
    entry.texts[.identityExpiry] = "2027-01-31"
    let dated = try CaseDesk(Samples.ceilingPolicy, entry: entry)
    #expect(refusal(of: CaseDesk.draft(.expiringDocument, request: nil), at: dated) == nil)
  }

  /// The kinds of message about a request that an officer can write now.
  private func tellable(_ desk: CaseDesk) -> Set<MessageKind> {
    Set(MessageKind.allCases.filter { $0.subject == .request && refusal(of: CaseDesk.draft($0), at: desk) == nil })
  }

  @Test("at each stage of a request there is something else to tell")
  func stages() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    #expect(tellable(desk) == [.receipt, .missingPapers])
    var waiting = try CaseDesk(Samples.ceilingPolicy)
    try waiting.openWaiting(unit: "social")
    #expect(tellable(waiting) == [.receipt, .replyTerm])
    var postponed = waiting
    try postponed.ask(
      .decide(postponed.decision(.postpone, granted: nil, postponedUntil: "2026-12-22")))
    #expect(tellable(postponed) == [.receipt, .replyTerm, .postponement])
    var refused = waiting
    try refused.ask(.decide(refused.decision(.reject, reason: "income-above-limit", granted: nil)))
    #expect(tellable(refused) == [.decision])
    // Papers that ran out since are asked for no more.
    var later = refused
    later.go(to: "2031-01-01")
    #expect(tellable(later) == [.decision])
    try refused.ask(refused.notice())
    #expect(tellable(refused) == [.opinion])
    var accepted = postponed
    try accepted.ask(.decide(accepted.decision()))
    #expect(tellable(accepted) == [.decision])
    try accepted.ask(accepted.notice())
    #expect(tellable(accepted) == [.delivery])
    try accepted.ask(accepted.delivery(isWhole: false))
    #expect(tellable(accepted) == [.delivery])
    try accepted.ask(accepted.delivery())
    #expect(tellable(accepted) == [.opinion])
    try desk.ask(.void(request: 1, reason: "تكرار"))
    #expect(tellable(desk) == [])
  }

  @Test("the term of a reply that has none is not told")
  func noTerm() throws {
    var desk = try CaseDesk(Samples.floorPolicy)
    try desk.openWaiting()
    #expect(tellable(desk) == [.receipt])
  }

  @Test("a message to a complainant is about a complaint of the same file, and its outcome only once there is one")
  func complaints() throws {
    var entry = Samples.person
    entry.texts[.identityExpiry] = "2027-01-31"
    let desk = try CaseDesk(Samples.ceilingPolicy, entry: entry)
    let topic = MessageTopic(.complaintReceipt, matter: 7)
    var draft = CaseDesk.draft(.complaintReceipt)
    draft.topic = topic
    let complaint = Matter.sample(.complaint, MatterID(7, file: .first))
    #expect(refusal(of: draft, at: desk, about: complaint) == nil)
    #expect(
      refusal(of: draft, at: desk, about: Matter.sample(.complaint, MatterID(7, file: FileNumber(100_002))))
        == .message(.topicUnfit(.complaintReceipt)))
    for other in [
      Matter.sample(.complaint, MatterID(8, file: .first)), Matter.sample(.suggestion, MatterID(7, file: .first)),
    ] {
      #expect(refusal(of: draft, at: desk, about: other) == .message(.topicUnfit(.complaintReceipt)))
    }
    draft.topic = MessageTopic(.complaintOutcome, matter: 7)
    #expect(refusal(of: draft, at: desk, about: complaint) == .message(.topicUnfit(.complaintOutcome)))
    #expect(refusal(of: draft, at: desk, about: complaint.having("decided")) == nil)
  }

  @Test("what came of a harm is told once it was settled or dismissed, and an appointment while it stands")
  func matters() throws {
    func told(_ kind: MatterKind, _ steps: String...) -> [MessageKind] {
      let matter = steps.reduce(Matter.sample(kind, MatterID(7, file: .first))) { $0.having($1) }
      return MessageKind.allCases.filter { matter.isTold(by: $0) && $0.subject == .matter(kind) }
    }
    #expect(told(.complaint) == [.complaintReceipt])
    #expect(told(.complaint, "decided") == [.complaintReceipt, .complaintOutcome])
    #expect(told(.complaint, "decided", "closed") == [.complaintOutcome])
    #expect(told(.harm, "minuted") == [])
    #expect(told(.harm, "settled") == [.harmOutcome])
    #expect(told(.harm, "dismissed") == [.harmOutcome])
    #expect(told(.appointment) == [.appointment])
    #expect(told(.appointment, "kept") == [])
    let written = MatterKind.allCases.compactMap { Matter.sample($0, MatterID(7, file: .first)).messageKind }
    #expect(written == [.complaintReceipt, .harmOutcome, .appointment])
    #expect(Matter.sample(.complaint, MatterID(7)).having("decided").messageKind == .complaintOutcome)
  }

  @Test("that a complainant has the outcome is a step of the complaint; that they have its receipt is none")
  func complainantTold() throws {
    let complaint = Matter.sample(.complaint, MatterID(7, file: .first)).having("decided")
    func steps(_ kind: MessageKind) throws -> [MatterEvent] {
      var desk = try CaseDesk(Samples.ceilingPolicy)
      var draft = CaseDesk.draft(kind, medium: .call)
      draft.topic = MessageTopic(kind, matter: 7)
      desk.keep(try desk.file.decide(.queue(draft), about: complaint, in: desk.context))
      let done = MessageCommand.markDone(message: 1, on: Samples.day("2026-11-21"), words: "كلمته")
      return try desk.file.decide(done, about: complaint, in: desk.context).compactMap { event in
        if case .matter(let step) = event.event { step } else { nil }
      }
    }
    #expect(try steps(.complaintReceipt) == [])
    #expect(
      try steps(.complaintOutcome) == [
        MatterEvent(.complaint, "told", ["channel": "phone", "toldOn": "2026-11-21"])
      ])
  }

  @Test("an appointment that was put off by an hour is not told with its former hour")
  func movedAppointment() throws {
    let facts: MatterFacts = [
      "visitKind": "desk", "appointedOn": "2026-11-25", "time": "10:30", "owner": Samples.director.id.rawValue,
    ]
    let appointment = Matter.sample(.appointment, MatterID(7, file: .first), facts, due: "2026-11-25")
    var desk = try CaseDesk(Samples.ceilingPolicy)
    var draft = CaseDesk.draft(.appointment)
    draft.topic = MessageTopic(.appointment, matter: 7)
    desk.keep(try desk.file.decide(.queue(draft), about: appointment, in: desk.context))
    #expect(desk.file.messages[0].draft.topic.day == Samples.day("2026-11-25"))
    #expect(desk.file.messages[0].draft.topic.time == TimeOfDay(text: "10:30"))
    func begin(_ appointment: Matter) throws -> CaseEvent? {
      let command = MessageCommand.beginAttempt(message: 1, limitSeconds: 30, hurried: false)
      return try desk.file.decide(command, about: appointment, in: desk.context).first?.event
    }
    let begun = MessageAttemptBegun(message: 1, attempt: 1, address: "+966551234567", limitSeconds: 30)
    #expect(try begin(appointment) == .message(.attemptBegun(begun)))
    let stale = CaseEvent.message(.cancelled(MessageCancelled(message: 1, cause: .superseded)))
    let later: MatterFacts = ["appointedOn": "2026-11-25", "time": "11:30"]
    #expect(try begin(appointment.having("moved", later, due: "2026-11-25")) == stale)
    let nextDay: MatterFacts = ["appointedOn": "2026-11-26", "time": "10:30"]
    #expect(try begin(appointment.having("moved", nextDay, due: "2026-11-26")) == stale)
  }

  @Test("of a request that was entered in error nothing is told, and an opinion is asked for when it is over alone")
  func requests() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    try desk.openSubmitted()
    #expect(refusal(of: CaseDesk.draft(.receipt), at: desk) == nil)
    #expect(refusal(of: CaseDesk.draft(.opinion), at: desk) == .message(.topicUnfit(.opinion)))
    var over = desk
    try over.ask(.close(request: 1, reason: "انسحب المستفيد"))
    #expect(refusal(of: CaseDesk.draft(.opinion), at: over) == nil)
    #expect(refusal(of: CaseDesk.draft(.receipt), at: over) == .message(.topicUnfit(.receipt)))
    try desk.ask(.void(request: 1, reason: "أُدخل مرتين"))
    #expect(refusal(of: CaseDesk.draft(.receipt), at: desk) == .message(.topicUnfit(.receipt)))
  }

  @Test("a role that tells beneficiaries nothing sends nothing; nothing goes out of a file entered in error")
  func roles() throws {
    var desk = try CaseDesk.accepted()
    desk.sit(Samples.researcher)
    #expect(refusal(of: CaseDesk.draft(.decision), at: desk) == .notPermitted(.giveNotice))
    var void = try CaseDesk(Samples.ceilingPolicy)
    try void.change(.void(reason: "تكرار"))
    #expect(refusal(of: CaseDesk.draft(.receipt), at: void) == .file(.fileVoided(.first)))
  }
}
