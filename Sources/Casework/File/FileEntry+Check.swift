public import Calendars

extension FileEntry {
  /// Checks everything that was typed, by the profile, on that day.
  public func checked(under profile: Profile, on day: CivilDate) -> CheckedEntry {
    var check = FileEntryCheck(entry: self, profile: profile, today: day)
    let facts = check.facts()
    let findings = check.findings
    return CheckedEntry(facts: findings.contains { $0.severity == .error } ? nil : facts, findings: findings)
  }

  /// The findings of one field alone, for the moment at which it is left.
  public func findings(for field: FileField, under profile: Profile, on day: CivilDate) -> [Finding] {
    checked(under: profile, on: day).findings.filter { $0.field == field }
  }

  /// The identity paper that was typed; nil until kind, number and country pass their checks.
  public func identity(under profile: Profile, on day: CivilDate) -> Identity? {
    var check = FileEntryCheck(entry: self, profile: profile, today: day)
    let identity = check.identity()
    return check.findings.contains { $0.severity == .error } ? nil : identity
  }
}

/// One pass over an entry: the facts it gives and what was found on the way.
struct FileEntryCheck {
  let entry: FileEntry
  let profile: Profile
  let today: CivilDate
  private(set) var findings: [Finding] = []

  init(entry: FileEntry, profile: Profile, today: CivilDate) {
    self.entry = entry
    self.profile = profile
    self.today = today
  }

  mutating func facts() -> FileFacts {
    let name = self.name()
    let identity = self.identity()
    let mobile = phone(.mobile)
    if plain(entry[.mobile]) == nil { note(.mobile, .mobileMissing) }
    let email = self.email()
    let address = words(.address)
    let contact = self.contact(hasPhone: mobile != nil, hasEmail: email != nil, hasAddress: address != nil)
    return FileFacts(
      kind: entry.kind, party: party(), name: name,
      latinName: latinName(), identity: identity, identityExpiry: expiry(of: identity), birth: birth(),
      sex: sex(), nationality: nationality(identity: identity), mobile: mobile, otherPhone: phone(.otherPhone),
      email: email, iban: iban(), shortAddress: shortAddress(), address: address, category: category(),
      branch: words(.branch), contact: contact, representative: words(.representative), dependants: dependants())
  }

  mutating func note(_ field: FileField, _ code: FindingCode) {
    let finding = Finding(field, code)
    if !findings.contains(finding) { findings.append(finding) }
  }

  mutating func choice(_ field: FileField, isKnown: (String) -> Bool) -> String {
    guard let id = plain(entry[field]) else {
      note(field, entry.isFromList ? .toBeCompleted : .missing)
      return ""
    }
    if !isKnown(id) { note(field, .unknownChoice) }
    return id
  }

  private mutating func party() -> String {
    let parties = profile.parties
    return choice(.party) { id in parties.contains { $0.id == id } }
  }

  private mutating func category() -> String {
    let kind = entry.kind
    let categories = profile.categories
    return choice(.category) { id in
      categories.contains { $0.id == id && ($0.parties.isEmpty || $0.parties.contains(kind)) }
    }
  }

  private mutating func name() -> String {
    guard let name = plain(entry[.name]) else {
      note(.name, .missing)
      return ""
    }
    if name.unicodeScalars.contains(where: { !$0.isArabicLetter && $0.properties.numericType != nil }),
      entry.kind != .organisation
    {
      note(.name, .nameHasDigits)
    }
    if !name.unicodeScalars.contains(where: { $0.isArabicLetter || $0.properties.isAlphabetic }) {
      note(.name, .nameHasNoLetter)
    }
    let words = name.unicodeScalars.split { !$0.isArabicLetter && $0.properties.isWhitespace }.map(String.init)
    if name.unicodeScalars.count < 2 { note(.name, .nameTooShort) }
    if words.count == 1, entry.kind != .organisation { note(.name, .nameSingleWord) }
    let joined = words.joined(separator: " ")
    judge(joined, of: .name)
    return joined
  }

  /// What the desk's field would not take: a list may hold it all the same.
  mutating func judge(_ text: String, of field: FileField) {
    if text.unicodeScalars.contains(where: \.isControl) { note(field, .textHoldsControl) }
    if field == .name || field == .latinName, text.unicodeScalars.count > FileField.longestTextInScalars {
      note(field, .nameTooLong)
    }
  }

  private mutating func latinName() -> String? {
    let isLatin = { (scalar: Unicode.Scalar) in !scalar.properties.isAlphabetic || scalar.value < 0x0250 }
    if !entry[.latinName].unicodeScalars.allSatisfy(isLatin) { note(.latinName, .nameNotLatin) }
    return words(.latinName)
  }

  private mutating func words(_ field: FileField) -> String? {
    guard let text = plain(entry[field]) else { return nil }
    if FreeText.holdsPersonalNumber(text) { note(field, .freeTextHoldsNumber) }
    judge(text, of: field)
    return text
  }
}

extension Unicode.Scalar {
  /// One of the letters of the Arabic alphabet, told without a look into Unicode's tables.
  fileprivate var isArabicLetter: Bool { (0x0620...0x063F).contains(value) || (0x0641...0x064A).contains(value) }

  /// A control character of ASCII or Latin-1 that is no white space, as the ends of lines are.
  fileprivate var isControl: Bool {
    switch value {
    case 0x09...0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
