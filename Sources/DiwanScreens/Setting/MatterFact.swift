import Casework

/// What was said at a step of a matter under one field, in words.
struct MatterFact: Hashable, Sendable {
  var field: MatterField
  /// As it is kept.
  var value: String
  var label: String
  var text: String
}
