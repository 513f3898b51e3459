import ArabicText
import Calendars
import Casework
import TerminalKit

/// The form fields of a file's facts, with choices from the profile in force.
struct FileFields {
  let setting: DeskSetting

  /// The field of a fact; its id is the fact's name unless another is given.
  func field(_ field: FileField, of kind: PartyKind, id: String? = nil, value: String = "") -> Field {
    let takes = self.kind(of: field, party: kind)
    let isDay = if case .date = takes { true } else { false }
    let value = isDay ? value.slashed : value
    let base: BaseDirection? = Self.readsLeftToRight(field) ? .leftToRight : nil
    return Field(
      id ?? field.rawValue, label(of: field, kind), takes, value: value,
      isRequired: Self.mandatory.contains(field), widthInCells: Self.width(of: field), base: base,
      advancesWhenWhole: setting.profile.intake.advances(field), check: check(field))
  }

  /// Forms have less room for a label than lists.
  private func label(of field: FileField, _ kind: PartyKind) -> String {
    field == .contactChannel ? setting.phrases["registration.contactChannel"] : setting.label(of: field, in: kind)
  }

  /// Facts without which no file is opened.
  private static let mandatory: Set<FileField> = [.party, .category, .name, .contactChannel]

  private static func readsLeftToRight(_ field: FileField) -> Bool {
    switch field {
    case .latinName, .identityNumber, .identityExpiry, .birthDate, .mobile, .otherPhone, .email, .iban, .shortAddress:
      true
    default: false
    }
  }

  private static func width(of field: FileField) -> Int? {
    switch field {
    case .identityNumber, .mobile, .otherPhone: 18
    case .iban: 26
    case .shortAddress: 10
    case .name, .latinName, .email, .contactDetail, .address, .branch, .representative: 44
    default: nil
    }
  }

  private func kind(of field: FileField, party: PartyKind) -> FieldKind {
    let profile = setting.profile
    func choice(_ list: [Labelled]) -> FieldKind { .choice(list.map { PickOption($0.id, setting.text($0.label)) }) }
    switch field {
    case .party: return choice(profile.parties)
    case .category: return .choice(setting.categories(for: party).map { PickOption($0.id, setting.text($0.label)) })
    case .identityKind:
      return .choice(
        profile.identityKinds(for: party).map { PickOption($0.rawValue, setting.phrases["identity." + $0.rawValue]) })
    case .sex: return .choice(Sex.allCases.map { PickOption($0.rawValue, setting.phrases["sex." + $0.rawValue]) })
    case .contactChannel: return .choice(profile.channels.map { PickOption($0.id, setting.text($0.label)) })
    case .identityExpiry, .birthDate: return .date
    case .identityNumber: return .text(TextRules(.upperCaseLatin, maximumLength: 15))
    case .identityCountry, .nationality: return .choice(setting.countries)
    case .mobile, .otherPhone: return .text(TextRules(.phone, maximumLength: 16))
    case .iban: return .text(TextRules(.upperCaseLatin, maximumLength: 24))
    case .shortAddress: return .text(TextRules(.upperCaseLatin, maximumLength: 8))
    case .name, .latinName, .email, .contactDetail, .address, .branch, .representative:
      return .text(TextRules(maximumLength: FileField.longestTextInScalars))
    }
  }

  /// What stands beside a value: the day in both calendars, the number in its stored form.
  private func check(_ field: FileField) -> FieldCheck? {
    switch field {
    case .birthDate, .identityExpiry: dayHint
    case .mobile, .otherPhone:
      { text in
        guard let number = try? PhoneNumber(checking: text) else { return .fine }
        return FieldVerdict(hint: Isolate.leftToRight(number.e164), isWhole: number.isSaudiMobile)
      }
    case .identityNumber: Self.identityCheck
    default: nil
    }
  }

  /// Whether a national number is typed in full; its kind is judged with the other fields.
  static let identityCheck: FieldCheck = { FieldVerdict(isWhole: IdentityNumber.isWholeNationalNumber($0)) }

  /// Names a typed day in both calendars; whether it is one at all is said when the field is left.
  var dayHint: FieldCheck {
    { [setting] text in
      guard let day = try? setting.phrases.typedDay(text) else { return .fine }
      return FieldVerdict(
        hint: setting.bothCalendars(day.entry.civil), normalized: day.inNumbers, isWhole: DateEntry.isWhole(text))
    }
  }
}

extension DeskSetting {
  /// The categories that a kind of file can belong to.
  func categories(for kind: PartyKind) -> [Casework.Category] {
    profile.categories.filter { $0.parties.isEmpty || $0.parties.contains(kind) }
  }
}
