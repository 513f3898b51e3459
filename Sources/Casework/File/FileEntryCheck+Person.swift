import Calendars

extension FileEntryCheck {
  mutating func date(_ field: FileField) -> BirthDate? {
    guard let typed = plain(entry[field]) else { return nil }
    do {
      let reading = try DateEntry.parse(typed)
      return BirthDate(date: reading.civil, toldInHijri: reading.typed == .hijri)
    } catch {
      note(field, FindingCode(error))
      return nil
    }
  }

  mutating func birth() -> BirthDate? {
    guard entry.kind != .organisation else { return nil }
    guard plain(entry[.birthDate]) != nil else {
      note(.birthDate, .birthMissing)
      return nil
    }
    guard let birth = date(.birthDate) else { return nil }
    if birth.date > today { note(.birthDate, .birthInFuture) }
    if birth.date.years(until: today) > 120 { note(.birthDate, .ageOver120) }
    return birth
  }

  mutating func sex() -> Sex? {
    guard entry.kind != .organisation, let typed = plain(entry[.sex]) else { return nil }
    guard let sex = Sex(rawValue: typed) else {
      note(.sex, .unknownChoice)
      return nil
    }
    return sex
  }

  mutating func phone(_ field: FileField) -> PhoneNumber? {
    guard let typed = plain(entry[field]) else { return nil }
    do {
      let phone = try PhoneNumber(checking: typed)
      if !phone.hasKnownOperator { note(field, .phoneOperatorUnknown) }
      return phone
    } catch {
      note(field, error == .wrongLength ? .phoneLength : .phoneCharacters)
      return nil
    }
  }

  mutating func email() -> String? {
    guard let typed = plain(entry[.email]) else { return nil }
    // What no message could be sent to is no address; people's domains have two parts at least.
    guard let address = MailAddress(checking: typed)?.text, address.split(separator: "@").last?.contains(".") == true
    else {
      note(.email, .emailForm)
      return nil
    }
    return address
  }

  mutating func iban() -> String? {
    guard let typed = plain(entry[.iban]) else { return nil }
    do {
      return try IBAN(checking: typed).text
    } catch {
      note(.iban, FindingCode(error))
      return nil
    }
  }

  mutating func shortAddress() -> String? {
    guard let typed = plain(entry[.shortAddress]) else { return nil }
    guard let address = ShortAddress(checking: typed) else {
      note(.shortAddress, .shortAddressForm)
      return nil
    }
    return address.text
  }

  /// The agreed means of contact is mandatory, and so is what it takes to use it.
  mutating func contact(hasPhone: Bool, hasEmail: Bool, hasAddress: Bool) -> AgreedContact {
    let channels = profile.channels
    let id = choice(.contactChannel) { id in channels.contains { $0.id == id } }
    let detail = plain(entry[.contactDetail])
    if let detail { judge(detail, of: .contactDetail) }
    switch profile.channel(id)?.reach {
    case .phone: if !hasPhone, detail == nil { note(.contactDetail, .contactNeedsPhone) }
    case .email: if !hasEmail, detail == nil { note(.contactDetail, .contactNeedsEmail) }
    case .post: if !hasAddress, detail == nil { note(.contactDetail, .contactNeedsDetail) }
    case .account, .fax: if detail == nil { note(.contactDetail, .contactNeedsDetail) }
    case .inPerson, nil: break
    }
    return AgreedContact(channel: id, detail: detail)
  }

  mutating func dependants() -> [Dependant] {
    guard entry.kind == .household else { return [] }
    return entry.dependants.enumerated().compactMap { index, typed in
      var check = DependantCheck(entry: typed, profile: profile, today: today)
      let dependant = check.dependant(id: index + 1)
      for code in check.findings { note(.representative, code) }
      return dependant
    }
  }
}
