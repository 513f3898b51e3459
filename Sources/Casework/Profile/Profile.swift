public import Calendars

/// Everything in which one association's policy differs from another's, as one value of data.
///
/// A profile is read from a file, checked, and becomes a policy version when the office adopts it.
public struct Profile: Codable, Hashable, Sendable, Identifiable {
  /// A short Latin name, for example `kadi`.
  public var id: String
  public var association: Association
  public var approval: Approval
  /// Kinds of party that the policy regulates relations with (clause P1).
  public var parties: [Labelled]
  public var channels: [Channel]
  /// The reference shelf: documents that an officer may show or hand over (clause TL).
  public var tools: [Labelled]
  public var steps: [ProcedureStep]
  public var intake: IntakeRule
  public var decision: DecisionRule
  public var reply: ReplySetting
  public var units: [Labelled]
  /// Bodies outside the association to which a case can be referred.
  public var outsideBodies: [Labelled]
  public var identityKinds: [IdentityKind]
  public var categories: [Category]
  public var documents: [DocumentKind]
  public var services: [ServiceKind]
  public var rejectionReasons: [Labelled]
  public var needLevels: [Labelled]
  public var relations: [Labelled]
  public var roles: [RoleSetting]
  public var clauses: [Clause]
  /// Periods of data protection; nil where the profile says nothing about them.
  public var data: DataRule?
  /// The times that the association set itself for matters, beside its policy.
  public var targets: [MatterTarget]?
  /// What the association watches of its own accord; nil where it made no settings.
  public var watch: WatchRule?
  /// How letters begin and who signs them; nil where the profile says nothing about it.
  public var letterhead: LetterheadSetting?
  /// Which scans are kept; nil where the profile says nothing about them.
  public var attachments: AttachmentRule?

  public init(
    id: String, association: Association, approval: Approval, parties: [Labelled], channels: [Channel],
    tools: [Labelled], steps: [ProcedureStep], intake: IntakeRule, decision: DecisionRule, reply: ReplySetting,
    units: [Labelled], outsideBodies: [Labelled], identityKinds: [IdentityKind], categories: [Category],
    documents: [DocumentKind], services: [ServiceKind], rejectionReasons: [Labelled], needLevels: [Labelled],
    relations: [Labelled], roles: [RoleSetting], clauses: [Clause], data: DataRule? = nil,
    targets: [MatterTarget]? = nil, watch: WatchRule? = nil, letterhead: LetterheadSetting? = nil,
    attachments: AttachmentRule? = nil
  ) {
    self.id = id
    self.association = association
    self.approval = approval
    self.parties = parties
    self.channels = channels
    self.tools = tools
    self.steps = steps
    self.intake = intake
    self.decision = decision
    self.reply = reply
    self.units = units
    self.outsideBodies = outsideBodies
    self.identityKinds = identityKinds
    self.categories = categories
    self.documents = documents
    self.services = services
    self.rejectionReasons = rejectionReasons
    self.needLevels = needLevels
    self.relations = relations
    self.roles = roles
    self.clauses = clauses
    self.data = data
    self.targets = targets
    self.watch = watch
    self.letterhead = letterhead
    self.attachments = attachments
  }
}

/// Who adopted the policy.
public struct Association: Codable, Hashable, Sendable {
  public var name: Bilingual
  public var shortName: Bilingual
  /// Number of the licence or permit, where the policy states one.
  public var licence: String?
  public var place: Bilingual?

  public init(name: Bilingual, shortName: Bilingual, licence: String?, place: Bilingual?) {
    self.name = name
    self.shortName = shortName
    self.licence = licence
    self.place = place
  }
}

/// How and when the policy was approved (clause A).
public struct Approval: Codable, Hashable, Sendable {
  public var body: Bilingual?
  /// Number of the minutes or of the meeting, as the document writes it.
  public var minutes: String?
  public var approvedOn: CivilDate?
  public var effectiveFrom: CivilDate?
  /// Whether it replaces every earlier policy on the subject.
  public var replacesEarlier: Bool
  public var issue: Bilingual?
  /// Chapter and articles where the policy stands in a larger document.
  public var place: Bilingual?
  public var circulatedToStaff: Bool

  public init(
    body: Bilingual?, minutes: String?, approvedOn: CivilDate?, effectiveFrom: CivilDate?, replacesEarlier: Bool,
    issue: Bilingual?, place: Bilingual?, circulatedToStaff: Bool
  ) {
    self.body = body
    self.minutes = minutes
    self.approvedOn = approvedOn
    self.effectiveFrom = effectiveFrom
    self.replacesEarlier = replacesEarlier
    self.issue = issue
    self.place = place
    self.circulatedToStaff = circulatedToStaff
  }
}
