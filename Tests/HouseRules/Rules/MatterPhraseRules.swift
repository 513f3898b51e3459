import Casework
import Testing

@Suite("Every kind of matter speaks in both languages")
struct MatterPhraseRules {
  private func expect(_ keys: [String]) {
    let missing = keys.filter { !PhraseFile.keys.contains($0) }
    #expect(missing.isEmpty, "Add to Resources/Phrases/matter-….json in both languages: \(missing)")
  }

  @Test("its name, its steps as acts and as what happened", arguments: MatterKind.allCases)
  func steps(kind: MatterKind) {
    let name = kind.rawValue
    expect(["matter.kind." + name, "matter.kinds." + name])
    expect(kind.plan.allSteps.map { "event." + name + "." + $0.name })
    expect(kind.plan.steps.map { "matter.act." + name + "." + $0.name })
  }

  @Test("its fields and what is chosen in them", arguments: MatterKind.allCases)
  func fields(kind: MatterKind) {
    for field in kind.plan.allSteps.flatMap(\.fields) {
      let own = "matter.field." + kind.rawValue + "." + field.name
      if !PhraseFile.keys.contains(own) { expect(["matter.field." + field.name]) }
      guard case .choice(let choices) = field.form else { continue }
      expect(choices.map { "matter.choice." + field.name + "." + $0 })
    }
  }

  @Test("every refusal, and the rules of each kind")
  func refusals() throws {
    let file = try #require(Checkout.room("Casework").first { $0.path.hasSuffix("Matter/MatterRefusal.swift") })
    let cases = file.code.filter { $0.hasPrefix("  case ") }
      .map { String($0.dropFirst("  case ".count).prefix { $0.isLetter }) }
    #expect(cases.count > 10)
    expect(cases.filter { $0 != "rule" && $0 != "noSuchFile" }.map { "refusal.matter." + $0 })
    for plan in Checkout.room("Casework") where plan.path.contains("/Matter/Kinds/") {
      for line in plan.lines where line.contains(".rule(.") {
        let parts = line.split(separator: ".rule(.")[1].split(separator: "\"")
        expect(["refusal." + parts[0].prefix { $0.isLetter } + "." + parts[1]])
      }
    }
  }
}
