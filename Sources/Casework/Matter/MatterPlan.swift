/// How matters of a kind go: how they are opened, and the steps that can follow.
public struct MatterPlan: Sendable {
  public var scope: Scope
  /// The step with which a matter begins.
  public var opening: MatterStep
  /// The steps that can follow, in the order in which they are offered.
  public var steps: [MatterStep]
  /// The steps that nobody takes: they follow from other acts.
  public var consequences: [MatterStep]
  /// Who sees that such matters exist, and what they say.
  public var readers: Permission
  /// The step that follows from the opening at once.
  public var sequel: MatterSequel?
  /// The fields of the opening by which lists tell one from the other, before its own words or where it needs none.
  public var subject: [String]

  public init(
    _ scope: Scope, opening: MatterStep, steps: [MatterStep] = [], consequences: [MatterStep] = [],
    readers: Permission = .readFiles,
    sequel: MatterSequel? = nil, subject: [String] = []
  ) {
    precondition(opening.name == Self.openingName, "every matter begins with its opening")
    self.scope = scope
    self.opening = opening
    self.steps = steps
    self.consequences = consequences
    self.readers = readers
    self.sequel = sequel
    self.subject = subject
  }

  /// Whom matters of a kind concern.
  public enum Scope: Hashable, Sendable {
    /// The beneficiary of a file.
    case file
    /// The beneficiary of a file, or somebody of whom no file is known.
    case anybody
    /// The association itself.
    case office
  }

  public static let openingName = "opened"

  public var allSteps: [MatterStep] { [opening] + steps + consequences }
  public func step(_ name: String) -> MatterStep? { allSteps.first { $0.name == name } }
  /// Everything that such matters are evidence for.
  public var duties: Set<Duty> { allSteps.reduce(into: []) { $0.formUnion($1.duties) } }
}

/// A step of a plan that is taken at once after the opening, with what is said at it; nil where none is.
public typealias MatterSequel =
  @Sendable (
    _ opening: MatterFacts, _ around: MatterSurroundings, _ context: DecisionContext
  ) -> (step: String, facts: MatterFacts)?
