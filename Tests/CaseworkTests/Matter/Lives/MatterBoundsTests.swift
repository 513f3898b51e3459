import Casework
import Testing

@Suite("A number that is said of a matter lies within what can be meant")
struct MatterBoundsTests {
  private static let table: [(kind: MatterKind, field: String, bounds: ClosedRange<Int>)] = [
    (.inquiry, "minutes", 1...600), (.misconception, "count", 1...100_000), (.programme, "capacity", 1...100_000),
    // Fewer answers than five would point at people.
    (.survey, "answers", 5...1_000_000), (.survey, "procedure", 0...100), (.survey, "provider", 0...100),
  ]

  /// Why the step of a kind's first life that says the field is refused with that text; nil where it is taken.
  private func refusal(of kind: MatterKind, _ field: String, as text: String) throws -> Refusal? {
    let place = try MatterLife.Place()
    let life = try #require(MatterLife.all.first { $0.kind == kind })
    var matter: Matter?
    for step in life.steps {
      guard step.facts[field] == nil else {
        do throws(Refusal) {
          _ = try place.decide(step, step.facts(field, as: text), of: kind, matter, by: Samples.director)
          return nil
        } catch {
          return error
        }
      }
      let taken = matter ?? Matter.sample(kind, MatterID(1, file: .first), step.facts)
      matter = matter == nil ? taken : taken.having(step.name, step.facts)
    }
    Issue.record("No step of \(kind) says \(field).")
    return nil
  }

  @Test("the least and the most are taken, one less and one more are not", arguments: table.indices)
  func bounds(place: Int) throws {
    let (kind, field, bounds) = Self.table[place]
    for number in [bounds.lowerBound, bounds.upperBound] {
      #expect(try refusal(of: kind, field, as: String(number)) == nil, "\(field) \(number)")
    }
    for number in [bounds.lowerBound - 1, bounds.upperBound + 1] {
      #expect(
        try refusal(of: kind, field, as: String(number)) == .matter(.fieldUnfit(kind, field)), "\(field) \(number)")
    }
  }

  @Test("a service and whoever gave it are marked from one to five")
  func marks() throws {
    let place = try MatterLife.Place()
    let step = MatterLife.Step("opened", by: .recordMatters)
    func refusal(_ procedure: String, _ provider: String) -> Refusal? {
      let facts: MatterFacts = ["given": "given", "channel": "phone", "procedure": procedure, "provider": provider]
      do throws(Refusal) {
        _ = try place.decide(step, facts, of: .opinion, nil, by: Samples.director)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal("1", "5") == nil)
    #expect(refusal("5", "1") == nil)
    for wrong in ["0", "6"] {
      #expect(refusal(wrong, "3") == .matter(.fieldUnfit(.opinion, "procedure")))
      #expect(refusal("3", wrong) == .matter(.fieldUnfit(.opinion, "provider")))
    }
  }

  @Test("nothing is owed at least, and a complaint that is named twice is one")
  func kept() throws {
    let place = try MatterLife.Place()
    func opened(_ kind: MatterKind, _ facts: MatterFacts) throws -> MatterFacts? {
      let step = MatterLife.Step("opened", by: .recordMatters)
      let events = try place.decide(step, facts, of: kind, nil, by: Samples.director)
      guard case .matter(let event) = events.first?.event else { return nil }
      return event.facts
    }
    #expect(try opened(.entitlement, ["words": "هدية", "dueOn": "2026-11-30", "amount": "0"])?["amount"] == "0")
    let issue: MatterFacts = ["subject": "الانتظار", "words": "تكررت شكواه", "complaints": "92 092\n92"]
    #expect(try opened(.boardIssue, issue)?["complaints"] == "92")
  }
}
