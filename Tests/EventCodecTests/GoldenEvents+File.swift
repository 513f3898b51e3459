import Calendars
import Casework

extension GoldenEvents {
  static let file: [String: CaseEvent] = [
    "file.registered": .file(.registered(registered)),
    "file.corrected": .file(
      .corrected(
        FileCorrected(
          field: .birthDate, old: "1400-01-15", new: nil, reason: "لا يُعرف",
          confirmed: [ConfirmedFinding(field: .birthDate, code: .birthMissing)]))),
    "file.dependantAdded": .file(
      .dependantAdded(
        Dependant(id: 3, name: "ريم", relation: "daughter", sex: nil, birth: nil, identity: nil))),
    "file.dependantLeft": .file(.dependantLeft(DependantLeft(dependant: 3, reason: "زواج"))),
    "file.contactAgreed": .file(
      .contactAgreed(
        ContactAgreed(
          old: AgreedContact(channel: "phone", detail: nil),
          new: AgreedContact(channel: "email", detail: "a@example.sa")))),
    "file.registrationNumberGiven": .file(
      .registrationNumberGiven(RegistrationNumberGiven(number: "1448-100001"))),
    "file.voided": .file(.voided(FileVoided(reason: "سُجّل مرتين"))),
    "file.restricted": .file(
      .restricted(
        FileRestricted(
          officers: [OfficerID(rawValue: "huda"), OfficerID(rawValue: "sami")], reason: "قريب لموظف"))),
    "file.restrictionLifted": .file(.restrictionLifted(RestrictionLifted(reason: "انتهى السبب"))),
  ]

  static let visit: [String: CaseEvent] = [
    "visit.opened": .visit(
      .opened(
        VisitOpened(
          visit: 1, channel: "visit", purpose: "طلب إعانة",
          arrivedAt: Moment(day("2026-11-22"), minutesOfDay: 495, in: .riyadh)))),
    "visit.questionAnswered": .visit(
      .questionAnswered(
        QuestionAnswered(visit: 1, question: "متى الرد؟", answer: "بعد أسبوعين", source: "bylaws"))),
    "visit.requirementsGiven": .visit(
      .requirementsGiven(RequirementsGiven(visit: 1, service: "aid", documents: ["card", "salary"]))),
    "visit.closed": .visit(.closed(VisitClosed(visit: 1, gate: .missingReadOut(MissingPapers(documents: ["card"]))))),
    "visit.entryVoided": .visit(.entryVoided(VisitEntryVoided(visit: 1, entry: .answer, reason: "خطأ"))),
  ]

  private static let registered = FileRegistered(
    facts: FileFacts(
      kind: .household, party: "beneficiary", name: "فاطمة سعد القحطاني", latinName: "Fatimah",
      identity: Identity(kind: .passport, number: "A1234567", country: "EG"), identityExpiry: day("2030-01-01"),
      birth: BirthDate(date: day("1979-12-05"), toldInHijri: true), sex: .female, nationality: "EG",
      mobile: phone("0551234567"), otherPhone: phone("0112345678"), email: "a@example.sa",
      iban: "SA0380000000608010167519", shortAddress: "RRRD2929", address: "حي النسيم", category: "widow",
      branch: "الشرق", contact: AgreedContact(channel: "phone", detail: "مساءً"), representative: "خالد",
      dependants: [
        Dependant(
          id: 1, name: "سعد", relation: "son", sex: .male,
          birth: BirthDate(date: day("2015-02-01"), toldInHijri: false),
          identity: Identity(kind: .nationalID, number: "1000000008"))
      ]),
    confirmed: [ConfirmedFinding(field: .identityExpiry, code: .identityExpired)])

  private static func phone(_ text: String) -> PhoneNumber? {
    try? PhoneNumber(checking: text)
  }
}
