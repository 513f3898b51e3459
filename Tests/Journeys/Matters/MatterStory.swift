import Calendars
import Casework
import Desk
import OfficeStage
import Testing

/// A matter from its opening through steps, each said by the director, who may take all of them.
struct MatterStory {
  let kind: MatterKind
  let opening: MatterFacts
  var steps: [(name: String, facts: MatterFacts)] = []

  /// Lives through it at an office; `file` is the beneficiary whom it concerns.
  @discardableResult
  func play(at stage: OfficeStage, file: FileNumber? = nil) throws -> MatterID {
    let receipt = try stage.submit(.matter(.open(kind, file: file, opening)), as: StagePeople.director)
    let opened = receipt.events.compactMap { event -> MatterID? in
      if case .matter(let id) = event.stream { id } else { nil }
    }
    let id = try #require(opened.first)
    for step in steps { try take(step.name, step.facts, of: id, at: stage) }
    return id
  }

  func take(_ step: String, _ facts: MatterFacts, of id: MatterID, at stage: OfficeStage) throws {
    try stage.submit(.matter(.take(id, kind, step: step, facts)), as: StagePeople.director)
  }

  /// Why the office refuses a step; nil where it takes it.
  func refusal(of step: String, _ facts: MatterFacts, of id: MatterID, at stage: OfficeStage) throws -> Refusal? {
    do {
      try take(step, facts, of: id, at: stage)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}

extension OfficeStage {
  /// How often something was done for a clause, as an inspector reads it.
  func evidenceCount(of clause: String) throws -> Int {
    let year = OfficeStage.day("2026-01-01")...OfficeStage.day("2027-12-31")
    let guide = try #require(try ask(.evidence(year), as: StagePeople.auditor).evidence)
    return guide.clauses.first { $0.clause.id == clause }?.count ?? 0
  }

  /// A channel of the policy, by which a contact takes place.
  var channel: String { policy.profile.channels[1].id }
  var today: String { clock.today.iso }
}
