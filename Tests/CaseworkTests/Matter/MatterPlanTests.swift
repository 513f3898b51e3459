import Calendars
import Casework
import Testing

@Suite("The plans of all kinds of matter")
struct MatterPlanTests {
  @Test("each begins with its opening, names each step and each of its fields once", arguments: MatterKind.allCases)
  func names(kind: MatterKind) {
    let steps = kind.plan.allSteps
    #expect(steps.first?.name == "opened")
    #expect(Set(steps.map(\.name)).count == steps.count)
    for step in steps { #expect(Set(step.fields.map(\.name)).count == step.fields.count, "\(step.name)") }
    #expect(steps.allSatisfy { !$0.duties.isEmpty })
  }

  @Test(
    "a gate names a step of the same plan, and a flag that an earlier step asks for", arguments: MatterKind.allCases)
  func gates(kind: MatterKind) {
    let plan = kind.plan
    let flags = Set(plan.allSteps.flatMap(\.fields).filter { $0.form == .flag }.map(\.name))
    for gate in plan.allSteps.flatMap(\.gates) {
      switch gate {
      case .after(let name), .before(let name): #expect(plan.step(name) != nil, "\(name)")
      case .afterWhere(let name, let flag):
        #expect(plan.step(name) != nil, "\(name)")
        #expect(flags.contains(flag), "\(flag)")
      }
    }
  }

  @Test("a due day comes from a field of the step that holds a day", arguments: MatterKind.allCases)
  func due(kind: MatterKind) {
    for step in kind.plan.allSteps {
      guard case .field(let name) = step.due else { continue }
      guard case .day = step.field(name)?.form else {
        Issue.record("\(kind).\(step.name): \(name) is no day")
        continue
      }
    }
  }

  @Test(
    "a term of an agreement runs out on the day that it was signed or renewed until last, whatever fell short meanwhile"
  )
  func agreementTerm() throws {
    var profile = Samples.ceilingPolicy
    profile.clauses.append(
      Clause(
        id: "P2", title: Samples.words("اتفاق", "Agreement"), place: Samples.words("م", "p"),
        duties: [.agreementKept, .shortcomingHandled]))
    let context = DecisionContext(
      officer: Samples.director, now: Samples.moment("2026-11-22"), register: try OfficeRegister.sample(profile))
    let id = MatterID(1, file: .first)
    let opening: MatterFacts = [
      "terms": "إيجار", "version": "1", "signedOn": "2026-11-01", "until": "2027-10-31", "paper": "ع 1",
    ]
    var reversed = opening
    reversed["until"] = "2026-10-31"
    #expect(throws: Refusal.matter(.rule(.agreement, "endsBeforeItIsSigned"))) {
      try Matter.open(.agreement, id, reversed, around: MatterSurroundings(), in: context)
    }
    let opened = try Matter.open(.agreement, id, opening, around: MatterSurroundings(), in: context)
    var matter = try #require(Matter(id: id, events: recorded(opened, context)))
    func take(_ step: String, _ facts: MatterFacts) throws -> CivilDate? {
      for event in recorded(try matter.take(step, facts, around: MatterSurroundings(), in: context), context) {
        matter.apply(event)
      }
      return matter.due
    }
    #expect(matter.due == Samples.day("2027-10-31"))
    let short: MatterFacts = ["side": "association", "words": "تأخر", "remedyBy": "2026-12-01"]
    #expect(try take("fellShort", short) == Samples.day("2026-12-01"))
    #expect(try take("remedied", ["words": "صُرف"]) == Samples.day("2027-10-31"))
    let expired: MatterFacts = ["version": "2", "signedOn": "2026-11-20", "until": "2026-11-19", "paper": "ع 2"]
    #expect(throws: Refusal.matter(.rule(.agreement, "endsBeforeItIsSigned"))) { try take("renewed", expired) }
    let renewed: MatterFacts = ["version": "2", "signedOn": "2026-11-20", "paper": "ع 2"]
    #expect(try take("renewed", renewed) == nil)
    #expect(try take("fellShort", short) == Samples.day("2026-12-01"))
    #expect(try take("remedied", ["words": "صُرف"]) == nil)
  }

  private func recorded(_ events: [StreamEvent], _ context: DecisionContext) -> [RecordedEvent] {
    events.map {
      RecordedEvent(
        number: 1, stream: $0.stream, at: context.now, officer: context.officer.id, clauses: [], event: $0.event)
    }
  }

  @Test("no more steps than a screen has keys, and a kind's name is no other group's", arguments: MatterKind.allCases)
  func limits(kind: MatterKind) {
    #expect(kind.plan.steps.count <= 8)
    let groups = ["file", "visit", "request", "referral", "session", "office", "rights", "subject", "access", "log"]
    #expect(!groups.contains(kind.rawValue))
  }
}
