import Calendars

/// The check of one dependant as typed.
struct DependantCheck {
  let entry: DependantEntry
  let profile: Profile
  let today: CivilDate
  private(set) var findings: [FindingCode] = []

  init(entry: DependantEntry, profile: Profile, today: CivilDate) {
    self.entry = entry
    self.profile = profile
    self.today = today
  }

  mutating func dependant(id: Int) -> Dependant? {
    guard let name = plain(entry.name) else {
      findings.append(.dependantNameMissing)
      return nil
    }
    if !profile.relations.contains(where: { $0.id == entry.relation }) { findings.append(.unknownChoice) }
    return Dependant(
      id: id, name: name, relation: entry.relation, sex: Sex(rawValue: entry.sex), birth: birth(),
      identity: identity())
  }

  private mutating func birth() -> BirthDate? {
    guard let typed = plain(entry.birthDate) else { return nil }
    do {
      let reading = try DateEntry.parse(typed)
      if reading.civil > today { findings.append(.birthInFuture) }
      return BirthDate(date: reading.civil, toldInHijri: reading.typed == .hijri)
    } catch {
      findings.append(FindingCode(error))
      return nil
    }
  }

  private mutating func identity() -> Identity? {
    guard let typed = plain(entry.identityNumber) else { return nil }
    let kind: IdentityKind = TypedNumber.compact(typed).hasPrefix("2") ? .iqama : .nationalID
    do {
      return Identity(kind: kind, number: try IdentityNumber.checked(typed, as: kind))
    } catch {
      findings.append(FindingCode(error))
      return nil
    }
  }
}
