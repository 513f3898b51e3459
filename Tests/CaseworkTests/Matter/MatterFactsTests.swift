import Calendars
import Casework
import Testing

@Suite("What is said at a step of a matter is judged field by field")
struct MatterFactsTests {
  private func context() throws -> DecisionContext {
    var profile = Samples.ceilingPolicy
    profile.clauses.append(
      Clause(
        id: "K5", title: Samples.words("شكاوى", "Complaints"), place: Samples.words("م", "p"),
        duties: [.complaintHandled, .harmInvestigated]))
    profile.targets = [MatterTarget(matter: .complaint, workingDays: 10)]
    return DecisionContext(
      officer: Samples.director, now: Samples.moment("2026-11-22"), register: try OfficeRegister.sample(profile))
  }

  private func open(_ facts: MatterFacts) throws -> MatterEvent {
    let context = try context()
    let events = try Matter.open(.complaint, MatterID(1), facts, around: MatterSurroundings(), in: context)
    guard case .matter(let event) = events[0].event else { preconditionFailure("Opening is a matter's event.") }
    return event
  }

  private var facts: MatterFacts {
    get throws { ["words": " تأخر ", "channel": try context().profile.channels[0].id, "about": "delay"] }
  }

  @Test("words lose the blanks around them, and the association's own target sets the day")
  func opened() throws {
    let event = try open(facts)
    #expect(event.facts["words"] == "تأخر")
    #expect(event.due == CivilDate(iso: "2026-12-06"))
  }

  @Test("what is missing is named")
  func missing() throws {
    var facts = try facts
    facts["words"] = "  "
    #expect(throws: Refusal.matter(.fieldMissing(.complaint, "words"))) { try open(facts) }
  }

  @Test(
    "a choice, a channel, an officer, a number that is none is named",
    arguments: [("about", "weather"), ("channel", "pigeon"), ("owner", "nobody"), ("appealOf", "x")])
  func unfit(field: String, text: String) throws {
    var facts = try facts
    facts[field] = text
    #expect(throws: Refusal.matter(.fieldUnfit(.complaint, field))) { try open(facts) }
  }

  @Test("the number of something that is no complaint is named")
  func wrongMatter() throws {
    var facts = try facts
    facts["appealOf"] = "7"
    #expect(throws: Refusal.matter(.notSuchMatter(.complaint, 7))) { try open(facts) }
  }

  @Test("a day that has not come yet is no day of something past")
  func future() throws {
    let said: MatterFacts = ["heldOn": "2026-11-23", "settled": "agreed", "words": "ودّي"]
    #expect(throws: Refusal.matter(.dateInFuture(.complaint, "heldOn"))) {
      try Matter.sample(.complaint, MatterID(1)).take(
        "settlementTried", said, around: MatterSurroundings(), in: try context())
    }
  }

  @Test("what nobody asked for is not kept")
  func unknownFields() throws {
    var facts = try facts
    facts["colour"] = "blue"
    #expect(try open(facts).facts["colour"] == nil)
  }
}
