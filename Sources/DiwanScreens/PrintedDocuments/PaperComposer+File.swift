import ArabicText
import Calendars
import Casework
import Desk
import Paper

extension PaperComposer {
  /// The first sheet of a paper file; a scanner finds the file by it.
  func cover(of file: BeneficiaryFile) -> [PaperBlock] {
    [
      fileCode(file.id),
      facts(
        fact("field.name", setting.words(file.facts.name)),
        fact("field.category", setting.category(file.facts.category)),
        fact("copy.registrationNumber", file.registrationNumber.map { code($0) }),
        fact("copy.registeredOn", setting.bothCalendars(file.registeredAt.day(in: .riyadh))),
        fact("field.branch", file.facts.branch.map { setting.words($0) })),
      .heading(phrases["paper.cover.contents"]),
      table([("paper.cover.paper", 4), ("paper.date", 2), ("paper.sign.receiver", 2)], Self.emptyRows(3)),
    ]
  }

  /// Lines to write on by hand.
  private static func emptyRows(_ columns: Int) -> [[String]] {
    Array(repeating: Array(repeating: "\u{A0}", count: columns), count: 14)
  }

  /// A letter to whoever takes the case over.
  func letter(of referral: Referral, in file: BeneficiaryFile) -> [PaperBlock] {
    let number = CaseReference(file: file.id, ordinal: referral.id).text
    let consent = referral.consent.map { consent in
      phrases(
        "paper.referral.consent",
        ["paper": setting.stored(consent.paperNumber), "date": setting.bothCalendars(consent.signedOn)])
    }
    return [
      facts(
        today, fact("paper.referral.number", code(number)),
        fact("referral.column.purpose", phrases["referral.purpose." + referral.purpose.rawValue]),
        fact("referral.column.due", referral.due.map { setting.bothCalendars($0) })),
      salutation(setting.target(referral.target), as: addressee(of: referral.target)),
      .paragraph(phrases["paper.referral.text"]),
      facts(
        fact("request.beneficiary", setting.words(file.facts.name)),
        file.facts.identity.map {
          PaperFact(setting.label(of: .identityNumber, in: file.facts.kind), setting.identity($0))
        },
        fact("field.mobile", file.facts.mobile.map { code($0.e164) }),
        fact("field.category", setting.category(file.facts.category)),
        fact(
          "request.service", referral.request.flatMap { file.request($0) }.map { setting.service($0.service) }),
        fact("paper.referral.reason", setting.words(referral.reason)),
        fact("referral.section.consent", consent)),
      .paragraph(phrases["paper.referral.end"]),
      .signatures(signatories(or: .director) + [SignatureLine(phrases["paper.sign.recipient"])]),
    ]
  }

  /// What a service asks for, before anybody has asked for it.
  func requirements(of service: String, for category: String?) -> [PaperBlock] {
    let rules =
      profile.service(service)?.documents.filter { rule in
        category == nil || rule.categories.isEmpty || rule.categories.contains { $0 == category }
      } ?? []
    let rows = rules.map { rule in
      [
        setting.document(rule.document), phrases["document.need." + rule.need.rawValue],
        profile.document(rule.document).map { text(of: $0.validity) } ?? "",
        // Who reads it knows the category that it was written for.
        rule.question.map { setting.text($0) } ?? (category == nil ? setting.categories(rule.categories) : ""),
      ]
    }
    return [
      facts(
        today, fact("request.service", setting.service(service)),
        fact("field.category", category.map { setting.category($0) }))
    ]
      + documentsAsked(
        [
          ("request.column.document", 4), ("request.column.need", 2), ("request.column.valid", 3),
          ("paper.requirements.asked", 3),
        ], rows)
  }

  /// The documents to bring, or that there are none, and the declaration to sign.
  func documentsAsked(_ columns: [(key: String, share: Int)], _ rows: [[String]]) -> [PaperBlock] {
    let documents: [PaperBlock] =
      rows.isEmpty
      ? [.paragraph(phrases["paper.requirements.none"])]
      : [.paragraph(phrases["paper.requirements.text"]), table(columns, rows)]
    return documents + declarationNeeded
  }

  private var declarationNeeded: [PaperBlock] {
    profile.intake.needsDeclaration ? [.paragraph(phrases["paper.requirements.declaration"])] : []
  }

  func text(of validity: Validity) -> String {
    switch validity {
    case .forever: phrases["request.validForever"]
    case .untilDateShown: phrases["paper.valid.untilDateShown"]
    case .months(let months): phrases("paper.valid.months", ["months": phrases.count(months, .months)])
    case .thisSubmission: phrases["request.validOnce"]
    }
  }
}

extension DeskSetting {
  fileprivate func categories(_ ids: [String]) -> String {
    ids.map { category($0) }.joined(separator: phrases["list.separator"])
  }
}
