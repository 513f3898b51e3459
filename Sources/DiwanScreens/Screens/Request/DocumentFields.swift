import ArabicText
import Calendars
import Casework
import TerminalKit

/// The fields in which a document's inspection is entered.
struct DocumentFields {
  let kind: DocumentKind
  let setting: DeskSetting

  /// The fields, filled with what is known; that an original was sighted and matches is the officer's to say.
  ///
  /// - Parameter saidToMatch: whether the officer said so with a key.
  func fields(_ known: DocumentChecked?, saidToMatch: Bool) -> [Field] {
    let phrases = setting.phrases
    let isSighted = saidToMatch || known?.originalSighted == true
    var fields = [Field("sighted", phrases["document.sighted"], .check, value: isSighted ? "yes" : "no")]
    if setting.profile.intake.matchesDocuments {
      let options = [
        PickOption("yes", phrases["document.matches"]), PickOption("no", phrases["document.mismatched"]),
        PickOption("open", phrases["document.notYet"]),
      ]
      let value = saidToMatch ? "yes" : known?.matches.map { $0 ? "yes" : "no" } ?? "open"
      fields.append(Field("matches", phrases["document.matching"], .choice(options), value: value, isRequired: true))
    }
    fields += dates(known)
    let refused = kind.isIdentity ? phrases["document.copyRefused"] : nil
    fields += [
      Field(
        "copy", phrases["document.copyKept"], .check, value: known?.copyKept == true ? "yes" : "no",
        unavailable: refused),
      Field("note", phrases["document.note"], .lines(rows: 2), value: known?.note ?? ""),
    ]
    return fields
  }

  private func dates(_ known: DocumentChecked?) -> [Field] {
    let (phrases, today) = (setting.phrases, setting.today)
    let expired = phrases["document.expired"]
    return [
      Field(
        "issuedOn", phrases["document.issuedOn"], .date, value: known?.issuedOn.map { setting.typed($0) } ?? "",
        base: .leftToRight,
        check: setting.dateCheck(latest: today)),
      Field(
        "validUntil", phrases["document.until"], .date, value: known?.validUntil.map { setting.typed($0) } ?? "",
        isRequired: kind.validity == .untilDateShown, base: .leftToRight,
        check: setting.dateCheck { $0 < today ? expired : nil }),
    ]
  }

  /// Where months are counted, one of the two days is needed, and the day of issue tells the other.
  func refresh(_ form: inout Form) {
    guard case .months(let months) = kind.validity else { return }
    let hasEnd = !form.value("validUntil").isEmpty
    form.change("issuedOn") { $0.isRequired = !hasEnd }
    guard !hasEnd else { return }
    let issued = setting.date(form.value("issuedOn"))
    let hint = issued.map {
      setting.phrases("document.validUntil", ["date": setting.bothCalendars($0.adding(months: months))])
    }
    form.hint("validUntil", hint ?? "")
  }

  /// What stands in the fields.
  struct Values {
    var sighted: Bool
    var matches: Bool?
    var issuedOn: CivilDate?
    var validUntil: CivilDate?
    var copyKept: Bool
    var note: String?

    func check(request: Int, document: String) -> DocumentChecked {
      DocumentChecked(
        request: request, document: document, originalSighted: sighted, matches: matches, issuedOn: issuedOn,
        validUntil: validUntil, copyKept: copyKept, note: note)
    }
  }

  static func values(in form: Form, setting: DeskSetting) -> Values {
    let note = form.value("note")
    let matches: Bool? =
      switch form.value("matches") {
      case "yes": true
      case "no": false
      default: nil
      }
    return Values(
      sighted: form.value("sighted") == "yes", matches: matches, issuedOn: setting.date(form.value("issuedOn")),
      validUntil: setting.date(form.value("validUntil")), copyKept: form.value("copy") == "yes",
      note: note.isEmpty ? nil : note)
  }
}
