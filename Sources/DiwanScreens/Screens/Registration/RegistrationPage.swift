import Casework
import TerminalKit

/// The first page of a new file: its fields in sections, what they hold as an entry, and what is wrong with it.
struct RegistrationPage {
  let setting: DeskSetting

  static let kindField = "kind"

  /// The form for a kind of file with so many dependants.
  func form(of kind: PartyKind, dependants: Int) -> Form {
    let made = FileFields(setting: setting)
    let asked = FileField.asked(of: kind)
    var sections = Self.sections.map { section in
      FormSection(
        title(of: section.name, kind),
        section.fields.filter(asked.contains).map { made.field($0, of: kind, value: standard($0, kind)) })
    }
    sections[0].fields.insert(kindField(kind), at: 0)
    sections.removeAll(where: \.fields.isEmpty)
    let dependantFields = DependantFields(setting: setting)
    for place in 1..<dependants + 1 {
      let title = setting.phrases("registration.section.dependant", ["number": String(place)])
      sections.append(FormSection(title, dependantFields.fields(place)))
    }
    return Form(sections, wording: setting.phrases.kitWording)
  }

  private static let sections: [(name: String, fields: [FileField])] = [
    ("file", [.party, .category]),
    ("identity", [.name, .latinName, .identityKind, .identityNumber, .identityCountry, .identityExpiry]),
    ("person", [.birthDate, .sex, .nationality]),
    ("contact", [.mobile, .otherPhone, .email, .contactChannel, .contactDetail]),
    ("address", [.iban, .shortAddress, .address, .branch, .representative]),
  ]

  private func title(of section: String, _ kind: PartyKind) -> String {
    let isOwn = kind == .organisation && section == "identity"
    return setting.phrases["registration.section." + (isOwn ? "organisation" : section)]
  }

  private func kindField(_ kind: PartyKind) -> Field {
    let options = PartyKind.allCases.map { kind in
      PickOption(
        kind.rawValue, setting.phrases["party." + kind.rawValue],
        unavailable: setting.categories(for: kind).isEmpty ? setting.phrases["registration.kind.noCategory"] : nil)
    }
    return Field(Self.kindField, setting.phrases["registration.kind"], .choice(options), value: kind.rawValue)
  }

  /// What holds nearly always: the first party of the policy, and the category and the kind of paper where there is but
  /// one.
  private func standard(_ field: FileField, _ kind: PartyKind) -> String {
    let categories = setting.categories(for: kind)
    switch field {
    case .party: return setting.profile.parties.first?.id ?? ""
    case .category: return categories.count == 1 ? categories[0].id : ""
    case .identityKind:
      let kinds = setting.profile.identityKinds(for: kind)
      return kinds.count == 1 ? kinds[0].rawValue : ""
    default: return ""
    }
  }

  /// What the form holds, as it was typed.
  func entry(in form: Form) -> FileEntry {
    var entry = FileEntry(kind: PartyKind(rawValue: form.value(Self.kindField)) ?? .person)
    for field in FileField.asked(of: entry.kind) { entry[field] = form.value(field.rawValue) }
    let places = Set(form.fields.compactMap { DependantFields.place(ofField: $0.id) })
    entry.dependants = places.sorted().map { DependantFields.entry($0, in: form) }
    return entry
  }

  /// What is wrong with an entry, by the id of the field; of errors and warnings in one field the errors stand.
  func findings(in entry: FileEntry) -> [String: FieldFinding] {
    var own = entry
    own.dependants = []
    let checked = own.checked(under: setting.profile, on: setting.today)
    let dependants = DependantFields(setting: setting)
    var findings = Dictionary(grouping: checked.findings) { $0.field.rawValue }.mapValues(summary)
    for (index, dependant) in entry.dependants.enumerated() {
      findings.merge(dependants.findings(dependant, place: index + 1)) { own, _ in own }
    }
    return findings
  }

  func summary(_ findings: [Finding]) -> FieldFinding {
    let errors = findings.filter { $0.severity == .error }
    let shown = errors.isEmpty ? findings : errors
    let text = shown.map { setting.findingText($0) }.joined(separator: " ")
    return errors.isEmpty ? .warning(text) : .error(text)
  }

  /// The warnings that the officer has confirmed by saving.
  func confirmed(in entry: FileEntry) -> [ConfirmedFinding] {
    entry.checked(under: setting.profile, on: setting.today).warnings.map {
      ConfirmedFinding(field: $0.field, code: $0.code)
    }
  }

  /// The command to register what the form holds, told apart from files that look like the same person's.
  func command(from form: CommandForm, distinctFrom: [PossibleDuplicate]) -> CaseCommand {
    let entry = entry(in: form.form)
    return .file(nil, .register(entry, confirmed: confirmed(in: entry), distinctFrom: distinctFrom))
  }

  /// Where the text of a search belongs: a phone number, an ID number, or a name.
  static func prefill(_ text: String) -> [String: String] {
    let compact = TypedNumber.compact(text)
    guard !compact.isEmpty else { return [:] }
    if compact.hasPrefix("05") || compact.hasPrefix("+") || compact.hasPrefix("9665"),
      let phone = try? PhoneNumber(checking: compact)
    {
      return [FileField.mobile.rawValue: phone.e164]
    }
    let isNumber = compact.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return [(isNumber ? FileField.identityNumber : .name).rawValue: isNumber ? compact : text]
  }
}
