import ArabicText
import Calendars
import Casework
import Desk
import Paper

/// What is printed about one request.
struct RequestPaper {
  let composer: PaperComposer
  let file: BeneficiaryFile
  let request: ServiceRequest

  private var setting: DeskSetting { composer.setting }
  private var phrases: Phrases { composer.phrases }
  private var reference: CaseReference { CaseReference(file: file.id, ordinal: request.id) }
  private var service: String { setting.service(request.service) }
  private var category: String { setting.category(request.category) }
  private var name: String { setting.words(file.facts.name) }

  private var aboutRequest: [PaperFact?] {
    [
      composer.today, composer.fact("paper.file", composer.code(file.id.text)),
      composer.fact("paper.request", composer.code(reference.text)),
      composer.fact("request.beneficiary", name),
      composer.fact("request.service", service), composer.fact("field.category", category),
    ]
  }

  private var checklist: Checklist {
    request.checklist(under: composer.profile, party: file.facts.kind, on: setting.today)
  }

  /// Who signs for a child or an organisation: the representative of the file, or whose name is written by hand.
  private var substitute: String? {
    guard file.facts.isSignedForByAnother(on: setting.today) else { return nil }
    return file.facts.representative.map { setting.stored($0) } ?? phrases["paper.blank"]
  }

  /// Whoever says that the data are correct, as they call themselves.
  private var declarant: String {
    let name = setting.stored(file.facts.name)
    return substitute.map { phrases("paper.declaration.behalf", ["signer": $0, "name": name]) } ?? name
  }

  /// To be signed by the beneficiary, or by whoever acts for them (clause R4).
  var declaration: [PaperBlock] {
    let identity = file.facts.identity.map { setting.identity($0) }
    let mobile = file.facts.mobile.map { composer.code($0.e164) }
    let supplied = checklist.items.filter { $0.supplied != nil }.map { item in
      [setting.text(item.kind.label), phrases["document." + item.state.rawValue]]
    }
    let values = ["declarant": declarant, "file": file.id.text, "request": reference.text]
    var blocks: [PaperBlock] = [
      .facts(
        (aboutRequest + [composer.fact("field.identityNumber", identity), composer.fact("field.mobile", mobile)])
          .compactMap(\.self)),
      .paragraph(phrases("paper.declaration.text", values)), .paragraph(phrases["paper.declaration.consent"]),
    ]
    if !supplied.isEmpty {
      blocks += [
        .heading(phrases["request.documents"]),
        composer.table([("request.column.document", 3), ("request.column.state", 2)], supplied),
      ]
    }
    return blocks + [
      .signatures([
        SignatureLine(
          phrases["paper.sign.beneficiary"],
          name: substitute == nil ? name : file.facts.representative.map { setting.words($0) } ?? ""),
        SignatureLine(phrases["paper.sign.receiver"], name: setting.words(setting.officer.name)),
        SignatureLine(phrases["paper.sign.date"]),
      ])
    ]
  }

  /// What the request asks for and what is there already (clause K3b).
  var requirements: [PaperBlock] {
    let rows = checklist.items.map { item in
      [
        setting.text(item.kind.label), phrases["document.need." + item.rule.need.rawValue],
        composer.text(of: item.kind.validity), phrases["document." + item.state.rawValue],
      ]
    }
    let columns = [
      ("request.column.document", 4), ("request.column.need", 2), ("request.column.valid", 3),
      ("request.column.state", 2),
    ]
    return [.facts(aboutRequest.compactMap(\.self))] + composer.documentsAsked(columns, rows)
  }

  /// That the request was taken in, what was handed in with it, and when the answer comes.
  var receipt: [PaperBlock] {
    let submitted = request.submittedOn.map { setting.bothCalendars($0) }
    let window = request.replyWindow(in: setting.register, on: setting.today)
    let edge = window.flatMap { $0.ceiling ?? $0.floor }.map { setting.bothCalendars($0) }
    let rows = checklist.items.filter { $0.supplied != nil }.map { item in
      [
        setting.text(item.kind.label), phrases["document." + item.state.rawValue],
        item.supplied.map { setting.bothCalendars($0.suppliedOn) } ?? "",
      ]
    }
    // The code stands at the top, so that it never goes over to a page of its own.
    var blocks: [PaperBlock] = [
      composer.fileCode(file.id),
      .facts(
        (aboutRequest + [
          composer.fact("paper.submittedOn", submitted),
          composer.fact("request.stage", setting.label(of: file.status(of: request))),
          composer.fact("reply.rule", setting.ruleText(composer.profile.reply)),
          composer.fact(window?.ceiling == nil ? "reply.day.floor" : "reply.day.ceiling", edge),
          composer.fact("field.contactChannel", setting.channel(file.facts.contact.channel)),
        ]).compactMap(\.self)),
    ]
    if !rows.isEmpty {
      blocks += [
        .heading(phrases["paper.handedIn"]),
        composer.table(
          [("request.column.document", 3), ("request.column.state", 2), ("paper.date", 2)], rows),
      ]
    }
    return blocks + [.paragraph(phrases["paper.receipt.text"])]
  }

  /// How the request was decided, or until when that was put off, in a letter.
  var notice: [PaperBlock] {
    guard let decision = request.decisions.last?.value else { return [] }
    let values = [
      "decider": decider(of: decision), "request": reference.text, "service": service,
      "date": setting.bothCalendarsInProse(decision.decidedOn),
    ]
    let details = [
      composer.fact("decide.granted", decision.granted.map { setting.words($0) }),
      composer.fact("matter.field.amount", decision.halalas.map { setting.riyals($0) }),
      composer.fact("decide.until", decision.postponedUntil.map { setting.bothCalendars($0) }),
      composer.fact("decide.reason", decision.reason.map { setting.label($0, in: \.rejectionReasons) }),
      composer.fact("decide.explanation", decision.explanation.isEmpty ? nil : setting.words(decision.explanation)),
    ].compactMap(\.self)
    var blocks: [PaperBlock] = [
      composer.facts(
        composer.today, composer.fact("paper.file", composer.code(file.id.text)),
        composer.fact("paper.request", composer.code(reference.text))),
      composer.salutation(setting.stored(file.facts.name), as: composer.addressee(of: file)),
      .paragraph(phrases("paper.notice." + decision.outcome.rawValue, values)),
    ]
    if !details.isEmpty { blocks.append(.facts(details)) }
    return blocks + [
      .paragraph(phrases["paper.notice.end"]), .signatures(composer.signatories(or: .director)),
    ]
  }

  private func decider(of decision: RequestDecided) -> String {
    decision.unit.map { setting.unit($0) } ?? setting.text(composer.profile.decision.label)
  }
}
