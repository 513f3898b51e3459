import Calendars
import Casework
import Testing

@Suite("What is followed up goes from step to step: by whom, with what said, until when, and what can come next")
struct MatterLifeTests {
  @Test("every step that anybody takes in matters of a kind is lived through here", arguments: MatterKind.allCases)
  func everyStep(kind: MatterKind) {
    let lived = Set(MatterLife.all.filter { $0.kind == kind }.flatMap { $0.steps.map(\.name) })
    #expect(lived == Set(["opened"] + kind.plan.steps.map(\.name)))
  }

  @Test(
    "each step asks for what it needs and no more, is due and leads on as it should", arguments: MatterLife.all)
  func lived(life: MatterLife) throws {
    let place = try MatterLife.Place()
    var matter: Matter?
    for step in life.steps {
      func refusal(of facts: MatterFacts, by officer: Officer = Samples.director) -> Refusal? {
        do throws(Refusal) {
          _ = try place.decide(step, facts, of: life.kind, matter, by: officer)
          return nil
        } catch {
          return error
        }
      }
      #expect(refusal(of: step.facts, by: Samples.auditor) == .notPermitted(step.permission), "\(step.name)")
      for name in step.says.keys.sorted() {
        #expect(refusal(of: step.facts(without: name)) == .matter(.fieldMissing(life.kind, name)), "\(step.name)")
      }
      for name in step.may.keys.sorted() {
        #expect(refusal(of: step.facts(without: name)) == nil, "\(step.name) without \(name)")
      }
      for name in step.days(.past) {
        let early = step.facts(name, as: MatterLife.tomorrow)
        #expect(refusal(of: early) == .matter(.dateInFuture(life.kind, name)), "\(step.name)")
      }
      for name in step.days(.coming) {
        let late = step.facts(name, as: MatterLife.yesterday)
        #expect(refusal(of: late) == .matter(.dateInPast(life.kind, name)), "\(step.name)")
      }
      let events = try place.decide(step, step.facts, of: life.kind, matter, by: Samples.director)
      let recorded = CaseDesk.recorded(events, from: 20, by: Samples.director, at: place.context.now)
      recorded.forEach { matter?.apply($0) }
      let taken = try #require(matter ?? Matter(id: MatterID(1, file: .first), events: recorded))
      matter = taken
      #expect(taken.newest.value.due?.iso == step.due, "\(step.name)")
      let next = taken.plan.steps.filter { taken.obstacle(to: $0) == nil }.map(\.name)
      #expect(next.joined(separator: " ") == step.next, "\(step.name)")
    }
    #expect(matter?.isOpen == false)
  }
}
