import Calendars
import Casework

extension GoldenEvents {
  /// A policy with something in every part, so that a change of any part's shape shows.
  static let profile = Profile(
    id: "golden",
    association: Association(
      name: words("جمعية", "Association"), shortName: words("ج", "A"), licence: "2337",
      place: words("الرياض", "Riyadh")),
    approval: Approval(
      body: words("مجلس الإدارة", "Board"), minutes: "2/2024", approvedOn: day("2024-12-16"),
      effectiveFrom: day("2024-12-16"), replacesEarlier: true, issue: words("الأول", "First"),
      place: words("الفصل 8", "Chapter 8"), circulatedToStaff: true),
    parties: [labelled("beneficiary")],
    channels: [Channel(id: "email", label: words("بريد", "E-mail"), reach: .email, isElectronic: true)],
    tools: [labelled("bylaws")], steps: [ProcedureStep(clause: "R1", label: words("استقبال", "Reception"))],
    intake: IntakeRule(
      hasRequestForm: true, needsDeclaration: true, matchesDocuments: true, refersUnclearToResearcher: true,
      readsOutMissing: false, explainsReply: true, advancingFields: []),
    decision: DecisionRule(decider: .committee, label: words("لجنة البحث", "Committee"), quorum: 3),
    reply: ReplySetting(rule: .notBefore(days: 14), clockStarts: .submission, internalTargetDays: 20),
    units: [labelled("social")], outsideBodies: [labelled("hospital")], identityKinds: [.nationalID, .iqama],
    categories: [
      Category(id: "widow", label: words("أرملة", "Widow"), parties: [.person, .household, .organisation])
    ],
    documents: [
      document("card", .untilDateShown, isIdentity: true), document("salary", .months(3)),
      document("death", .forever), document("declaration", .thisSubmission),
    ],
    services: [
      ServiceKind(
        id: "aid", label: words("إعانة", "Aid"), categories: ["widow"],
        documents: [
          DocumentRule(document: "card", need: .required, parties: [.person, .household]),
          DocumentRule(
            document: "salary", need: .conditional, categories: ["widow"], question: words("موظف؟", "Employed?")),
        ])
    ],
    rejectionReasons: [labelled("income-above-limit")], needLevels: [labelled("high")],
    relations: [labelled("son")],
    roles: [
      RoleSetting(
        role: .reception, label: words("استقبال", "Reception"), grants: [.studyCases, .runSessions, .adoptPolicy])
    ],
    clauses: [
      Clause(
        id: "R1", title: words("استقبال", "Reception"), place: words("البند 1", "Item 1"),
        duties: [.received, .questionAnswered, .channelNamed])
    ])

  private static func labelled(_ id: String) -> Labelled { Labelled(id: id, label: words("تسمية", id)) }

  private static func document(_ id: String, _ validity: Validity, isIdentity: Bool = false) -> DocumentKind {
    DocumentKind(id: id, label: words("وثيقة", id), validity: validity, isIdentity: isIdentity)
  }
}
