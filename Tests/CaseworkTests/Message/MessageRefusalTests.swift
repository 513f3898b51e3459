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

  @Test("a message to a complainant is about a complaint of the same file, and its outcome only once there is one")
  func complaints() throws {
    let desk = try CaseDesk(Samples.ceilingPolicy)
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
