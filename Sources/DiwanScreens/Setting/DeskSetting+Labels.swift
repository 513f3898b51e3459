import ArabicText
public import Casework

extension DeskSetting {
  public func label(of status: RequestStatus) -> String {
    // Without a request form there is nothing to draft: the service is under way.
    if status == .draft, !profile.intake.hasRequestForm { return phrases["request.underWay"] }
    if isWithUnit(status) { return phrases["status.withDecider.unit"] }
    // The usual word, unless the association has one of its own.
    if status == .referredToResearcher, label(of: Role.researcher) != phrases["role.researcher"] {
      return naming("status.referredToResearcher.named")
    }
    return phrases["status." + status.rawValue]
  }

  /// A status in a column of a list, which has no room for whom a case lies with.
  func briefLabel(of status: RequestStatus) -> String {
    let brief = "status." + status.rawValue + (isWithUnit(status) ? ".unit" : "") + ".brief"
    return phrases.has(brief) ? phrases[brief] : label(of: status)
  }

  private func isWithUnit(_ status: RequestStatus) -> Bool {
    status == .withDecider && profile.decision.decider == .unit
  }

  /// A phrase in which whoever studies cases is called as the profile calls them.
  func naming(_ key: String) -> String { phrases(key, ["researcher": inSentence(.researcher)]) }

  /// A role inside a sentence, where English words that stand first in a label begin small.
  func inSentence(_ role: Role) -> String {
    let label = label(of: role)
    return language == .english ? label.prefix(1).lowercased() + label.dropFirst() : label
  }

  public func label(of role: Role) -> String {
    profile.roles.first { $0.role == role }.map { text($0.label) } ?? phrases["role." + role.rawValue]
  }

  public func roleLabels(_ roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map { label(of: $0) }.joined(separator: phrases["list.separator"])
  }

  /// All that speaks for two files being one person's, the strongest first.
  func duplicateReasons(_ reasons: [DuplicateReason]) -> String {
    reasons.map { phrases["duplicate." + $0.rawValue] }.joined(separator: phrases["list.separator"])
  }

  /// A file that may be the same person's, with what speaks for it.
  func possibleDuplicate(_ possible: PossibleDuplicate) -> String {
    phrases("duplicate.file", ["file": possible.file.text, "reasons": duplicateReasons(possible.reasons)])
  }

  public func channel(_ id: String) -> String { name(id) { $0.channel(id)?.label } }
  public func category(_ id: String) -> String { name(id) { $0.category(id)?.label } }
  public func service(_ id: String) -> String { name(id) { $0.service(id)?.label } }
  public func document(_ id: String) -> String { name(id) { $0.document(id)?.label } }
  public func unit(_ id: String) -> String { name(id) { $0.unit(id)?.label } }

  /// What the version in force calls something; what it dropped is called as the newest version that had it did.
  private func name(_ id: String, _ label: (Profile) -> Bilingual?) -> String {
    if let words = label(profile) { return text(words) }
    let former = register.policies.last { label($0.profile) != nil }
    return former.flatMap { label($0.profile) }.map { text($0) } ?? id
  }

  public func documents(_ ids: [String]) -> String {
    ids.map { document($0) }.joined(separator: phrases["list.separator"])
  }

  /// What is missing, in one line: the documents, then the declaration.
  public func papers(_ missing: MissingPapers) -> String {
    let declaration = missing.declaration ? [phrases["declaration.title"]] : []
    return (missing.documents.map { document($0) } + declaration).joined(separator: phrases["list.separator"])
  }

  /// The label of an entry in one of the profile's plain lists.
  public func label(_ id: String, in list: (Profile) -> [Labelled]) -> String {
    name(id) { profile in list(profile).first { $0.id == id }?.label }
  }

  /// The name under which an officer's acts are shown.
  public func name(of id: OfficerID) -> String { register.officer(id)?.name ?? id.rawValue }

  public func target(_ target: ReferralTarget) -> String {
    switch target {
    case .researchers: label(of: .researcher)
    case .officer(let id): name(of: id)
    case .unit(let id): unit(id)
    case .outsideBody(let id): label(id) { $0.outsideBodies }
    }
  }

  /// An amount in riyals with its name; halalas only where there are any.
  public func riyals(_ halalas: Int) -> String {
    let whole = grouped(halalas / 100)
    let rest = halalas % 100
    let number = rest == 0 ? whole : whole + "." + (rest < 10 ? "0" : "") + String(rest)
    return phrases("money.riyals", ["amount": Isolate.leftToRight(number)])
  }

  private func grouped(_ number: Int) -> String {
    var digits = String(number)
    var result = ""
    while digits.count > 3 {
      result = "," + digits.suffix(3) + result
      digits.removeLast(3)
    }
    return digits + result
  }
}
