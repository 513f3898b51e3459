import ArabicText
import Casework
import Desk
import TerminalKit

/// The form of one correction of a file, and the command that comes of it.
struct CorrectionForm {
  let setting: DeskSetting
  let file: BeneficiaryFile
  let correction: Correction

  private var phrases: Phrases { setting.phrases }

  static let reasonField = "reason"

  func form() -> Form {
    let title = FileText(setting: setting, file: file)
    let current = Field(
      correction.markField, title.label(of: correction), .readOnly, value: title.value(of: correction),
      base: setting.textBase)
    return Form([current] + fields, wording: phrases.kitWording)
  }

  private var fields: [Field] {
    let made = FileFields(setting: setting)
    let kind = file.facts.kind
    switch correction {
    case .fact(let field):
      var new = made.field(field, of: kind, value: file.facts.text(of: field) ?? "")
      new.label = phrases["correction.new"]
      return [new, reason]
    case .contact:
      return [
        made.field(.contactChannel, of: kind, value: file.facts.contact.channel),
        made.field(.contactDetail, of: kind, value: file.facts.contact.detail ?? ""),
      ]
    case .addDependant: return DependantFields(setting: setting).fields(1)
    case .removeDependant: return [reason]
    case .void:
      var reason = reason
      let warning = phrases["correction.voidWarning"]
      reason.check = { _ in .warning(warning) }
      return [reason]
    }
  }

  private var reason: Field {
    let warning = phrases["finding.freeTextHoldsNumber"]
    return Field(
      Self.reasonField, phrases["form.reason"], .text(TextRules(maximumLength: 200)), isRequired: true,
      widthInCells: 50, base: setting.textBase,
      check: { FreeText.holdsPersonalNumber($0) ? .warning(warning) : .fine })
  }

  /// The command, or nil where the correction needs none.
  func command(_ form: Form) -> CaseCommand? {
    let reason = form.value(Self.reasonField)
    let command: FileCommand =
      switch correction {
      case .fact(let field):
        .correct(field, to: form.value(field.rawValue), reason: reason, confirmed: confirmed(field, form))
      case .contact: .agreeContact(contact(form))
      case .addDependant: .addDependant(DependantFields.entry(1, in: form))
      case .removeDependant(let dependant): .removeDependant(dependant, reason: reason)
      case .void: .void(reason: reason)
      }
    return .file(file.id, command)
  }

  private func contact(_ form: Form) -> AgreedContact {
    let detail = form.value(FileField.contactDetail.rawValue)
    return AgreedContact(channel: form.value(FileField.contactChannel.rawValue), detail: detail.isEmpty ? nil : detail)
  }

  private func confirmed(_ field: FileField, _ form: Form) -> [ConfirmedFinding] {
    found(in: [field], form).filter { $0.severity == .warning }
      .map { ConfirmedFinding(field: $0.field, code: $0.code) }
  }

  /// What is wrong with what stands in the form, by the id of the field.
  func findings(_ form: Form) -> [String: FieldFinding] {
    let page = RegistrationPage(setting: setting)
    switch correction {
    case .fact(let field):
      return Dictionary(grouping: found(in: [field], form)) { $0.field.rawValue }.mapValues(page.summary)
    case .contact:
      return Dictionary(grouping: found(in: [.contactChannel, .contactDetail], form)) { $0.field.rawValue }
        .mapValues(page.summary)
    case .addDependant:
      return DependantFields(setting: setting).findings(DependantFields.entry(1, in: form), place: 1)
    case .removeDependant, .void: return [:]
    }
  }

  private func found(in fields: Set<FileField>, _ form: Form) -> [Finding] {
    var entry = file.facts.entry
    for field in fields { entry[field] = form.value(field.rawValue) }
    if fields.contains(.identityNumber), saysItself(entry[.identityNumber]) { entry[.identityKind] = "" }
    return entry.checked(under: setting.profile, on: setting.today).findings.filter { fields.contains($0.field) }
  }

  /// A citizen's or resident's number says by itself which of the two it is.
  private func saysItself(_ number: String) -> Bool {
    let compact = TypedNumber.compact(number)
    let kinds: [IdentityKind?] = [nil, .nationalID, .iqama]
    return kinds.contains(file.facts.identity?.kind) && compact.utf8.count == 10
      && (compact.hasPrefix("1") || compact.hasPrefix("2"))
  }
}
