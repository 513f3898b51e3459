import Casework
import Desk
import TerminalKit

extension RegistrationScreen {
  /// Carries out an action of this screen; nil where it is one of the form's.
  mutating func perform(_ action: ActionID) -> [DeskEffect]? {
    switch action {
    case Self.cancelAction: return handleInOverlay(.escape)
    case Self.addAction:
      rebuild(dependants: page.entry(in: command.form).dependants + [DependantEntry()], focusOnLast: true)
      return []
    case Self.removeAction: return removeDependant()
    case Self.searchAction:
      return example.map { [.push(.searchLike($0))] } ?? []
    case Self.duplicatesAction:
      guard duplicates.hints.count > 1 else {
        return duplicates.hints.first.map { [.push(.file($0.file.id))] } ?? []
      }
      overlay = .duplicates(duplicates.picker)
      return []
    case Form.saveAction where !command.hasOverlay:
      visited = Set(command.form.fields.map(\.id))
      judge()
      return nil
    default: return nil
    }
  }

  /// Lets the form work, then looks at what was left, typed, or carried out.
  mutating func forward(_ input: DeskInput) -> [DeskEffect] {
    let outcome = command.handle(input) { [page, distinctFrom] in page.command(from: $0, distinctFrom: distinctFrom) }
    if let number = outcome.receipt?.file { return outcome.effects + [.replace(.file(number))] }
    if case .file(.possibleDuplicates(let files)) = outcome.refusal {
      overlay = .distinct(duplicates.question(about: files), files)
      return [.ringBell]
    }
    var effects = outcome.effects
    if outcome.edited == RegistrationPage.kindField { changeKind() }
    if let left = outcome.left { effects += leave(left) }
    if let edited = outcome.edited { effects += follow(edited, input) }
    if case .draftDue = input { effects += duplicates.ask(for: page.entry(in: command.form)) }
    return effects
  }

  private mutating func leave(_ field: String) -> [DeskEffect] {
    visited.insert(field)
    judge()
    let rings = command.form[field]?.finding?.gravity == .error
    let asked = DuplicatePanel.fields.contains(field) ? duplicates.ask(for: page.entry(in: command.form)) : []
    return asked + (rings ? [.ringBell] : [])
  }

  /// Shows what is wrong with the fields that were left; one can put another right or wrong.
  mutating func judge() {
    let entry = page.entry(in: command.form)
    var findings = page.findings(in: entry)
    if let other = duplicates.fileWithSameIdentity(as: entry) {
      let text = setting.phrases("registration.identityTaken", ["file": other.text])
      findings[FileField.identityNumber.rawValue] = .error(text)
    }
    for field in visited { command.form.report(field, findings[field]) }
  }

  /// A number that is whole is compared at once.
  private mutating func follow(_ field: String, _ input: DeskInput) -> [DeskEffect] {
    guard case .key(let key) = input, key.isText, let number = FileField(rawValue: field) else { return [] }
    let entry = page.entry(in: command.form)
    return number.isWhole(in: entry) ? duplicates.ask(for: entry) : []
  }

  /// Dependants stand in a household's file alone: what was typed about any goes only once the officer says so.
  private mutating func changeKind() {
    let entry = page.entry(in: command.form)
    let typed = entry.dependants.filter { $0 != DependantEntry() }
    guard entry.kind != .household, !typed.isEmpty else {
      return rebuild(dependants: entry.kind == .household ? entry.dependants : [], focusOnLast: false)
    }
    command.form.set(RegistrationPage.kindField, to: PartyKind.household.rawValue)
    let phrases = setting.phrases
    let names = typed.map { $0.name.isEmpty ? "–" : setting.words($0.name) }
    let text = phrases("registration.remove.text", ["name": names.joined(separator: phrases["list.separator"])])
    overlay = .kind(
      .confirm(title: phrases["registration.kind"], lines: [text], wording: command.wording), entry.kind)
  }

  /// Makes the form anew for the kind and the dependants; what was typed stays where there is a place for it.
  func rebuilt(kind: PartyKind, dependants: [DependantEntry], values: [String: String]) -> Form {
    var form = page.form(of: kind, dependants: dependants.count)
    var kept = values.filter { DependantFields.place(ofField: $0.key) == nil }
    kept[RegistrationPage.kindField] = kind.rawValue
    let category = FileField.category.rawValue
    if !setting.categories(for: kind).contains(where: { $0.id == kept[category] }) { kept[category] = nil }
    let paper = FileField.identityKind.rawValue
    let papers = setting.profile.identityKinds(for: kind)
    if !papers.contains(where: { $0.rawValue == kept[paper] }) { kept[paper] = nil }
    for (index, dependant) in dependants.enumerated() {
      kept.merge(DependantFields.values(dependant, place: index + 1)) { _, own in own }
    }
    form.previous = command.form.previous
    form.restore(kept)
    return form
  }

  private mutating func rebuild(dependants: [DependantEntry], focusOnLast: Bool) {
    let focused = command.form.focused?.id
    command.form = rebuilt(kind: kind, dependants: dependants, values: command.form.values)
    visited.formIntersection(command.form.fields.map(\.id))
    let last = dependants.isEmpty ? nil : DependantFields.id(dependants.count, .name)
    if let target = focusOnLast ? last ?? focused : focused { command.form.moveFocus(toField: target) }
    judge()
  }

  private mutating func removeDependant() -> [DeskEffect] {
    guard let place = command.form.focused.flatMap({ DependantFields.place(ofField: $0.id) }) else { return [] }
    let dependant = DependantFields.entry(place, in: command.form)
    guard dependant != DependantEntry() else {
      remove(place)
      return []
    }
    let text = setting.phrases("registration.remove.text", ["name": dependant.name])
    overlay = .removal(
      .confirm(title: setting.phrases["registration.key.remove"], lines: [text], wording: command.wording),
      place: place)
    return []
  }

  private mutating func remove(_ place: Int) {
    var dependants = page.entry(in: command.form).dependants
    guard dependants.indices.contains(place - 1) else { return }
    dependants.remove(at: place - 1)
    visited = visited.filter { DependantFields.place(ofField: $0) == nil }
    rebuild(dependants: dependants, focusOnLast: true)
  }

  mutating func handleInOverlay(_ key: Key) -> [DeskEffect] {
    switch overlay {
    case .draft(var dialog, let draft):
      let outcome = dialog.handle(key)
      overlay = .draft(dialog, draft)
      guard outcome != .stays else { return [] }
      overlay = nil
      guard case .chosen(let choice, _) = outcome else { return [.back] }
      if choice == "drop" { return [.request(.dropDraft(id: Self.draftID))] }
      return restore(draft)
    case .removal(var dialog, let place):
      let outcome = dialog.handle(key)
      overlay = .removal(dialog, place: place)
      guard outcome != .stays else { return [] }
      overlay = nil
      if case .chosen = outcome { remove(place) }
    case .kind(var dialog, let kind):
      let outcome = dialog.handle(key)
      overlay = .kind(dialog, kind)
      guard outcome != .stays else { return [] }
      overlay = nil
      guard case .chosen = outcome else { return [] }
      command.form.set(RegistrationPage.kindField, to: kind.rawValue)
      rebuild(dependants: [], focusOnLast: false)
    case .duplicates(var picker):
      let outcome = picker.handle(key)
      overlay = .duplicates(picker)
      guard outcome != .stays else { return [] }
      overlay = nil
      if case .picked(let id) = outcome, let number = FileNumber(text: id) { return [.push(.file(number))] }
    case .distinct(var dialog, let files):
      let outcome = dialog.handle(key)
      overlay = .distinct(dialog, files)
      guard outcome != .stays else { return [] }
      overlay = nil
      if case .chosen(let choice, _) = outcome { return answer(choice, about: files) }
    case nil: break
    }
    return []
  }

  /// Looks into the likeliest of the files, or saves because the newcomer is none of them.
  private mutating func answer(_ choice: String, about files: [PossibleDuplicate]) -> [DeskEffect] {
    if choice == "open" { return files.first.map { [.push(.file($0.file))] } ?? [] }
    distinctFrom = files
    return command.send { [page] in page.command(from: $0, distinctFrom: files) }
  }

  /// Puts a draft back with its kind of file and its dependants.
  private mutating func restore(_ draft: DraftView) -> [DeskEffect] {
    let kind = draft.texts[RegistrationPage.kindField].flatMap { PartyKind(rawValue: $0) } ?? .person
    let count = draft.texts.keys.compactMap { DependantFields.place(ofField: $0) }.max() ?? 0
    command.form = rebuilt(
      kind: kind, dependants: Array(repeating: DependantEntry(), count: count), values: command.form.values)
    command.form.restore(draft.texts)
    command.form.moveFocus(toField: FileField.name.rawValue)
    return duplicates.ask(for: page.entry(in: command.form))
  }
}

extension FileField {
  /// Whether a number of known length is typed in full.
  fileprivate func isWhole(in entry: FileEntry) -> Bool {
    switch self {
    case .identityNumber: IdentityNumber.isWholeNationalNumber(entry[self])
    case .mobile: (try? PhoneNumber(checking: TypedNumber.compact(entry[self])))?.isSaudiMobile ?? false
    default: false
    }
  }
}
