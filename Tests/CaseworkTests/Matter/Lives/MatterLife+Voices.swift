import Casework

extension MatterLife {
  /// What beneficiaries ask, suggest and think.
  static let voices = [
    MatterLife(
      .inquiry,
      Step(
        "opened", by: .recordMatters, says: ["words": "متى يُصرف؟", "channel": "phone"],
        may: ["category": "widow", "service": "aid", "owner": "director"], due: target, next: "routed answered"),
      Step(
        "routed", by: .recordMatters, says: ["owner": "researcher"], may: ["words": "يخص بحثه"], due: target,
        next: "routed answered"),
      Step(
        "answered", by: .recordMatters,
        says: ["words": "أول الشهر", "source": "bylaws", "channel": "phone", "minutes": "5"])),
    MatterLife(
      .suggestion,
      Step(
        "opened", by: .recordMatters, says: ["words": "مظلة عند الباب", "channel": "visit"],
        may: ["service": "aid", "owner": "director"], due: target, next: "followedUp answered"),
      Step(
        "followedUp", by: .followMatters, says: ["words": "طُلب سعرها"], may: ["owner": "researcher"], due: target,
        next: "followedUp answered"),
      Step(
        "answered", by: .followMatters, says: ["answer": "adopted", "words": "تُركّب قريبًا"],
        may: ["channel": "phone"])),
    MatterLife(
      .opinion,
      Step(
        "opened", by: .recordMatters, says: ["given": "declined", "channel": "phone"],
        may: ["service": "aid", "request": "1", "words": "مشغول"])),
    MatterLife(
      .outreach,
      Step(
        "opened", by: .recordMatters, says: ["cause": "silentFile", "contactBy": .coming],
        may: ["words": "لم يراجع", "owner": "researcher"], due: today, next: "contacted"),
      Step(
        "contacted", by: .recordMatters, says: ["channel": "phone", "reached": "noAnswer"],
        may: ["words": "الجوال مغلق"], due: today, next: "contacted concluded"),
      Step("concluded", by: .recordMatters, says: ["words": "انتقل إلى مدينة أخرى"])),
    MatterLife(
      .survey,
      Step(
        "opened", by: .followMatters, says: ["means": "periodic", "audience": "الأسر", "plannedFor": "2026-12-01"],
        may: ["internal": "yes"], due: "2026-12-01", next: "resulted cancelled"),
      Step(
        "resulted", by: .followMatters,
        says: ["heldOn": .past, "answers": "5", "procedure": "80", "provider": "90"], may: ["words": "رضا عام"],
        next: "improved signedOff"),
      Step(
        "improved", by: .followMatters, says: ["words": "مقاعد أكثر", "owner": "researcher", "by": .coming],
        due: today, next: "improved signedOff"),
      Step("signedOff", by: .superviseMatters, says: ["words": "اطلعت"])),
    MatterLife(
      .survey,
      Step(
        "opened", by: .followMatters,
        says: ["means": "supervisoryVisit", "audience": "الاستقبال", "plannedFor": "2026-11-01"], due: "2026-11-01",
        next: "resulted cancelled"),
      Step(
        "resulted", by: .followMatters, says: ["heldOn": .past, "words": "الاستقبال حسن"], next: "improved signedOff"),
      Step("signedOff", by: .superviseMatters, says: ["words": "اطلعت"])),
    MatterLife(
      .survey,
      Step(
        "opened", by: .followMatters, says: ["means": "interviews", "audience": "الأيتام", "plannedFor": "2026-12-01"],
        due: "2026-12-01", next: "resulted cancelled"),
      Step("cancelled", by: .followMatters, says: ["words": "لم يجب إلا ثلاثة"])),
    MatterLife(
      .misconception,
      Step(
        "opened", by: .recordMatters, says: ["words": "يظنون التسجيل برسم", "correction": "التسجيل مجاني"],
        may: ["source": "bylaws"], next: "corrected retired"),
      Step(
        "corrected", by: .recordMatters, says: ["channel": "phone", "count": "12"], next: "corrected retired"),
      Step("retired", by: .followMatters, says: ["words": "لم يعد يُسأل عنه"])),
  ]
}
