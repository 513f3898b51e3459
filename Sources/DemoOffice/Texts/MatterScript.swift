import Casework

/// How a matter goes in a demo office, as data.
///
/// A text that begins with `@` stands for something of the office: `@channel`, `@tool`, `@unit`, `@service`, `@category`,
/// `@director`, `@liaisonOfficer`, `@file`, `@day`, `@day+30`, the newest matter of a kind, as `@suggestion`, the first who
/// was enrolled (`@enrolled`), or the electronic channels one after another (`@electronicChannel`).
struct MatterScript: Decodable, Sendable {
  var kind: MatterKind
  var opening: [String: String]
  var steps: [Step]

  struct Step: Decodable, Sendable {
    var step: String
    /// Working days after the step before it.
    var after: Int
    var facts: [String: String]
  }
}
