import Calendars
import Casework

extension GoldenEvents {
  static let rights: [String: CaseEvent] = [
    "rights.received": .rights(
      .received(
        DataRequestReceived(
          request: 1,
          facts: DataRequestFacts(
            file: FileNumber(100_001), right: .access, asker: .representative, proof: "وكالة 44",
            identityCheck: .originalSighted, channel: "visit", receivedOn: day("2026-11-22"), words: "نسخة من كل شيء"),
          due: day("2026-12-22")))),
    "rights.postponed": .rights(
      .postponed(DataRequestPostponed(request: 1, reason: "كثرة الأوراق", due: day("2027-01-21")))),
    "rights.answered": .rights(
      .answered(
        DataRequestAnswered(
          request: 1, outcome: .refused, ground: "مدة الحفظ", channel: "phone", answeredOn: day("2026-11-25")))),
    "rights.breachRecorded": .rights(
      .breachRecorded(
        DataBreachRecorded(
          breach: 1,
          facts: DataBreachFacts(
            discoveredAt: morning, what: "رسالة إلى عنوان خطأ", concerned: "أرامل", peopleCount: 12),
          authorityDue: morning.adding(minutes: 72 * 60)))),
    "rights.authorityTold": .rights(
      .authorityTold(
        AuthorityTold(breach: 1, at: morning.adding(minutes: 90), reference: "S-17", lateReason: nil))),
    "rights.personsTold": .rights(
      .personsTold(
        PersonsTold(breach: 1, on: day("2026-11-23"), channel: "phone", peopleCount: 12, words: "أُبلغن بما كان"))),
    "rights.measureTaken": .rights(.measureTaken(BreachWords(breach: 1, words: "حُذفت الرسالة"))),
    "rights.breachClosed": .rights(.breachClosed(BreachWords(breach: 1, words: "لا أثر باق"))),
    "rights.ruleChanged": .rights(
      .ruleChanged(
        DataRuleChanged(
          old: DataRule(answerDays: 30, extensionDays: nil, breachHours: 72, retention: []),
          new: DataRule(
            answerDays: 20, extensionDays: 10, breachHours: 48,
            retention: [
              RetentionClass(
                id: "money", label: words("ما فيه مال", "Money"), years: 10, from: .lastDelivery, isBinding: true)
            ]),
          reason: "قرار المجلس"))),
  ]

  static let subject: [String: CaseEvent] = [
    "subject.held": .subject(.held(SubjectWords(words: "دعوى قائمة"))),
    "subject.holdReleased": .subject(.holdReleased(SubjectWords(words: "انتهت الدعوى"))),
    "subject.copyGiven": .subject(.copyGiven(CopyGiven(request: 1, means: .file))),
    "subject.mergedInto": .subject(.mergedInto(FileMerged(other: FileNumber(100_002), reason: "شخص واحد"))),
    "subject.absorbed": .subject(.absorbed(FileMerged(other: FileNumber(100_002), reason: "شخص واحد"))),
    "subject.separated": .subject(.separated(FileMerged(other: FileNumber(100_002), reason: "شخصان"))),
    "subject.erasureDecided": .subject(
      .erasureDecided(
        ErasureDecided(
          ground: .personAsked, explanation: "طلب صاحبها", request: 1, earlyReason: "لا حاجة", mentionCount: 2))),
    "subject.erasureWithdrawn": .subject(.erasureWithdrawn(SubjectWords(words: "عدل عن طلبه"))),
    "subject.erasureConfirmed": .subject(
      .erasureConfirmed(
        ErasureConfirmed(
          ground: .personAsked, request: 1, decidedBy: OfficerID(rawValue: "huda"), decidedAt: morning))),
    "subject.erased": .subject(
      .erased(
        SubjectErased(
          ground: .retentionEnded, request: nil, decidedBy: OfficerID(rawValue: "huda"),
          confirmedBy: OfficerID(rawValue: "saad")))),
    "subject.erasureChecked": .subject(
      .erasureChecked(
        ErasureCheck(
          recordsRead: 120, recordsOpen: 0, mentions: 2, tracesInKeys: 0, tracesInIndex: 0, tracesInDrafts: 0))),
  ]

  private static let morning = Moment(day("2026-11-22"), minutesOfDay: 600, in: .riyadh)
}
