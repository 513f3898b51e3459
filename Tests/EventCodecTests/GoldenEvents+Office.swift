import Calendars
import Casework

extension GoldenEvents {
  static let referral: [String: CaseEvent] = [
    "referral.sent": .referral(
      .sent(
        ReferralSent(
          referral: 1, request: 2, target: .outsideBody("hospital"), purpose: .service, reason: "علاج",
          due: day("2026-12-01"), consent: Consent(paperNumber: "44", signedOn: day("2026-11-20"))))),
    "referral.accepted": .referral(.accepted(ReferralStep(referral: 1))),
    "referral.returned": .referral(.returned(ReferralReasoned(referral: 1, words: "بيانات ناقصة"))),
    "referral.answered": .referral(.answered(ReferralReasoned(referral: 1, words: "يحتاج زيارة"))),
    "referral.transferred": .referral(
      .transferred(
        ReferralTransferred(
          referral: 1, from: .researchers, to: .officer(OfficerID(rawValue: "huda")), reason: "اختصاص",
          consent: nil))),
    "referral.completed": .referral(.completed(ReferralReasoned(referral: 1, words: "تمت الدراسة"))),
    "session.minutesCorrected": .session(
      .minutesCorrected(MinutesCorrected(old: "1448/7", new: "1448/8", reason: "خطأ في الترقيم"))),
    "referral.superseded": .referral(.superseded(ReferralSuperseded(referral: 1, cause: .requestDecided))),
    "referral.revoked": .referral(.revoked(ReferralReasoned(referral: 1, words: "خطأ"))),
  ]

  static let session: [String: CaseEvent] = [
    "session.convened": .session(
      .convened(
        SessionConvened(
          heldOn: day("2026-12-06"),
          members: [
            SessionMember(name: "خالد", isPresent: true), SessionMember(name: "منى", isPresent: false),
          ], quorum: 1))),
    "session.agendaSet": .session(.agendaSet(AgendaSet(cases: [reference]))),
    "session.caseDecided": .session(.caseDecided(CaseDecided(reference: reference, outcome: .postpone))),
    "session.closed": .session(.closed(SessionClosed(minutesNumber: "7/1448"))),
  ]

  static let office: [String: CaseEvent] = [
    "office.policyAdopted": .office(
      .policyAdopted(PolicyAdopted(profile: profile, effectiveFrom: day("2024-12-16")))),
    "office.officerAppointed": .office(.officerAppointed(OfficerAppointed(officer: officer))),
    "office.officerChanged": .office(
      .officerChanged(
        OfficerChanged(
          old: officer,
          new: Officer(id: officer.id, name: officer.name, roles: [.auditor], unit: nil, isActive: false),
          reason: "نقل"))),
    "office.passphraseGiven": .office(
      .passphraseGiven(PassphraseGiven(officer: officer.id, reason: "نسيها"))),
    "office.passphraseChanged": .office(.passphraseChanged(PassphraseChanged())),
    "office.clockConfirmed": .office(
      .clockConfirmed(
        ClockConfirmed(
          lastAct: Moment(day("2027-05-02"), minutesOfDay: 600, in: .riyadh),
          clock: Moment(day("2026-11-23"), minutesOfDay: 600, in: .riyadh)))),
    "office.backupMade": .office(
      .backupMade(
        BackupMade(commit: 1_234, digits: "9f86d081884c7d65", byteCount: 481_223, place: "/mnt/copies/diwan"))),
    "office.recoveryKeyMade": .office(.recoveryKeyMade(RecoveryKeyMade(serial: 2))),
    "office.recoveryKeyUsed": .office(
      .recoveryKeyUsed(RecoveryKeyUsed(serial: 2, officer: OfficerID(rawValue: "director")))),
    "office.policyAcknowledged": .office(.policyAcknowledged(PolicyAcknowledged(effectiveFrom: day("2024-12-16")))),
    "office.policyCopyHanded": .office(
      .policyCopyHanded(PolicyCopyHanded(unit: "aid", effectiveFrom: day("2024-12-16")))),
    "office.policyTextImported": .office(
      .policyTextImported(
        PolicyTextImported(
          effectiveFrom: day("2024-12-16"), source: "policy.txt", text: "مادة (1)\nنص المادة \"الأولى\"\tهنا"))),
    "office.clausePlaced": .office(
      .clausePlaced(
        ClausePlaced(effectiveFrom: day("2024-12-16"), clause: "K4", firstLine: 12, lastLine: 19))),
    "office.importBegun": .office(.importBegun(ImportBegun(list: listDigest, byteCount: 81_223))),
    "office.importEnded": .office(
      .importEnded(ImportEnded(list: listDigest, entries: 1_000, registered: 940, known: 50, refused: 10))),
    "office.registerExported": .office(
      .registerExported(
        RegisterExported(reason: "طلب الجهة المشرفة", files: 940, isMasked: true, digest: listDigest))),
    "office.holidayAdded": .office(.holidayAdded(holiday)),
    "office.holidayRemoved": .office(
      .holidayRemoved(HolidayRemoved(holiday: holiday, reason: "رُئي الهلال متأخرًا"))),
    "office.idleLockChanged": .office(.idleLockChanged(IdleLockChanged(oldMinutes: 10, newMinutes: 5))),
    "office.weekendChanged": .office(
      .weekendChanged(
        WeekendChanged(old: [.friday, .saturday], new: [.friday, .thursday, .sunday], reason: "عمل السبت"))),
  ]

  private static let listDigest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  private static let reference = CaseReference(file: FileNumber(100_001), ordinal: 2)
  private static let officer = Officer(
    id: OfficerID(rawValue: "huda"), name: "هدى", roles: [.researcher, .liaison, .director], unit: "social")
  private static let holiday = Holiday(
    first: day("2027-03-09"), days: 4, name: HolidayName(ar: "عيد الفطر", en: "Eid al-Fitr"))
}
