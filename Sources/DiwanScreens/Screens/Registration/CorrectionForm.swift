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
      correction.markField, title.label(of: correction), .readOnly, value: title.value(of: correction))
    return Form([current] + fields, wording: phrases.kitWording)
  }

  private var fields: [Field] {
    let made = FileFields(setting: setting)
    let kind = file.facts.kind
    switch correction {
    case .fact(let field):
      var new = made.field(field, of: kind, value: known(field))
      new.label = phrases["correction.new"]
      // Left empty by mistake it would be lost unseen; whoever means to remove it has it shown first.
      if isHidden(field) { new.isRequired = true }
      return [new, reason]
    case .identity:
      return FileField.identityFields.map { made.field($0, of: kind, value: known($0)) } + [reason]
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

  /// What stands in the file; of a masked number nothing, which is typed anew from the paper.
  private func known(_ field: FileField) -> String {
    isHidden(field) ? "" : file.facts.text(of: field) ?? ""
  }

  /// Whether the officer sees but the end of it.
  private func isHidden(_ field: FileField) -> Bool { file.facts.text(of: field).map(Masking.isMasked) ?? false }

  /// Whether something that the form corrects is hidden, and stays as it is where nothing else is typed.
  var keepsHidden: Bool {
    switch correction {
    case .identity: isHidden(.identityNumber)
    case .contact: isHidden(.contactDetail)
    case .fact, .addDependant, .removeDependant, .void: false
    }
  }

  private var reason: Field {
    let warning = phrases["finding.freeTextHoldsNumber"]
    return Field(
      Self.reasonField, phrases["form.reason"], .text(TextRules(maximumLength: 200)), isRequired: true,
      widthInCells: 50,
      check: { FreeText.holdsPersonalNumber($0) ? .warning(warning) : .fine })
  }

  /// The command, or nil where the correction needs none.
  func command(_ form: Form, distinctFrom: [PossibleDuplicate]) -> CaseCommand? {
    let reason = form.value(Self.reasonField)
    let command: FileCommand =
      switch correction {
      case .fact(let field): correct([field], form, reason, distinctFrom)
      case .identity: correct(FileField.identityFields, form, reason, distinctFrom)
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

  private func correct(
    _ fields: [FileField], _ form: Form, _ reason: String, _ distinctFrom: [PossibleDuplicate]
  ) -> FileCommand {
    let entry = entry(with: fields, form)
    let texts = Dictionary(uniqueKeysWithValues: fields.map { ($0, entry[$0]) })
    let confirmed = found(in: Set(fields), form).filter { $0.severity == .warning }
      .map { ConfirmedFinding(field: $0.field, code: $0.code) }
    return .correct(texts, reason: reason, confirmed: confirmed, distinctFrom: distinctFrom)
  }

  /// What is wrong with what stands in the form, by the id of the field.
  func findings(_ form: Form) -> [String: FieldFinding] {
    let page = RegistrationPage(setting: setting)
    switch correction {
    case .fact(let field): return summaries([field], form, page)
    case .identity: return summaries(Set(FileField.identityFields), form, page)
    case .contact: return summaries([.contactChannel, .contactDetail], form, page)
    case .addDependant:
      return DependantFields(setting: setting).findings(DependantFields.entry(1, in: form), place: 1)
    case .removeDependant, .void: return [:]
    }
  }

  private func summaries(
    _ fields: Set<FileField>, _ form: Form, _ page: RegistrationPage
  ) -> [String: FieldFinding] {
    Dictionary(grouping: found(in: fields, form)) { $0.field.rawValue }.mapValues(page.summary)
  }

  private func found(in fields: Set<FileField>, _ form: Form) -> [Finding] {
    let entry = entry(with: fields, form)
    let findings = entry.checked(under: setting.profile, on: setting.today).findings
    return findings.filter { fields.contains($0.field) && !isOfHidden($0, in: entry) }
  }

  /// Whether it is only the mask that a finding is about: what is hidden is there all the same, and the office judges it.
  private func isOfHidden(_ finding: Finding, in entry: FileEntry) -> Bool {
    if finding.code == .contactNeedsPhone { return Masking.isMasked(entry[.mobile]) }
    return Masking.isMasked(entry[finding.field])
  }

  /// The page with what stands in the form; a citizen's or resident's number says by itself which of the two it is.
  private func entry(with fields: some Collection<FileField>, _ form: Form) -> FileEntry {
    var entry = file.facts.entry
    for field in fields where !form.value(field.rawValue).isEmpty || !isHidden(field) {
      entry[field] = form.value(field.rawValue)
    }
    let saysItself: Set<IdentityKind?> = [nil, .nationalID, .iqama]
    if fields.contains(.identityNumber), saysItself.contains(IdentityKind(rawValue: entry[.identityKind])),
      let implied = IdentityNumber.impliedKind(of: entry[.identityNumber])
    {
      entry[.identityKind] = implied.rawValue
    }
    return entry
  }
}
