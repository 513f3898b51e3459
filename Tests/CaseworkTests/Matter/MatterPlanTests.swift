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

  @Test("no more steps than a screen has keys, and a kind's name is no other group's", arguments: MatterKind.allCases)
  func limits(kind: MatterKind) {
    #expect(kind.plan.steps.count <= 8)
    let groups = ["file", "visit", "request", "referral", "session", "office", "rights", "subject", "access", "log"]
    #expect(!groups.contains(kind.rawValue))
  }
}
