import Calendars
import Casework
import TerminalKit

@testable import DiwanScreens

/// Changes everything that an officer can change in the editor of a profile, each field to something that profile files allow.
struct ProfileChange {
  let setting: DeskSetting
  private(set) var profile: Profile

  init(_ setting: DeskSetting) {
    self.setting = setting
    profile = setting.profile
  }

  /// Every entry of every list with all its fields, and one entry more where entries can be added.
  mutating func changeEverything() {
    for list in ProfileList.all + profile.services.map({ .papers($0.id) }) {
      if list.isOneForm {
        change(list, at: nil)
      } else {
        for place in setting.entries(of: list, in: profile).indices { change(list, at: place) }
        if list.fixedKey == nil { change(list, at: nil) }
        turnOver(list)
      }
    }
  }

  /// Puts the first entry behind the second.
  private mutating func turnOver(_ list: ProfileList) {
    guard list.fixedKey == nil, let first = setting.entries(of: list, in: profile).first else { return }
    profile = setting.profile(profile, with: ProfileEdit(list: list, entry: first.id, act: .move(1)))
  }

  /// Changes one entry, or adds one, as its form would.
  mutating func change(_ list: ProfileList, at place: Int?) {
    var form = Form(
      ProfileEntryForm(setting: setting, list: list, place: place, profile: profile).fields,
      wording: setting.phrases.kitWording)
    let isNew = place == nil && !list.isOneForm
    for field in form.fields where field.canBeEntered {
      guard let value = value(of: field, in: form, list: list, isNew: isNew) else { return }
      form.set(field.id, to: value)
    }
    let entry = place.map { setting.entries(of: list, in: profile)[$0].id }
    profile = setting.profile(profile, with: ProfileEdit(list: list, entry: entry, act: .put(form.values)))
  }

  /// What is typed into a field; nil where nothing is left to choose.
  private func value(of field: Field, in form: Form, list: ProfileList, isNew: Bool) -> String? {
    switch field.kind {
    case .check: return field.value == "yes" ? "no" : "yes"
    case .date: return setting.typed((setting.date(field.value) ?? setting.today).adding(days: 1))
    case .choice(let options): return choice(of: field, among: options.map(\.id), list: list, isNew: isNew)
    default: return text(of: field, in: form)
    }
  }

  private func text(of field: Field, in form: Form) -> String {
    switch field.id {
    case "id": return "one-more"
    case "question.ar", "question.en":
      guard form.value("need") == DocumentRule.Need.conditional.rawValue else { return "" }
      return field.value + (field.id.hasSuffix("ar") ? "هل؟" : "Is it?")
    case "logo": return "logo.png"
    default: break
    }
    if field.widthInCells == 6 { return String((Int(field.value) ?? 2) + 1) }
    return field.value + (field.id == "ar" || field.id.hasSuffix(".ar") ? " ثم" : " then")
  }

  private func choice(of field: Field, among options: [String], list: ProfileList, isNew: Bool) -> String? {
    switch field.id {
    case "need":
      return field.value == DocumentRule.Need.required.rawValue
        ? DocumentRule.Need.conditional.rawValue : DocumentRule.Need.required.rawValue
    case "document":
      let asked = Set(
        profile.service(list.name.dropFirst("papers/".count).description)?.documents.map(\.document) ?? [])
      return options.first { !asked.contains($0) } ?? (isNew ? nil : field.value)
    case "matter":
      let taken = Set((profile.targets ?? []).map(\.matter.rawValue))
      return options.first { !taken.contains($0) } ?? (isNew ? nil : field.value)
    case "kind": return options.first { $0 != field.value } ?? (isNew ? nil : field.value)
    default:
      let place = options.firstIndex(of: field.value) ?? -1
      return options[(place + 1) % options.count]
    }
  }
}
