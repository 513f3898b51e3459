import Calendars
import Casework

extension Profile {
  /// The sample association with a service that asks for documents of every kind, a shelf, units and clauses.
  static let casework = Profile.sample.with { profile in
    profile.tools = [Labelled(id: "guide", label: Bilingual(ar: "دليل خدمات البحث", en: "Guide to services"))]
    profile.needLevels = [Labelled(id: "high", label: Bilingual(ar: "عالية", en: "High"))]
    profile.documents += [
      DocumentKind(
        id: "death-certificate", label: Bilingual(ar: "شهادة الوفاة", en: "Death certificate"), validity: .forever,
        isIdentity: false),
      DocumentKind(
        id: "salary", label: Bilingual(ar: "تعريف بالراتب", en: "Salary statement"), validity: .months(3),
        isIdentity: false),
      DocumentKind(
        id: "lease", label: Bilingual(ar: "عقد إيجار موثق", en: "Registered lease"), validity: .untilDateShown,
        isIdentity: false),
    ]
    profile.services[0].documents = [
      DocumentRule(document: "national-id", need: .required),
      DocumentRule(document: "death-certificate", need: .required),
      DocumentRule(document: "salary", need: .optional),
      DocumentRule(
        document: "lease", need: .conditional,
        question: Bilingual(ar: "هل السكن مستأجر؟", en: "Is the home rented?")),
    ]
    profile.services.append(
      ServiceKind(
        id: "widow-aid", label: Bilingual(ar: "كفالة أرملة", en: "Support of a widow"), categories: ["widow"],
        documents: [DocumentRule(document: "death-certificate", need: .required)]))
    profile.clauses = [
      Clause(
        id: "R2", title: Bilingual(ar: "مطابقة الوثائق", en: "Matching documents"),
        place: Bilingual(ar: "البند 2", en: "Item 2"), duties: [.documentMatched]),
      Clause(
        id: "R5", title: Bilingual(ar: "العرض والرد", en: "Decision and answer"),
        place: Bilingual(ar: "البند 5", en: "Item 5"), duties: [.replyTimed]),
    ]
  }

  /// A unit decides within 15 working days of completeness, as in one of the five policies.
  static let unitDecides = Profile.casework.with { profile in
    profile.decision = DecisionRule(
      decider: .unit, label: Bilingual(ar: "الوحدة المختصة", en: "Competent unit"), quorum: 0)
    profile.reply = ReplySetting(
      rule: .within(workingDays: 15), clockStarts: .completeness, internalTargetDays: 10)
    profile.units = [
      Labelled(id: "aid-unit", label: Bilingual(ar: "وحدة المساعدات", en: "Aid unit")),
      Labelled(id: "family-unit", label: Bilingual(ar: "وحدة الأسرة", en: "Family unit")),
    ]
  }

  /// Services are given without a form, a declaration or a decision.
  static let withoutForm = Profile.casework.with { profile in
    profile.intake = IntakeRule(
      hasRequestForm: false, needsDeclaration: false, matchesDocuments: false, refersUnclearToResearcher: false,
      readsOutMissing: false, explainsReply: false, advancingFields: [])
    profile.decision = DecisionRule(
      decider: .nobody, label: Bilingual(ar: "تُقدَّم مباشرة", en: "Given directly"), quorum: 0)
    profile.reply = ReplySetting(rule: .none, clockStarts: .submission, internalTargetDays: nil)
  }
}
