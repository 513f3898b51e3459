import Casework

extension Matter {
  /// A matter that was opened on 2026-11-22 by the director, with what was said.
  static func sample(
    _ kind: MatterKind, _ id: MatterID, _ facts: MatterFacts = [:], due: String? = nil
  ) -> Matter {
    let opened = recorded(MatterEvent(kind, MatterPlan.openingName, facts, due: due.map(Samples.day)), of: id)
    guard let matter = Matter(id: id, events: [opened]) else {
      preconditionFailure("A matter begins with its opening.")
    }
    return matter
  }

  /// The same matter after a step, which the director took on that day, too.
  func having(_ step: String, _ facts: MatterFacts = [:], due: String? = nil) -> Matter {
    var matter = self
    matter.apply(Self.recorded(MatterEvent(kind, step, facts, due: due.map(Samples.day)), of: id))
    return matter
  }

  private static func recorded(_ event: MatterEvent, of id: MatterID) -> RecordedEvent {
    RecordedEvent(
      number: 10, stream: id.stream, at: Samples.moment("2026-11-22"), officer: Samples.director.id, clauses: [],
      event: .matter(event))
  }
}
