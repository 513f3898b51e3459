import Calendars
import Casework

extension Samples {
  /// A committee decides, not before two weeks after the submission; documents are matched, data is signed for.
  static let floorPolicy = profile(
    "floor",
    intake: IntakeRule(
      hasRequestForm: true, needsDeclaration: true, matchesDocuments: true, refersUnclearToResearcher: true,
      readsOutMissing: false, explainsReply: true, advancingFields: []),
    decision: DecisionRule(decider: .committee, label: words("لجنة البحث", "Committee"), quorum: 3),
    reply: ReplySetting(rule: .notBefore(days: 14), clockStarts: .submission, internalTargetDays: nil))

  /// A unit decides within 15 working days after completeness; what is missing is read out before a visit ends.
  static let ceilingPolicy = profile(
    "ceiling",
    intake: IntakeRule(
      hasRequestForm: true, needsDeclaration: true, matchesDocuments: true, refersUnclearToResearcher: false,
      readsOutMissing: true, explainsReply: true, advancingFields: []),
    decision: DecisionRule(decider: .unit, label: words("الوحدة المختصة", "Unit"), quorum: 0),
    reply: ReplySetting(rule: .within(workingDays: 15), clockStarts: .completeness, internalTargetDays: 5))

  /// No request form, no clock, nobody decides.
  static let formlessPolicy = profile(
    "formless",
    intake: IntakeRule(
      hasRequestForm: false, needsDeclaration: false, matchesDocuments: false, refersUnclearToResearcher: false,
      readsOutMissing: false, explainsReply: false, advancingFields: []),
    decision: DecisionRule(decider: .nobody, label: words("", ""), quorum: 0),
    reply: ReplySetting(rule: .none, clockStarts: .submission, internalTargetDays: nil))

  static func words(_ arabic: String, _ english: String) -> Bilingual { Bilingual(ar: arabic, en: english) }
  private static func labelled(_ id: String) -> Labelled { Labelled(id: id, label: words(id, id)) }

  private static func profile(
    _ id: String, intake: IntakeRule, decision: DecisionRule, reply: ReplySetting
  ) -> Profile {
    Profile(
      id: id,
      association: Association(name: words(id, id), shortName: words(id, id), licence: nil, place: nil),
      approval: Approval(
        body: nil, minutes: nil, approvedOn: nil, effectiveFrom: nil, replacesEarlier: false, issue: nil, place: nil,
        circulatedToStaff: false),
      parties: [labelled("beneficiary"), labelled("volunteer")], channels: channels,
      tools: [labelled("bylaws")], steps: [], intake: intake, decision: decision, reply: reply,
      units: [labelled("social"), labelled("health")], outsideBodies: [labelled("hospital")],
      identityKinds: IdentityKind.allCases, categories: categories, documents: documents, services: services,
      rejectionReasons: [labelled("income-above-limit")], needLevels: [labelled("high"), labelled("low")],
      relations: [labelled("son"), labelled("daughter")], roles: [], clauses: clauses)
  }

  private static let channels = [
    Channel(id: "visit", label: words("زيارة", "Visit"), reach: .inPerson, isElectronic: false),
    Channel(id: "phone", label: words("هاتف", "Telephone"), reach: .phone, isElectronic: false),
    Channel(id: "email", label: words("بريد", "E-mail"), reach: .email, isElectronic: true),
    Channel(id: "letter", label: words("خطاب", "Letter"), reach: .post, isElectronic: false),
    Channel(id: "fax", label: words("فاكس", "Fax"), reach: .fax, isElectronic: false),
  ]

  private static let categories = [
    Category(id: "low-income", label: words("", ""), parties: []),
    Category(id: "widow", label: words("", ""), parties: [.person, .household]),
    Category(id: "orphan", label: words("", ""), parties: [.person]),
    Category(id: "partner", label: words("", ""), parties: [.organisation]),
  ]

  private static let documents = [
    DocumentKind(id: "card", label: words("بطاقة", "Card"), validity: .untilDateShown, isIdentity: true),
    DocumentKind(id: "salary", label: words("راتب", "Salary"), validity: .months(3), isIdentity: false),
    DocumentKind(id: "lease", label: words("عقد", "Lease"), validity: .untilDateShown, isIdentity: false),
    DocumentKind(id: "letter", label: words("خطاب", "Letter"), validity: .forever, isIdentity: false),
    DocumentKind(id: "death", label: words("وفاة", "Death"), validity: .forever, isIdentity: false),
  ]

  private static let services = [
    ServiceKind(
      id: "aid", label: words("إعانة", "Aid"), categories: [],
      documents: [
        DocumentRule(document: "card", need: .required),
        DocumentRule(document: "salary", need: .required, parties: [.person, .household]),
        DocumentRule(document: "lease", need: .conditional, question: words("مستأجر؟", "Tenant?")),
        DocumentRule(document: "letter", need: .optional),
        DocumentRule(document: "death", need: .required, categories: ["widow"]),
      ]),
    ServiceKind(id: "sponsorship", label: words("كفالة", "Sponsorship"), categories: ["orphan"], documents: []),
  ]

  private static let clauses = [
    clause("CH", [.channelNamed]), clause("O2", [.electronicMeans]), clause("TL", [.toolUsed]),
    clause("R1", [.received, .questionAnswered]), clause("R2", [.documentMatched]), clause("R3", [.unclearReferred]),
    clause("R4", [.declarationSigned]), clause("R5", [.requestDecided, .replyExplained, .beneficiaryTold]),
    clause("R6", [.completenessChanged, .registrationCompleted]), clause("R7", [.serviceDelivered]),
    clause("K3t", [.missingReadOut]), clause("K3h", [.replyTimed]), clause("E3", [.refusalReasoned]),
  ]

  private static func clause(_ id: String, _ duties: Set<Duty>) -> Clause {
    Clause(id: id, title: words(id, id), place: words("", ""), duties: duties)
  }
}
