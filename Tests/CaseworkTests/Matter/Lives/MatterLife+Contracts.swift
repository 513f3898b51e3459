import Casework

extension MatterLife {
  private static let agreed = Step(
    "opened", by: .recordMatters,
    says: ["terms": "إيجار سنة", "version": "1", "signedOn": .past, "paper": "ع-1"],
    may: ["service": "aid", "until": "2027-10-31"], due: "2027-10-31", next: "fellShort renewed ended")
  private static let owed = Step(
    "opened", by: .recordMatters, says: ["words": "قسط الإيجار", "dueOn": "2026-11-30"],
    may: ["amount": "900000", "agreement": "93"], due: "2026-11-30", next: "given postponed lapsed")
  private static let permitted = Step(
    "opened", by: .recordMatters, says: ["what": "photo", "use": "تقرير السنة", "signedOn": .past, "paper": "ذ-3"],
    may: ["until": .coming], due: today, next: "used withdrawn ended")
  private static let wished = Step(
    "opened", by: .recordMatters,
    says: ["circumstance": "يعمل نهارًا", "service": "aid", "wanted": "موعد مسائي", "channel": "phone"], due: target,
    next: "checked")
  private static let checked = Step(
    "checked", by: .followMatters, says: ["regulation": "المادة 7", "allowed": "allowed"], may: ["words": "يصح"],
    due: target, next: "checked approved refused")

  /// What both sides owe each other.
  static let contracts = [
    MatterLife(
      .agreement, agreed,
      Step(
        "fellShort", by: .followMatters,
        says: ["side": "association", "words": "تأخر الصرف", "remedyBy": .coming], due: today,
        next: "fellShort remedied renewed ended"),
      Step(
        "remedied", by: .followMatters, says: ["words": "صُرف"], due: "2027-10-31",
        next: "fellShort remedied renewed ended"),
      Step(
        "renewed", by: .recordMatters, says: ["version": "2", "signedOn": .past, "paper": "ع-2"],
        may: ["until": "2028-10-31"], due: "2028-10-31", next: "fellShort remedied renewed ended"),
      Step("ended", by: .decideMatters, says: ["endedOn": .past, "words": "انتقل"])),
    MatterLife(
      .agreement,
      Step(
        "opened", by: .recordMatters,
        says: ["terms": "إيجار سنة", "version": "1", "signedOn": "2025-11-01", "paper": "ع-1"],
        may: ["until": "2026-10-31"], due: "2026-10-31", next: "fellShort renewed ended"),
      Step(
        "renewed", by: .recordMatters, says: ["version": "2", "signedOn": "2026-01-01", "paper": "ع-2"],
        may: ["until": "2026-11-21"], due: "2026-11-21", next: "fellShort renewed ended"),
      Step("ended", by: .decideMatters, says: ["endedOn": .past, "words": "انتقل"])),
    MatterLife(
      .entitlement, owed,
      Step(
        "postponed", by: .decideMatters, says: ["dueOn": .coming, "words": "لم يصل الدعم"], due: today,
        next: "given postponed lapsed"),
      Step("given", by: .deliverServices, says: ["givenOn": .past, "paper": "ح-8"])),
    MatterLife(
      .entitlement,
      Step(
        "opened", by: .recordMatters, says: ["words": "قسط الإيجار", "dueOn": "2026-10-31"], due: "2026-10-31",
        next: "given postponed lapsed"),
      Step("lapsed", by: .decideMatters, says: ["words": "تنازل عنه"])),
    MatterLife(
      .permission, permitted,
      Step(
        "used", by: .followMatters, says: ["usedOn": .past, "use": "غلاف التقرير"], due: today,
        next: "used withdrawn ended"),
      Step("withdrawn", by: .recordMatters, says: ["withdrawnOn": .past], may: ["words": "غيّر رأيه"])),
    MatterLife(
      .permission, permitted,
      Step("ended", by: .recordMatters, says: ["endedOn": .past], may: ["words": "انتهت مدته"])),
    MatterLife(.adjustment, wished, checked, Step("approved", by: .decideMatters, says: ["words": "مساء الأحد"])),
    MatterLife(.adjustment, wished, checked, Step("refused", by: .decideMatters, says: ["words": "لا دوام مساءً"])),
  ]
}
