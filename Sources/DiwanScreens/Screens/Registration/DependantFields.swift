import ArabicText
import Casework
import TerminalKit

/// The form fields of one dependant of a household; their ids begin with the dependant's place, from 1.
struct DependantFields {
  enum Part: String, CaseIterable {
    case name, relation, sex, birthDate, identityNumber
  }

  let setting: DeskSetting

  static func id(_ place: Int, _ part: Part) -> String { prefix + String(place) + "." + part.rawValue }

  /// The place of the dependant that a field belongs to; nil for other fields.
  static func place(ofField id: String) -> Int? {
    guard id.hasPrefix(prefix) else { return nil }
    return id.dropFirst(prefix.count).split(separator: ".").first.flatMap { Int($0) }
  }

  private static let prefix = "dependant."

  func fields(_ place: Int) -> [Field] {
    let phrases = setting.phrases
    let relations = setting.profile.relations.map { PickOption($0.id, setting.text($0.label)) }
    let sexes = Sex.allCases.map { PickOption($0.rawValue, phrases["sex." + $0.rawValue]) }
    let fields = FileFields(setting: setting)
    let intake = setting.profile.intake
    return [
      Field(
        Self.id(place, .name), phrases["field.name"], .text(TextRules(maximumLength: 120)), isRequired: true,
        widthInCells: 44),
      Field(
        Self.id(place, .relation), phrases["registration.relation"], .choice(relations), isRequired: true,
        advancesWhenWhole: intake.advancingFields.contains(.relation)),
      Field(
        Self.id(place, .sex), phrases["field.sex"], .choice(sexes), advancesWhenWhole: intake.advances(.sex)),
      Field(
        Self.id(place, .birthDate), phrases["field.birthDate"], .date, base: .leftToRight,
        advancesWhenWhole: intake.advances(.birthDate), check: fields.dayHint),
      Field(
        Self.id(place, .identityNumber), phrases["field.identityNumber"],
        .text(TextRules(.upperCaseLatin, maximumLength: 10)), widthInCells: 18, base: .leftToRight,
        advancesWhenWhole: intake.advances(.identityNumber)),
    ]
  }

  /// What a form holds of a dependant.
  static func entry(_ place: Int, in form: Form) -> DependantEntry {
    func value(_ part: Part) -> String { form.value(id(place, part)) }
    return DependantEntry(
      name: value(.name), relation: value(.relation), sex: value(.sex), birthDate: value(.birthDate),
      identityNumber: value(.identityNumber))
  }

  /// A dependant as a form holds it.
  static func values(_ entry: DependantEntry, place: Int) -> [String: String] {
    [
      id(place, .name): entry.name, id(place, .relation): entry.relation, id(place, .sex): entry.sex,
      id(place, .birthDate): entry.birthDate, id(place, .identityNumber): entry.identityNumber,
    ]
  }

  /// What is wrong with a dependant, by the id of the field.
  ///
  /// The check of an entry names the dependants' faults together, so each is checked by itself.
  func findings(_ entry: DependantEntry, place: Int) -> [String: FieldFinding] {
    let alone = FileEntry(kind: .household, dependants: [entry])
    let found = alone.findings(for: .representative, under: setting.profile, on: setting.today)
    return found.reduce(into: [:]) { findings, finding in
      let id = Self.id(place, Self.part(of: finding.code))
      if findings[id] == nil { findings[id] = .error(setting.findingText(finding)) }
    }
  }

  private static func part(of code: FindingCode) -> Part {
    switch code {
    case .unknownChoice: .relation
    case .birthInFuture, .dateUnclear, .dateNotInCalendar, .dateOutsideTable: .birthDate
    case .identityLength, .identityFirstDigit, .identityChecksum, .identityCharacters: .identityNumber
    default: .name
    }
  }
}
