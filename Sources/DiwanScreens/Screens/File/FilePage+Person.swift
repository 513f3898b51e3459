import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension FilePage {
  var person: SheetSection {
    let title = facts.kind == .organisation ? "file.section.organisation" : "file.section.person"
    var section = SheetSection(phrases[title], marks + identityLines + contactLines + recordLines)
    section.isWide = true
    section.isPaired = true
    return section
  }

  /// What must be seen before anything else.
  private var marks: [SheetLine] {
    var marks: [SheetLine] = []
    if let reason = file.voidReason {
      marks.append(
        SheetLine(phrases("file.void", ["reason": setting.stored(reason)]), sign: .warning, style: .error))
    }
    if let restriction = file.restriction {
      let values = ["officers": setting.officers(restriction.officers), "reason": setting.stored(restriction.reason)]
      marks.append(SheetLine(phrases("file.restrictedTo", values), sign: .warning, style: .warning))
    }
    return marks
  }

  private var identityLines: [SheetLine] {
    var lines = [
      SheetLine(field(.name), setting.words(facts.name), style: .strong),
      SheetLine(phrases["file.number"], file.id.text, style: .strong, base: .leftToRight),
      SheetLine(field(.category), setting.category(facts.category) + " · " + phrases["party." + facts.kind.rawValue]),
    ]
    // Most are beneficiaries, as the section is called.
    if facts.party != setting.profile.parties.first?.id {
      lines.append(SheetLine(field(.party), setting.label(facts.party, in: \.parties)))
    }
    if let latin = facts.latinName {
      lines.append(SheetLine(field(.latinName), setting.stored(latin), base: .leftToRight))
    }
    if let identity = facts.identity {
      lines.append(
        facts.kind == .organisation
          ? SheetLine(phrases["file.licence"], identity.number, base: .leftToRight)
          : SheetLine(phrases["file.identity"], setting.identity(identity)))
    }
    if let expiry = facts.identityExpiry {
      lines.append(SheetLine(field(.identityExpiry), self.expiry(expiry), style: expiry < day ? .warning : .text))
    }
    if let birth = facts.birth {
      let age = phrases("file.age", ["years": Isolate.leftToRight(String(birth.date.years(until: day)))])
      lines.append(SheetLine(field(.birthDate), setting.bothCalendars(birth.date) + " · " + age))
    }
    if let sex = facts.sex { lines.append(SheetLine(field(.sex), phrases["sex." + sex.rawValue])) }
    if let nationality = facts.nationality {
      lines.append(SheetLine(field(.nationality), setting.country(nationality)))
    }
    if let representative = facts.representative {
      lines.append(SheetLine(field(.representative), setting.words(representative)))
    }
    return lines
  }

  private var contactLines: [SheetLine] {
    var lines: [SheetLine] = []
    if let mobile = facts.mobile { lines.append(SheetLine(field(.mobile), mobile.e164, base: .leftToRight)) }
    if let other = facts.otherPhone { lines.append(SheetLine(field(.otherPhone), other.e164, base: .leftToRight)) }
    if let email = facts.email {
      lines.append(SheetLine(field(.email), setting.stored(email), base: .leftToRight))
    }
    let detail = facts.contact.detail.map { " · " + setting.words($0) } ?? ""
    lines.append(SheetLine(phrases["file.contact"], setting.channel(facts.contact.channel) + detail, style: .strong))
    if let iban = facts.iban { lines.append(SheetLine(field(.iban), iban, base: .leftToRight)) }
    if let short = facts.shortAddress { lines.append(SheetLine(field(.shortAddress), short, base: .leftToRight)) }
    if let address = facts.address { lines.append(SheetLine(field(.address), setting.words(address))) }
    if let branch = facts.branch { lines.append(SheetLine(field(.branch), setting.words(branch))) }
    return lines
  }

  private var recordLines: [SheetLine] {
    let opened = setting.civil(file.registeredAt.day(in: .riyadh)) + " · " + setting.officer(file.registeredBy)
    return registration + [SheetLine(phrases["file.opened"], opened)]
  }

  /// Given with a first complete request, so a policy without a request form promises none.
  private var registration: [SheetLine] {
    let awaited = setting.profile.intake.hasRequestForm ? phrases["file.noRegistrationNumber"] : nil
    guard let number = file.registrationNumber.map(Isolate.leftToRight) ?? awaited else { return [] }
    return [SheetLine(phrases["file.registrationNumber"], number)]
  }

  var duplicates: SheetSection {
    let lines = view.duplicates.map { hint in
      let reason = setting.duplicateReasons(hint.reasons)
      let text =
        Isolate.leftToRight(hint.file.id.text) + " · " + Isolate.firstStrong(setting.name(in: hint.file)) + " — "
        + reason
      return SheetLine(text, sign: .warning).entered("duplicate." + hint.file.id.text, opens: .file(hint.file.id))
    }
    return SheetSection(phrases["file.section.duplicates"], lines)
  }
}
