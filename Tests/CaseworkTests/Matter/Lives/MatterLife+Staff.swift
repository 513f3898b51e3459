import Casework

extension MatterLife {
  private static let planned = Step(
    "opened", by: .followMatters, says: ["subject": "آداب الاستقبال", "plannedFor": "2026-12-01"],
    may: ["words": "لكل الموظفين"], due: "2026-12-01", next: "held cancelled")

  /// What concerns those who work there.
  static let staff = [
    MatterLife(
      .awareness, planned,
      Step(
        "held", by: .followMatters, says: ["heldOn": .past, "attended": "نورة"], may: ["words": "ورشة في ساعتين"])),
    MatterLife(.awareness, planned, Step("cancelled", by: .followMatters, says: ["words": "تعذر المدرب"])),
    MatterLife(
      .exemption,
      Step(
        "opened", by: .adoptPolicy,
        says: ["person": "حارس المبنى", "policy": "سياسة الحراسات", "words": "عقد خاص", "from": "2026-11-01"],
        may: ["until": .coming], due: today, next: "ended"),
      Step("ended", by: .adoptPolicy, says: ["endedOn": .past, "words": "انتهى عقده"])),
    MatterLife(
      .exemption,
      Step(
        "opened", by: .adoptPolicy,
        says: ["person": "سائق", "policy": "سياسة النقل", "words": "عقد خاص", "from": "2026-12-01"], next: "ended"),
      Step("ended", by: .adoptPolicy, says: ["endedOn": .past, "words": "لم يباشر"])),
    MatterLife(
      .conduct,
      Step(
        "opened", by: .superviseMatters, says: ["words": "رفع صوته", "happenedOn": .past],
        may: ["officer": "researcher", "complaint": "92"], due: target, next: "heard"),
      Step(
        "heard", by: .superviseMatters, says: ["heldOn": .past, "words": "سُمع الطرفان"], due: target,
        next: "heard concluded"),
      Step("concluded", by: .superviseMatters, says: ["finding": "noBreach", "words": "لم يثبت"])),
    MatterLife(
      .note,
      Step(
        "opened", by: .superviseMatters, says: ["words": "يتأخر صباحًا"], may: ["officer": "reception", "by": .coming],
        due: today, next: "followedUp closed"),
      Step(
        "followedUp", by: .superviseMatters, says: ["words": "نُبّه"], may: ["by": .coming], due: today,
        next: "followedUp closed"),
      Step("closed", by: .superviseMatters, may: ["words": "التزم"])),
    MatterLife(
      .note, Step("opened", by: .superviseMatters, says: ["words": "يحسن استقبال الناس"], next: "followedUp closed"),
      Step(
        "followedUp", by: .superviseMatters, says: ["words": "شُكر"], may: ["by": .coming], due: today,
        next: "followedUp closed"),
      Step("closed", by: .superviseMatters)),
  ]
}
