import ArabicText
import Calendars
import Casework

/// The facts of a file in words, each as it stands in a list.
struct FileText {
  let setting: DeskSetting
  let file: BeneficiaryFile

  private var phrases: Phrases { setting.phrases }
  private var kind: PartyKind { file.facts.kind }

  /// Everything that can be put right, in the order of the first page.
  var corrections: [Correction] {
    let facts = FileField.asked(of: file.facts.kind).compactMap { field -> Correction? in
      switch field {
      case .contactChannel: .contact
      case .identityNumber: .identity
      case .contactDetail, .identityKind, .identityCountry: nil
      default: .fact(field)
      }
    }
    return facts + file.facts.dependants.map { .removeDependant($0.id) }
  }

  func label(of correction: Correction) -> String {
    switch correction {
    case .fact(let field): setting.label(of: field, in: kind)
    case .identity: kind == .organisation ? setting.label(of: .identityNumber, in: kind) : phrases["file.identity"]
    case .contact: phrases["field.contactChannel"]
    case .addDependant: phrases["correction.addDependant"]
    case .removeDependant: phrases["correction.dependant"]
    case .void: phrases["correction.void"]
    }
  }

  /// What stands in the file now; empty where nothing does.
  func value(of correction: Correction) -> String {
    switch correction {
    case .fact(let field): value(of: field)
    case .identity: file.facts.identity.map { setting.identity($0) } ?? ""
    case .contact: contact
    case .addDependant: ""
    case .removeDependant(let id): file.facts.dependants.first { $0.id == id }.map(dependant) ?? ""
    case .void: VisibleControls.sanitized(file.facts.name)
    }
  }

  private func value(of field: FileField) -> String {
    let facts = file.facts
    switch field {
    case .party: return setting.label(facts.party, in: \.parties)
    case .category: return setting.category(facts.category)
    case .identityExpiry: return facts.identityExpiry.map { setting.bothCalendars($0) } ?? ""
    case .birthDate: return facts.birth.map { setting.bothCalendars($0.date) } ?? ""
    case .nationality: return facts.nationality.map { setting.country($0) } ?? ""
    case .sex: return facts.sex.map { phrases["sex." + $0.rawValue] } ?? ""
    case .name, .latinName, .address, .branch, .representative:
      return facts.text(of: field).map(VisibleControls.sanitized) ?? ""
    default: return facts.text(of: field).map { Isolate.leftToRight(VisibleControls.sanitized($0)) } ?? ""
    }
  }

  private var contact: String {
    let contact = file.facts.contact
    let detail = contact.detail.map { " · " + setting.words($0) } ?? ""
    return setting.channel(contact.channel) + detail
  }

  private func dependant(_ dependant: Dependant) -> String {
    VisibleControls.sanitized(dependant.name) + " · " + setting.label(dependant.relation, in: \.relations)
  }
}
