import Calendars
import Casework
import ProfileFiles
import Testing

@Suite("Facts that the policies state")
struct ShippedFactTests {
  @Test("Bazil states its licence and no approval")
  func bazil() throws {
    let profile = try ShippedProfiles.profile("bazil")
    #expect(profile.association.licence == "1000788301")
    #expect(profile.association.name.ar == "جمعية بازل لخدمة ضيوف الرحمن والمعتمرين")
    #expect(
      profile.approval
        == Approval(
          body: nil, minutes: nil, approvedOn: nil, effectiveFrom: nil, replacesEarlier: false, issue: nil, place: nil,
          circulatedToStaff: false))
    #expect(profile.decision.label == Bilingual(ar: "لجنة البحث", en: "Research committee"))
    #expect(profile.identityKinds.prefix(3) == [.passport, .visa, .borderNumber])
    #expect(profile.parties.map(\.label.ar) == ["مستفيد", "معاون", "متطوع", "طرف آخر"])
    #expect(profile.tools.map(\.id) == ["bylaws", "research-guide", "support-guide", "request-form"])
  }

  @Test("Little Hearts was approved by minutes 3 on 2023-08-10, first issue, permit 2337")
  func littleHearts() throws {
    let profile = try ShippedProfiles.profile("little-hearts")
    #expect(profile.association.licence == "2337")
    #expect(profile.approval.minutes == "3")
    #expect(profile.approval.approvedOn?.iso == "2023-08-10")
    #expect(profile.approval.issue == Bilingual(ar: "الإصدار الأول", en: "First issue"))
    #expect(!profile.approval.replacesEarlier)
    #expect(profile.parties.map(\.id) == ["beneficiary", "supporter", "volunteer", "other"])
    #expect(profile.clauses.first?.place.ar == "معلومات الوثيقة")
  }

  @Test("Makeen was approved in meeting 2 of 2024 on 2024-12-16 and replaces what was before")
  func makeen() throws {
    let profile = try ShippedProfiles.profile("makeen")
    #expect(profile.association.licence == nil)
    #expect(profile.association.place?.ar == "محافظة ينبع")
    #expect(profile.approval.minutes == "2/2024")
    #expect(profile.approval.approvedOn?.iso == "2024-12-16")
    #expect(profile.approval.effectiveFrom?.iso == "2024-12-16")
    #expect(profile.approval.replacesEarlier)
    #expect(profile.channel("delegates")?.label.en == "Branch delegates (if any)")
  }

  @Test("Kadi's policy is chapter 8, articles 1 to 4; a unit decides, and its rapporteur studies the case")
  func kadi() throws {
    let profile = try ShippedProfiles.profile("kadi")
    #expect(profile.approval.place == Bilingual(ar: "الفصل الثامن، المواد 1–4", en: "Chapter 8, articles 1–4"))
    #expect(profile.approval.approvedOn == nil)
    #expect(profile.clause("K3h")?.place.ar == "المادة 3، الفقرة 3، ح")
    #expect(profile.clause("K3h")?.duties == [.replyTimed])
    #expect(profile.clause("K3t")?.place.ar == "المادة 3، الفقرة 3، ت")
    #expect(profile.clause("R2") == nil)
    #expect(profile.decision.label.ar == "الوحدة الإدارية المختصة")
    #expect(profile.tools.count == 6)
    let secretary = try #require(profile.roles.first { $0.role == .secretary })
    #expect(secretary.label.ar == "مقرر الوحدة المختصة")
    #expect(secretary.grants == [.studyCases, .deliverServices])
  }

  @Test("The Environment Association approved in meeting 25-47-11 on 2025-01-05, in force at once, told to all staff")
  func madinahEnvironment() throws {
    let profile = try ShippedProfiles.profile("madinah-environment")
    #expect(profile.approval.minutes == "25-47-11")
    #expect(profile.approval.approvedOn?.iso == "2025-01-05")
    #expect(profile.approval.effectiveFrom?.iso == "2025-01-05")
    #expect(profile.approval.circulatedToStaff)
    #expect(profile.tools.map(\.id) == ["bylaws", "human-resources", "finance"])
    #expect(profile.categories.filter { $0.parties.contains(.organisation) }.map(\.id) == ["school", "organisation"])
  }

  @Test("Documents stay valid as long as their kind says")
  func validity() throws {
    let profile = try ShippedProfiles.profile("kadi")
    let expected: [(String, Validity)] = [
      ("identity", .untilDateShown), ("family-register", .untilDateShown), ("death-certificate", .forever),
      ("inheritance-deed", .forever), ("guardianship-deed", .months(12)), ("divorce-deed", .forever),
      ("desertion-proof", .months(12)), ("prison-statement", .months(3)), ("income-statement", .months(3)),
      ("social-security", .months(3)), ("citizen-account", .months(3)), ("lease", .untilDateShown),
      ("ownership-deed", .forever), ("electricity-bill", .months(3)), ("medical-report", .months(6)),
      ("disability-assessment", .untilDateShown), ("birth-certificate", .forever), ("iban", .forever),
      ("inquiry-consent", .thisSubmission),
    ]
    for (document, validity) in expected { #expect(profile.document(document)?.validity == validity, "\(document)") }
    #expect(profile.documents.filter(\.isIdentity).map(\.id) == ["identity", "family-register"])
  }

  @Test("A widow who asks for a food basket brings the deeds of her state, and answers two questions")
  func documentList() throws {
    let rules = try ShippedProfiles.profile("kadi").documentRules(
      service: "food-basket", category: "widow", party: .household)
    #expect(
      rules.filter { $0.need == .required }.map(\.document)
        == ["identity", "family-register", "death-certificate", "inheritance-deed", "inquiry-consent"])
    #expect(rules.filter { $0.need == .conditional }.map(\.document) == ["income-statement", "social-security"])
  }

  @Test(
    "Every association offers five to eight services, and every category can ask for some",
    arguments: ShippedProfiles.names)
  func services(name: String) throws {
    let profile = try ShippedProfiles.profile(name)
    #expect((5...8).contains(profile.services.count))
    for category in profile.categories { #expect(!profile.services(for: category.id).isEmpty, "\(category.id)") }
  }

  @Test("No service asks one beneficiary twice for the same document", arguments: ShippedProfiles.names)
  func noDocumentTwice(name: String) throws {
    let profile = try ShippedProfiles.profile(name)
    for service in profile.services {
      for category in profile.categories {
        for party in category.parties {
          let asked = profile.documentRules(service: service.id, category: category.id, party: party).map(\.document)
          #expect(Set(asked).count == asked.count, "\(service.id), \(category.id)")
        }
      }
    }
  }
}
