import Calendars
import Casework
import Testing

@Suite("Breaches of personal data")
struct BreachTests {
  private let discovered = Moment(Samples.day("2026-11-22"), minutesOfDay: 600, in: .riyadh)

  private func context(minutesAfter minutes: Int) throws -> DecisionContext {
    DecisionContext(
      officer: Samples.director, now: discovered.adding(minutes: minutes),
      register: try OfficeRegister.sample(Samples.floorPolicy))
  }

  private func recorded() throws -> RightsRegister {
    let facts = DataBreachFacts(
      discoveredAt: discovered, what: "رسالة إلى عنوان خطأ", concerned: "أرامل", peopleCount: 12)
    return try RightsRegister().after(.recordBreach(facts), nil, in: try context(minutesAfter: 30))
  }

  private func told(_ minutes: Int, late reason: String? = nil, reference: String = "S-17") -> RightsCommand {
    .tellAuthority(
      AuthorityTold(
        breach: 1, at: discovered.adding(minutes: minutes), reference: reference, lateReason: reason))
  }

  @Test("the authority is told within 72 hours of the discovery, to the minute")
  func hours() throws {
    let rights = try recorded()
    #expect(rights.breach(1)?.authorityDue == Moment(Samples.day("2026-11-25"), minutesOfDay: 600, in: .riyadh))
    let atTheEnd = try rights.after(told(72 * 60), nil, in: try context(minutesAfter: 72 * 60))
    #expect(atTheEnd.breach(1)?.authority?.value.lateReason == nil)
  }

  @Test("told in the minute of its discovery, or in time with a word on lateness, it was not late")
  func inTime() throws {
    let rights = try recorded()
    let context = try context(minutesAfter: 72 * 60)
    for minutes in [0, 72 * 60] {
      let told = try rights.after(told(minutes, late: "إجازة"), nil, in: context)
      #expect(told.breach(1)?.authority?.value.at == discovered.adding(minutes: minutes))
      #expect(told.breach(1)?.authority?.value.lateReason == nil)
    }
  }

  @Test("told a minute later, it says why")
  func late() throws {
    let rights = try recorded()
    let context = try context(minutesAfter: 80 * 60)
    let due = discovered.adding(minutes: 72 * 60)
    #expect(throws: Refusal.rights(.lateReasonMissing(due))) { try rights.after(told(72 * 60 + 1), nil, in: context) }
    let late = try rights.after(told(72 * 60 + 1, late: "إجازة"), nil, in: context)
    #expect(late.breach(1)?.authority?.value.lateReason == "إجازة")
  }

  @Test("it is told once, with the authority's number, and not before the discovery or in the future")
  func refused() throws {
    let rights = try recorded()
    let context = try context(minutesAfter: 60)
    #expect(throws: Refusal.rights(.referenceMissing)) { try rights.after(told(60, reference: " "), nil, in: context) }
    #expect(throws: Refusal.rights(.beforeDiscovery(discovered))) { try rights.after(told(-1), nil, in: context) }
    #expect(throws: Refusal.rights(.dateInFuture)) { try rights.after(told(61), nil, in: context) }
    let once = try rights.after(told(60), nil, in: context)
    #expect(throws: Refusal.rights(.authorityAlreadyTold(1))) { try once.after(told(60), nil, in: context) }
  }

  @Test("it is recorded with what happened and whom it concerns, and not before it was discovered")
  func records() throws {
    let context = try context(minutesAfter: 0)
    func refused(_ refusal: RightsRefusal, at minutes: Int = 0, _ what: String = "رسالة", _ concerned: String = "أرامل")
    {
      let facts = DataBreachFacts(
        discoveredAt: discovered.adding(minutes: minutes), what: what, concerned: concerned, peopleCount: 12)
      #expect(throws: Refusal.rights(refusal)) { try RightsRegister().after(.recordBreach(facts), nil, in: context) }
    }
    refused(.dateInFuture, at: 1)
    refused(.wordsMissing, " ")
    refused(.wordsMissing, "رسالة", " ")
  }

  @Test("persons are told by a channel of the policy, on a day since the discovery, so many of them and in words")
  func persons() throws {
    let rights = try recorded()
    let context = try context(minutesAfter: 60)
    func refused(
      _ refusal: RightsRefusal, _ breach: Int = 1, on day: String = "2026-11-22", by channel: String = "visit",
      people: Int = 12, words: String = "أُبلغن"
    ) {
      let told = PersonsTold(
        breach: breach, on: Samples.day(day), channel: channel, peopleCount: people, words: words)
      #expect(throws: Refusal.rights(refusal)) { try rights.after(.tellPersons(told), nil, in: context) }
    }
    refused(.breachUnknown(2), 2)
    refused(.channelUnknown("pigeon"), by: "pigeon")
    refused(.dateInFuture, on: "2026-11-23")
    refused(.beforeDiscovery(discovered), on: "2026-11-21")
    refused(.peopleMissing, people: 0)
    refused(.wordsMissing, words: " ")
    #expect(throws: Refusal.rights(.wordsMissing)) {
      try rights.after(.takeMeasure(breach: 1, words: " "), nil, in: context)
    }
  }

  @Test("it is closed only after the authority was told and something was done, and nothing follows after that")
  func closing() throws {
    let context = try context(minutesAfter: 60)
    var rights = try recorded()
    let close = RightsCommand.closeBreach(breach: 1, words: "لا أثر باق")
    #expect(throws: Refusal.rights(.authorityNotTold(1))) { try rights.after(close, nil, in: context) }
    rights = try rights.after(told(60), nil, in: context)
    #expect(throws: Refusal.rights(.measuresMissing(1))) { try rights.after(close, nil, in: context) }
    rights = try rights.after(.takeMeasure(breach: 1, words: "حُذفت الرسالة"), nil, in: context)
    let persons = PersonsTold(
      breach: 1, on: Samples.day("2026-11-22"), channel: "visit", peopleCount: 12, words: "أُبلغن")
    rights = try rights.after(.tellPersons(persons), nil, in: context)
    #expect(rights.openBreaches.map(\.id) == [1])
    #expect(throws: Refusal.rights(.wordsMissing)) {
      try rights.after(.closeBreach(breach: 1, words: ""), nil, in: context)
    }
    rights = try rights.after(close, nil, in: context)
    #expect(rights.openBreaches.isEmpty)
    #expect(throws: Refusal.rights(.breachClosed(1))) { try rights.after(.tellPersons(persons), nil, in: context) }
  }
}
