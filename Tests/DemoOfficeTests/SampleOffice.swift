import Calendars
import Casework
import DemoOffice
import DiwanResources
import Foundation
import Testing

/// Offices for the tests: a hand-made policy, the demo's own names and words, and a Sunday morning.
enum SampleOffice {
  static func office(
    _ profile: Profile, files: Int, seed: UInt64 = 1, now: String = "2026-11-22T10:10:00.000Z"
  ) throws -> DemoScript {
    let library = try ResourceLibrary.located()
    let names = try DemoNames(
      saudi: library.text(at: "Demo/names.tsv").text, foreign: library.text(at: "Demo/foreign-names.tsv").text)
    let texts = try JSONDecoder().decode(DemoTexts.self, from: Data(library.text(at: "Demo/texts.json").text.utf8))
    return DemoScript(
      profile: profile, seed: seed, fileCount: files, now: try #require(Moment(iso: now)), names: names, texts: texts,
      holidays: try holidays(), writeMessage: message)
  }

  /// The text of a message, without the program's templates.
  private static let message: DemoMessageWriter = { file, topic, way, _ in
    MessageDraft(
      topic: topic, channel: way.channel, medium: way.medium, language: .arabic, subject: topic.kind.rawValue,
      words: file.id.text, otherChannelReason: way.isAgreed ? nil : "لا عنوان صالح")
  }

  static func holidays() throws -> [Holiday] {
    let eid = try #require(CivilDate(iso: "2025-03-30"))
    let nationalDay = try #require(CivilDate(iso: "2026-09-23"))
    return [
      Holiday(first: eid, days: 4, name: HolidayName(ar: "عيد الفطر", en: "Eid al-Fitr")),
      Holiday(first: nationalDay, days: 1, name: HolidayName(ar: "اليوم الوطني", en: "National Day")),
    ]
  }

  /// A policy whose requests a committee decides, not before two weeks.
  static var committee: Profile {
    profile(
      id: "committee", hasForm: true, .committee,
      ReplySetting(rule: .notBefore(days: 14), clockStarts: .submission, internalTargetDays: nil))
  }

  /// A policy whose requests a unit decides, within fifteen working days.
  static var unit: Profile {
    var profile = profile(
      id: "unit", hasForm: true, .unit,
      ReplySetting(rule: .within(workingDays: 15), clockStarts: .completeness, internalTargetDays: nil))
    profile.intake.refersUnclearToResearcher = false
    profile.intake.readsOutMissing = true
    return profile
  }

  /// A policy without a request form, by which services are given without a decision.
  static var direct: Profile {
    var profile = profile(
      id: "direct", hasForm: false, .nobody,
      ReplySetting(rule: .none, clockStarts: .submission, internalTargetDays: nil))
    profile.intake.needsDeclaration = false
    profile.intake.matchesDocuments = false
    profile.intake.refersUnclearToResearcher = false
    return profile
  }

  /// A policy that leaves every list empty that can be empty.
  static var bare: Profile {
    var profile = committee
    profile.id = "bare"
    profile.parties = [Labelled(id: "beneficiary", label: label("مستفيد"))]
    profile.channels = [Channel(id: "letter", label: label("خطاب"), reach: .post, isElectronic: false)]
    profile.tools = []
    profile.units = []
    profile.outsideBodies = []
    profile.identityKinds = []
    profile.rejectionReasons = []
    profile.needLevels = []
    profile.relations = []
    profile.services = [ServiceKind(id: "help", label: label("مساعدة"), categories: [], documents: [])]
    return profile
  }

  static func label(_ text: String) -> Bilingual { Bilingual(ar: text, en: text) }

  private static func profile(
    id: String, hasForm: Bool, _ decider: DecisionRule.Decider, _ reply: ReplySetting
  ) -> Profile {
    Profile(
      id: id,
      association: Association(name: label("جمعية"), shortName: label("جمعية"), licence: nil, place: nil),
      approval: Approval(
        body: nil, minutes: nil, approvedOn: nil, effectiveFrom: nil, replacesEarlier: false, issue: nil, place: nil,
        circulatedToStaff: false),
      parties: ["beneficiary", "volunteer"].map { Labelled(id: $0, label: label($0)) }, channels: channels,
      tools: [Labelled(id: "guide", label: label("الدليل"))], steps: [],
      intake: IntakeRule(
        hasRequestForm: hasForm, needsDeclaration: true, matchesDocuments: true, refersUnclearToResearcher: true,
        readsOutMissing: false, explainsReply: true, advancingFields: []),
      decision: DecisionRule(decider: decider, label: label("الجهة"), quorum: decider == .committee ? 3 : 0),
      reply: reply, units: ["aid", "housing"].map { Labelled(id: $0, label: label($0)) },
      outsideBodies: [Labelled(id: "hospital", label: label("المستشفى"))],
      identityKinds: [.nationalID, .iqama, .passport, .gulfID, .visa, .borderNumber, .organisationLicence],
      categories: categories, documents: documents, services: services,
      rejectionReasons: [Labelled(id: "income", label: label("الدخل"))],
      needLevels: ["high", "low"].map { Labelled(id: $0, label: label($0)) },
      relations: ["son", "daughter", "wife", "mother"].map { Labelled(id: $0, label: label($0)) }, roles: [],
      clauses: [])
  }

  private static var channels: [Channel] {
    [
      Channel(id: "visit", label: label("زيارة"), reach: .inPerson, isElectronic: false),
      Channel(id: "telephone", label: label("الهاتف"), reach: .phone, isElectronic: false),
      Channel(id: "website", label: label("الموقع"), reach: .account, isElectronic: true),
      Channel(id: "email", label: label("البريد"), reach: .email, isElectronic: true),
    ]
  }

  private static var categories: [Casework.Category] {
    [
      Casework.Category(id: "family", label: label("أسرة"), parties: [.household]),
      Casework.Category(id: "person", label: label("فرد"), parties: [.person]),
      Casework.Category(id: "body", label: label("جهة"), parties: [.organisation]),
    ]
  }

  private static var documents: [DocumentKind] {
    [
      DocumentKind(id: "identity", label: label("الهوية"), validity: .untilDateShown, isIdentity: true),
      DocumentKind(id: "statement", label: label("بيان"), validity: .months(3), isIdentity: false),
      DocumentKind(id: "deed", label: label("صك"), validity: .forever, isIdentity: false),
      DocumentKind(id: "iban-proof", label: label("آيبان"), validity: .thisSubmission, isIdentity: false),
    ]
  }

  private static var services: [ServiceKind] {
    [
      ServiceKind(
        id: "aid", label: label("إعانة"), categories: [],
        documents: [
          DocumentRule(document: "identity", need: .required), DocumentRule(document: "statement", need: .required),
          DocumentRule(document: "deed", need: .conditional, question: label("هل المسكن ملك؟")),
          DocumentRule(document: "iban-proof", need: .optional),
        ]),
      ServiceKind(
        id: "basket", label: label("سلة"), categories: ["family"],
        documents: [DocumentRule(document: "identity", need: .required)]),
    ]
  }
}
