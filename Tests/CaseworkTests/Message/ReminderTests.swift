import Calendars
import Casework
import Testing

@Suite("Beneficiaries are reminded once for each cause, by a way that reaches them")
struct ReminderTests {
  private func dated(_ expiry: String = "2026-12-05", profile: Profile = Samples.ceilingPolicy) throws -> CaseDesk {
    var entry = Samples.person
    entry.texts[.identityExpiry] = expiry
    return try CaseDesk(profile, entry: entry)
  }

  private var paper: MessageDraft { CaseDesk.draft(.expiringDocument, request: nil) }

  @Test("a reminder that went, or was called off by an officer, is not written again; a renewed paper is another cause")
  func once() throws {
    var desk = try dated()
    #expect(
      try desk.message(.remind(paper))
        == [.message(.queued(MessageQueued(message: 1, draft: dated(paper, Samples.day("2026-12-05")))))])
    #expect(throws: Refusal.message(.alreadyReminded(1))) { try desk.message(.remind(paper)) }
    _ = try desk.begin()
    _ = try desk.end(0)
    #expect(throws: Refusal.message(.alreadyReminded(1))) { try desk.message(.remind(paper)) }
    // By hand an officer may write again.
    try desk.message(.queue(paper))
    try desk.message(.cancel(message: 2, reason: "حضر"))
    #expect(throws: Refusal.message(.alreadyReminded(2))) { try desk.message(.remind(paper)) }

    try desk.change(.correct([.identityExpiry: "2031-12-05"], reason: "جددها", confirmed: []))
    try desk.message(.remind(paper))
    #expect(desk.file.messages.last?.draft.topic.day == Samples.day("2031-12-05"))
  }

  private func dated(_ draft: MessageDraft, _ day: CivilDate) -> MessageDraft {
    var draft = draft
    draft.topic.day = day
    return draft
  }

  @Test("a paper that was renewed meanwhile is not reminded of; the reminder is called off when its turn comes")
  func renewed() throws {
    var desk = try dated()
    try desk.message(.remind(paper))
    try desk.change(.correct([.identityExpiry: "2031-12-05"], reason: "جددها", confirmed: []))
    #expect(try desk.begin() == [.message(.cancelled(MessageCancelled(message: 1, cause: .superseded)))])
    #expect(desk.file.reminder(of: MessageTopic(.expiringDocument, day: Samples.day("2026-12-05"))) == nil)
  }

  @Test("a dependant's age is reminded of where the association watches it, once for each age")
  func ages() throws {
    var profile = Samples.ceilingPolicy
    profile.watch = WatchRule(ageLimits: [AgeLimit(age: 6, relations: ["son"]), AgeLimit(age: 18, relations: ["son"])])
    var desk = try CaseDesk(profile)
    try desk.change(.addDependant(DependantEntry(name: "زياد", relation: "son", birthDate: "2008-02-29")))
    var draft = CaseDesk.draft(.ageLimit, request: nil)
    draft.topic.dependant = 1
    try desk.message(.remind(draft))
    // Nearest to 2026-11-22; in a year without the day of birth the age is reached a day later.
    #expect(desk.file.messages[0].draft.topic.day == Samples.day("2026-03-01"))
    #expect(desk.file.messages[0].draft.topic.cause == "ageLimit/1/20513")
    draft.topic.day = Samples.day("2014-02-28")
    #expect(throws: Refusal.message(.alreadyWaiting(1))) {
      var same = draft
      same.topic.day = Samples.day("2026-03-01")
      try desk.message(.queue(same))
    }
    #expect(throws: Refusal.message(.topicUnfit(.ageLimit))) { try desk.message(.remind(draft)) }
    draft.topic = MessageTopic(.ageLimit, dependant: 2)
    #expect(throws: Refusal.message(.topicUnfit(.ageLimit))) { try desk.message(.remind(draft)) }
    // A daughter's age changes nothing here.
    try desk.change(.addDependant(DependantEntry(name: "ريم", relation: "daughter", birthDate: "2008-03-01")))
    #expect(throws: Refusal.message(.topicUnfit(.ageLimit))) { try desk.message(.remind(draft)) }
  }

  @Test("a silent file is reminded of until somebody comes; then silence is another cause")
  func silence() throws {
    var desk = try CaseDesk(Samples.ceilingPolicy)
    let draft = CaseDesk.draft(.silentFile, request: nil)
    try desk.message(.remind(draft))
    #expect(throws: Refusal.message(.alreadyReminded(1))) { try desk.message(.remind(draft)) }
    desk.wait(minutes: 1_440)
    try desk.change(.correct([.address: "حي العوالي"], reason: "انتقل", confirmed: []))
    #expect(try desk.begin() == [.message(.cancelled(MessageCancelled(message: 1, cause: .superseded)))])
    try desk.message(.remind(draft))
    #expect(desk.file.messages[1].draft.topic.day == Samples.day("2026-11-23"))
  }

  @Test("a document's last day is the newest that was shown, of requests that were not entered in error")
  func documents() throws {
    var desk = try dated()
    var draft = CaseDesk.draft(.expiringDocument, request: nil, document: "card")
    #expect(throws: Refusal.message(.topicUnfit(.expiringDocument))) { try desk.message(.remind(draft)) }
    for (number, day) in [(1, "2027-03-01"), (2, "2027-01-01"), (3, "2028-01-01")] {
      try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
      try desk.supply("card", until: day)
      try desk.ask(.close(request: number, reason: "انسحب"))
    }
    #expect(desk.file.lastDay(of: "card") == Samples.day("2028-01-01"))
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.supply("card", until: "2029-01-01")
    try desk.ask(.void(request: 4, reason: "تكرار"))
    draft.topic.day = nil
    try desk.message(.remind(draft))
    #expect(desk.file.messages.last?.draft.topic.day == Samples.day("2028-01-01"))
    // A request is told of without a day, and a complaint.
    try desk.ask(.open(service: "aid", category: nil, need: "إيجار", channel: "visit"))
    try desk.message(.remind(CaseDesk.draft(.missingPapers, request: 5)))
    #expect(desk.file.messages.last?.draft.topic == MessageTopic(.missingPapers, request: 5))
  }

  @Test("what is no reminder has no cause, and a harm is told of once it is settled")
  func others() throws {
    #expect(MessageTopic(.decision, request: 1).cause == nil)
    #expect(MessageTopic(.expiringDocument).cause == nil)
    #expect(MessageTopic(.missingPapers, request: 2).cause == "missingPapers/2")
    let desk = try CaseDesk(Samples.ceilingPolicy)
    var draft = CaseDesk.draft(.harmOutcome)
    draft.topic = MessageTopic(.harmOutcome, matter: 7)
    let harm = Matter.sample(.harm, MatterID(7, file: .first))
    #expect(throws: Refusal.message(.topicUnfit(.harmOutcome))) {
      try desk.file.decide(.queue(draft), about: harm, in: desk.context)
    }
  }

  @Test("the agreed channel is used as far as it reaches: by the desk itself, else by an officer")
  func agreed() throws {
    let desk = try CaseDesk(Samples.ceilingPolicy)
    let profile = desk.context.profile
    #expect(
      desk.file.reminderWay(handedOver: [.text], under: profile)
        == ReminderWay(channel: "phone", medium: .text, isAgreed: true))
    #expect(
      desk.file.reminderWay(handedOver: [.email], under: profile)
        == ReminderWay(channel: "phone", medium: .call, isAgreed: true))
    #expect(
      desk.file.reminderWay(handedOver: [], under: profile)
        == ReminderWay(channel: "phone", medium: .call, isAgreed: true))
  }

  @Test(
    "where the agreed channel reaches nobody an officer calls, with the reason; without a telephone there is a letter")
  func other() throws {
    let desk = try dated()
    var file = desk.file
    let profile = desk.context.profile
    file.facts.contact = AgreedContact(channel: "email", detail: "بلا عنوان")
    let way = try #require(file.reminderWay(handedOver: [.email, .text], under: profile))
    #expect(way == ReminderWay(channel: "phone", medium: .call, isAgreed: false))
    var draft = paper
    (draft.channel, draft.medium) = (way.channel, way.medium)
    #expect(throws: Refusal.request(.otherChannelReasonMissing(agreed: "email"))) {
      try file.decide(.remind(draft), about: nil, in: desk.context)
    }
    draft.otherChannelReason = "لا عنوان صالح"
    #expect(try file.decide(.remind(draft), about: nil, in: desk.context).count == 1)

    // An imported file may name no channel at all.
    file.facts.contact = AgreedContact(channel: "", detail: nil)
    #expect(throws: Refusal.message(.noAgreedChannel)) {
      try file.decide(.queue(draft), about: nil, in: desk.context)
    }
    #expect(try file.decide(.remind(draft), about: nil, in: desk.context).count == 1)
    (file.facts.mobile, file.facts.otherPhone) = (nil, nil)
    file.facts.address = "حي العوالي"
    #expect(
      file.reminderWay(handedOver: [.text], under: profile)
        == ReminderWay(channel: "letter", medium: .letter, isAgreed: false))
    (file.facts.address, file.facts.shortAddress) = (nil, nil)
    #expect(file.reminderWay(handedOver: [.text], under: profile) == nil)
  }
}
