import Casework

extension Matter {
  /// A matter that was opened on 2026-11-22 by the director, with what was said.
  static func sample(_ kind: MatterKind, _ id: MatterID, _ facts: MatterFacts = [:]) -> Matter {
    let opened = RecordedEvent(
      number: 10, stream: id.stream, at: Samples.moment("2026-11-22"), officer: Samples.director.id, clauses: [],
      event: .matter(MatterEvent(kind, MatterPlan.openingName, facts)))
    guard let matter = Matter(id: id, events: [opened]) else {
      preconditionFailure("A matter begins with its opening.")
    }
    return matter
  }
}
