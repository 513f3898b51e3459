import Casework
import TerminalKit

extension ProfileEntryForm {
  /// The profile with the entry as the fields have it.
  func profile(_ form: Form) -> Profile {
    var profile = profile
    if let path = list.labelled {
      put(Labelled(id: id(form), label: label(form)), into: &profile[keyPath: path])
      return profile
    }
    switch list {
    case .part(.channels):
      let reach = Channel.Reach(rawValue: form.value("reach")) ?? .inPerson
      put(
        Channel(id: id(form), label: label(form), reach: reach, isElectronic: form.value("electronic") == "yes"),
        into: &profile.channels)
    case .part(.categories):
      put(Category(id: id(form), label: label(form), parties: parties(form)), into: &profile.categories)
    case .part(.documents):
      put(
        DocumentKind(
          id: id(form), label: label(form), validity: validity(form), isIdentity: form.value("identity") == "yes"),
        into: &profile.documents)
    case .part(.services):
      let documents = place.map { self.profile.services[$0].documents } ?? []
      put(
        ServiceKind(id: id(form), label: label(form), categories: categories(form), documents: documents),
        into: &profile.services)
    case .part(.roles): changeRole(of: &profile, form)
    case .part(.targets):
      guard let matter = MatterKind(rawValue: form.value("matter")) else { break }
      var targets = profile.targets ?? []
      put(MatterTarget(matter: matter, workingDays: Int(form.value("workingDays")) ?? 0), into: &targets)
      profile.targets = targets
    case .papers(let id):
      guard let service = profile.services.firstIndex(where: { $0.id == id }) else { break }
      put(rule(form), into: &profile.services[service].documents)
    case .part(.identityKinds):
      if let kind = IdentityKind(rawValue: form.value("kind")) { put(kind, into: &profile.identityKinds) }
    case .part(.clauses): put(clause(form), into: &profile.clauses)
    case .part(.retention), .part(.periods), .part(.ageLimits), .part(.watch), .part(.advancing):
      putTimes(form, into: &profile)
    case .part: putFacts(form, into: &profile)
    }
    return profile
  }

  private func clause(_ form: Form) -> Clause {
    Clause(
      id: id(form), title: label(form), place: Bilingual(ar: form.value("place.ar"), en: form.value("place.en")),
      duties: Set(Duty.allCases.filter { form.value("duty." + $0.rawValue) == "yes" }),
      passage: word("passage", form))
  }

  func put<Entry>(_ entry: Entry, into list: inout [Entry]) {
    if let place, list.indices.contains(place) { list[place] = entry } else { list.append(entry) }
  }

  func id(_ form: Form) -> String { form.value("id") }

  func label(_ form: Form) -> Bilingual { Bilingual(ar: form.value("ar"), en: form.value("en")) }

  /// What a field holds; nil where nothing was typed.
  func word(_ id: String, _ form: Form) -> String? {
    let text = form.value(id)
    return text.isEmpty ? nil : text
  }

  /// What a pair of fields holds; nil where nothing was typed in either language.
  func words(_ id: String, _ form: Form) -> Bilingual? {
    let words = Bilingual(ar: form.value(id + ".ar"), en: form.value(id + ".en"))
    return words.ar.isEmpty && words.en.isEmpty ? nil : words
  }

  private func categories(_ form: Form) -> [String] {
    profile.categories.map(\.id).filter { form.value("category." + $0) == "yes" }
  }

  private func validity(_ form: Form) -> Validity {
    switch form.value("validity") {
    case "untilDateShown": .untilDateShown
    case "months": .months(Int(form.value("months")) ?? 0)
    case "thisSubmission": .thisSubmission
    default: .forever
    }
  }

  private func parties(_ form: Form) -> Set<PartyKind> {
    Set(PartyKind.allCases.filter { form.value("party." + $0.rawValue) == "yes" })
  }

  private func rule(_ form: Form) -> DocumentRule {
    return DocumentRule(
      document: form.value("document"), need: DocumentRule.Need(rawValue: form.value("need")) ?? .required,
      categories: categories(form), parties: parties(form), question: words("question", form))
  }

  private func changeRole(of profile: inout Profile, _ form: Form) {
    guard let place, profile.roles.indices.contains(place) else { return }
    profile.roles[place].label = label(form)
    profile.roles[place].grants = Set(Permission.allCases.filter { form.value("grant." + $0.rawValue) == "yes" })
  }
}
