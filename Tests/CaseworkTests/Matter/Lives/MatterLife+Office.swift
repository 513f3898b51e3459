import Casework

extension MatterLife {
  /// What the association does for everybody.
  static let office = [
    MatterLife(
      .improvement,
      Step(
        "opened", by: .followMatters, says: ["words": "مقاعد للانتظار", "owner": "researcher", "by": .coming],
        may: ["suggestion": "91", "survey": "94"], due: today, next: "progressed done"),
      Step("progressed", by: .followMatters, says: ["words": "وصل نصفها"], due: today, next: "progressed done"),
      Step("done", by: .followMatters, says: ["doneOn": .past, "words": "رُكّبت"])),
    MatterLife(
      .publication,
      Step(
        "opened", by: .recordMatters, says: ["words": "تغير وقت الدوام", "effectiveFrom": "2026-12-01", "by": .coming],
        may: ["owner": "researcher"], due: today, next: "published"),
      Step(
        "published", by: .recordMatters, says: ["channel": "email", "publishedOn": .past], due: today,
        next: "published concluded"),
      Step("concluded", by: .followMatters, may: ["words": "نُشر في كل القنوات"])),
    MatterLife(
      .handout,
      Step(
        "opened", by: .recordMatters, says: ["tool": "bylaws", "channel": "visit"],
        may: ["version": "3", "words": "طلبها"])),
    MatterLife(
      .liaison,
      Step(
        "opened", by: .decideMatters,
        says: ["owner": "liaison", "category": "widow", "service": "aid", "from": "2026-11-01"],
        may: ["until": .coming], due: today, next: "supervised ended"),
      Step("supervised", by: .superviseMatters, says: ["words": "راجعت ردوده"], due: today, next: "supervised ended"),
      Step("ended", by: .decideMatters, says: ["endedOn": .past, "words": "انتقل"])),
    MatterLife(
      .liaison,
      Step(
        "opened", by: .decideMatters,
        says: ["owner": "liaison", "category": "widow", "service": "aid", "from": "2026-12-01"],
        next: "supervised ended"),
      Step("ended", by: .decideMatters, says: ["endedOn": .past, "words": "عُدل عنه"])),
    MatterLife(
      .programme,
      Step(
        "opened", by: .followMatters,
        says: ["subject": "دورة خياطة", "from": "2026-12-01", "until": "2026-12-31", "capacity": "1"],
        may: ["words": "للأرامل"], due: "2026-12-31", next: "enrolled attended withdrew concluded"),
      Step(
        "enrolled", by: .recordMatters, says: ["file": "100001", "channel": "phone"], due: "2026-12-31",
        next: "enrolled attended withdrew concluded"),
      Step(
        "attended", by: .recordMatters, says: ["file": "100001", "heldOn": .past], due: "2026-12-31",
        next: "enrolled attended withdrew concluded"),
      Step(
        "withdrew", by: .recordMatters, says: ["file": "100001"], may: ["words": "مرض"], due: "2026-12-31",
        next: "enrolled attended withdrew concluded"),
      Step("concluded", by: .followMatters, says: ["words": "أتمتها عشر"])),
    MatterLife(
      .programme,
      Step(
        "opened", by: .followMatters,
        says: ["subject": "رحلة", "from": "2026-11-01", "until": "2026-11-02", "capacity": "40"], due: "2026-11-02",
        next: "enrolled attended withdrew concluded"),
      Step("concluded", by: .followMatters, says: ["words": "سُجلت بعد وقتها"])),
    MatterLife(
      .boardIssue,
      Step(
        "opened", by: .followMatters, says: ["subject": "طول الانتظار", "words": "تكررت شكواه"],
        may: ["affected": "كل المراجعين", "suggestion": "91", "complaints": "92"], due: target, next: "tabled"),
      Step(
        "tabled", by: .decideMatters, says: ["meeting": "3/1448", "plannedFor": "2026-12-01"], due: "2026-12-01",
        next: "tabled resolved"),
      Step(
        "resolved", by: .decideMatters,
        says: [
          "meeting": "3/1448", "heldOn": .past, "resolution": "موظف ثانٍ", "owner": "researcher", "by": .coming,
        ], due: today, next: "tabled done"),
      Step("done", by: .followMatters, says: ["doneOn": .past, "words": "باشر الموظف"])),
    MatterLife(
      .policyReview,
      Step(
        "opened", by: .adoptPolicy, says: ["words": "مراجعة سنوية", "by": "2026-12-01"], due: "2026-12-01",
        next: "reviewed"),
      Step(
        "reviewed", by: .adoptPolicy, says: ["heldOn": .past, "change": "unchanged", "words": "لا تغيير"],
        may: ["minutes": "5/1448"], due: "2026-12-01", next: "concluded"),
      Step("concluded", by: .adoptPolicy, may: ["words": "أُبلغ المجلس"])),
  ]
}
