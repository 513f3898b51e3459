/// One step that can be taken in matters of a kind: what is said, who may take it, when, and what follows.
public struct MatterStep: Sendable {
  /// The name in the ledger, in the past tense.
  public var name: String
  public var permission: Permission
  public var fields: [MatterField]
  /// What has to stand before the step is taken, in the order in which it is asked for.
  public var gates: [MatterGate]
  public var isRepeatable: Bool
  /// Whether the matter is over with it.
  public var ends: Bool
  /// Whether a matter that was over is open again with it.
  public var reopens: Bool
  public var duties: Set<Duty>
  /// When the next step is due after this one.
  public var due: MatterDue
  /// The field with the day on which money was given, of a step that tells of it.
  public var payment: String?
  /// What the fields alone do not tell.
  public var rule: MatterRule?

  public init(
    _ name: String, by permission: Permission, _ fields: [MatterField] = [], gates: [MatterGate] = [],
    isRepeatable: Bool = false, ends: Bool = false, reopens: Bool = false, duties: Set<Duty>, due: MatterDue = .kept,
    payment: String? = nil, rule: MatterRule? = nil
  ) {
    self.name = name
    self.permission = permission
    self.fields = fields
    self.gates = gates
    self.isRepeatable = isRepeatable
    self.ends = ends
    self.reopens = reopens
    self.duties = duties
    self.due = due
    self.payment = payment
    self.rule = rule
  }

  public func field(_ name: String) -> MatterField? { fields.first { $0.name == name } }
}

/// Something that has to have happened in a matter before a step, or must not have.
public enum MatterGate: Hashable, Sendable {
  case after(String)
  /// After the step, where a flag that was set earlier asks for it.
  case afterWhere(String, flag: String)
  case before(String)
}

/// When the next step of a matter is due.
public enum MatterDue: Hashable, Sendable {
  /// As it was before the step.
  case kept
  /// On the day that a field of the step holds.
  case field(String)
  /// On the day that a field of the last of some steps holds, or of this one; on none where it is empty there.
  case lastTerm(String, of: [String])
  /// Within the working days that the association set itself for such matters; it is a target of its own, and not the
  /// policy's.
  case ownTarget
  case nothing
}

/// A rule about a step that needs more than the step's own fields.
public typealias MatterRule =
  @Sendable (
    _ facts: MatterFacts, _ matter: Matter?, _ around: MatterSurroundings, _ context: DecisionContext
  ) throws(MatterRefusal) -> Void

/// What the office knows of everything else when a step of a matter is decided.
public struct MatterSurroundings: Hashable, Sendable {
  /// The matters that the step's facts name.
  public var named: [Int: Matter]
  /// The files that the step's facts name, as far as they exist and are not erased.
  public var files: Set<FileNumber>
  /// The file that the matter concerns.
  public var concerned: BeneficiaryFile?
  /// The requests of that file whose beneficiary was asked for an opinion already.
  public var askedAbout: Set<Int>
  /// Who answers for which beneficiaries in which field.
  public var liaisons: [LiaisonPost]

  public init(
    named: [Int: Matter] = [:], files: Set<FileNumber> = [], concerned: BeneficiaryFile? = nil,
    askedAbout: Set<Int> = [], liaisons: [LiaisonPost] = []
  ) {
    self.named = named
    self.files = files
    self.concerned = concerned
    self.askedAbout = askedAbout
    self.liaisons = liaisons
  }
}
