import Calendars
import Casework

extension GoldenEvents {
  static let request: [String: CaseEvent] = [
    "request.opened": .request(
      .opened(
        RequestOpened(
          request: 2, service: "aid", category: "widow", need: "إيجار متأخر", channel: "visit", visit: 1))),
    "request.conditionAnswered": .request(
      .conditionAnswered(ConditionAnswered(request: 2, document: "lease", applies: true))),
    "request.documentChecked": .request(
      .documentChecked(
        DocumentChecked(
          request: 2, document: "salary", originalSighted: true, matches: false, issuedOn: day("2026-11-01"),
          validUntil: day("2027-02-01"), copyKept: true, note: "الاسم مختلف"))),
    "request.attachmentTaken": .request(
      .attachmentTaken(
        AttachmentTaken(
          request: 2, attachment: 3, document: "salary", format: .pdf, byteCount: 81_920,
          digest: GoldenEvents.digest, title: "كشف الراتب، الصفحة الأولى"))),
    "request.attachmentRemoved": .request(
      .attachmentRemoved(AttachmentRemoved(request: 2, attachment: 3, reason: "مسح غير واضح"))),
    "request.documentWithdrawn": .request(
      .documentWithdrawn(DocumentWithdrawn(request: 2, document: "salary", reason: "استُعيد"))),
    "request.declarationSigned": .request(
      .declarationSigned(
        DeclarationSigned(request: 2, paperNumber: "17", keptAt: "خزانة 2", signedOn: day("2026-11-22")))),
    "request.replyExplained": .request(.replyExplained(ReplyExplained(request: 2))),
    "request.submitted": .request(.submitted(RequestSubmitted(request: 2, submittedOn: day("2026-11-22")))),
    "request.becameComplete": .request(
      .becameComplete(CompletenessReached(request: 2, on: day("2026-11-22")))),
    "request.lostCompleteness": .request(
      .lostCompleteness(CompletenessLost(request: 2, on: day("2026-11-24"), documents: ["card"]))),
  ]

  static let study: [String: CaseEvent] = [
    "request.studied": .request(
      .studied(
        CaseStudied(
          request: 2, means: .telephone, studiedOn: day("2026-11-23"), findings: "أسرة من خمسة",
          incomes: [MoneyLine(label: "راتب", halalas: 350_000)],
          expenses: [MoneyLine(label: "إيجار", halalas: 200_000)]))),
    "request.needAssessed": .request(
      .needAssessed(NeedAssessed(request: 2, level: "high", grounds: "دخل دون الحد"))),
    "request.recommended": .request(
      .recommended(
        CaseRecommended(request: 2, recommendation: .acceptInPart, grounds: "حاجة", halalas: 100_000))),
    "request.broughtToDecider": .request(.broughtToDecider(BroughtToDecider(request: 2, unit: "social"))),
  ]

  static let decision: [String: CaseEvent] = [
    "request.decided": .request(
      .decided(
        RequestDecided(
          request: 2, outcome: .acceptInPart, decidedOn: day("2026-12-06"), session: SessionNumber(3), unit: "social",
          reason: "income-above-limit", explanation: "بقدر الحاجة", granted: "إيجار شهر", halalas: 150_000,
          postponedUntil: day("2026-12-20"), abstained: ["خالد"], earlyReason: "حالة طارئة"))),
    "request.replyWindowMissed": .request(
      .replyWindowMissed(
        ReplyWindowMissed(request: 2, ceiling: day("2026-12-13"), answeredOn: day("2026-12-14")))),
    "request.noticeGiven": .request(
      .noticeGiven(
        NoticeGiven(
          request: 2, channel: "letter", toldOn: day("2026-12-07"), words: "قُبل الطلب", otherChannelReason: "لا يرد",
          earlyReason: "حالة طارئة"))),
    "request.delivered": .request(
      .delivered(
        ServiceDelivered(
          request: 2, deliveredOn: day("2026-12-08"), what: "إيجار شهر", receivedBy: "فاطمة", isWhole: true))),
    "request.closed": .request(.closed(RequestClosed(request: 2, reason: "انتهى"))),
    "request.voided": .request(.voided(RequestVoided(request: 2, reason: "أُدخل مرتين"))),
  ]
}
