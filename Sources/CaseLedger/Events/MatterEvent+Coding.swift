import Calendars
import Casework

/// Matters are written by their kind and the step's name, as in `complaint.decided`; the data of every step has one shape.
extension MatterEvent {
  private struct Payload: Codable {
    var facts: MatterFacts
    var due: CivilDate?
  }

  static var kinds: [String] {
    MatterKind.allCases.flatMap { kind in kind.plan.allSteps.map { kind.rawValue + "." + $0.name } }
  }

  var coded: (kind: String, payload: any Encodable) { (kindName, Payload(facts: facts, due: due)) }

  /// The event of that kind, or nil where no kind of matter has such a step.
  static func decoded(_ prefix: String, _ name: String, from reader: PayloadReader) throws -> MatterEvent? {
    guard let kind = MatterKind(rawValue: prefix), kind.plan.step(name) != nil else { return nil }
    let payload = try reader.read(Payload.self)
    return MatterEvent(kind, name, payload.facts, due: payload.due)
  }
}
