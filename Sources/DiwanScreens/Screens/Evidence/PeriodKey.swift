import TerminalKit

/// The keys by which every screen of a period goes to the one before or after it, or to another kind of period.
enum PeriodKey {
  static let earlierAction: ActionID = "period.earlier"
  static let laterAction: ActionID = "period.later"
  static let unitAction: ActionID = "period.unit"

  static func bindings(_ phrases: Phrases, unavailable reason: String? = nil) -> [KeyBinding] {
    [
      KeyBinding(
        [.function(3), .letter("\u{642}")], phrases["evidence.key.earlier"], earlierAction, unavailable: reason),
      KeyBinding([.function(4), .letter("\u{644}")], phrases["evidence.key.later"], laterAction, unavailable: reason),
      KeyBinding([.function(8), .letter("\u{645}")], phrases["evidence.key.unit"], unitAction, unavailable: reason),
    ]
  }

  /// The period to which an action leads; nil where it is another action.
  static func period(after action: ActionID, from period: EvidencePeriod) -> EvidencePeriod? {
    switch action {
    case earlierAction: period.earlier
    case laterAction: period.later
    case unitAction: period.nextUnit
    default: nil
    }
  }
}
