import Calendars
import Casework

extension Profile {
  /// An association made up for tests: a committee decides, a request form and a declaration are used.
  static let sample = Profile(
    id: "sample",
    association: Association(
      name: Bilingual(ar: "جمعية المثال الخيرية", en: "Example Charity"),
      shortName: Bilingual(ar: "المثال", en: "Example"), licence: "1234", place: nil),
    approval: Approval(
      body: Bilingual(ar: "مجلس الإدارة", en: "Board of directors"), minutes: "7",
      approvedOn: CivilDate(year: 2025, month: 1, day: 5), effectiveFrom: nil, replacesEarlier: true, issue: nil,
      place: nil, circulatedToStaff: true),
    parties: [
      Labelled(id: "beneficiary", label: Bilingual(ar: "مستفيد", en: "Beneficiary")),
      Labelled(id: "donor", label: Bilingual(ar: "داعم", en: "Donor")),
    ],
    channels: [
      Channel(
        id: "interview", label: Bilingual(ar: "المقابلة", en: "Interview"), reach: .inPerson, isElectronic: false),
      Channel(
        id: "telephone", label: Bilingual(ar: "الهاتف", en: "Telephone"), reach: .phone, isElectronic: false),
      Channel(
        id: "email", label: Bilingual(ar: "البريد الإلكتروني", en: "E-mail"), reach: .email, isElectronic: true),
    ],
    tools: [], steps: [],
    intake: IntakeRule(
      hasRequestForm: true, needsDeclaration: true, matchesDocuments: true, refersUnclearToResearcher: true,
      readsOutMissing: true, explainsReply: true, advancingFields: []),
    decision: DecisionRule(
      decider: .committee, label: Bilingual(ar: "لجنة البحث", en: "Research committee"), quorum: 3),
    reply: ReplySetting(rule: .notBefore(days: 14), clockStarts: .submission, internalTargetDays: nil),
    units: [], outsideBodies: [], identityKinds: [.nationalID, .iqama, .passport, .gulfID],
    categories: [
      Category(
        id: "low-income", label: Bilingual(ar: "محدود الدخل", en: "Low income"), parties: [.person, .household]),
      Category(id: "widow", label: Bilingual(ar: "أرملة", en: "Widow"), parties: [.household]),
      Category(id: "orphan", label: Bilingual(ar: "يتيم", en: "Orphan"), parties: [.person]),
    ],
    documents: [
      DocumentKind(
        id: "national-id", label: Bilingual(ar: "الهوية الوطنية", en: "National ID"), validity: .untilDateShown,
        isIdentity: true)
    ],
    services: [
      ServiceKind(
        id: "aid", label: Bilingual(ar: "مساعدة مالية", en: "Financial aid"), categories: [],
        documents: [DocumentRule(document: "national-id", need: .required)])
    ],
    rejectionReasons: [], needLevels: [],
    relations: [
      Labelled(id: "son", label: Bilingual(ar: "ابن", en: "Son")),
      Labelled(id: "daughter", label: Bilingual(ar: "ابنة", en: "Daughter")),
    ],
    roles: [
      RoleSetting(
        role: .reception, label: Bilingual(ar: "موظف الاستقبال", en: "Reception officer"), grants: [])
    ],
    clauses: [])

  /// The same association with some of its rules changed.
  func with(_ change: (inout Profile) -> Void) -> Profile {
    var profile = self
    change(&profile)
    return profile
  }
}
