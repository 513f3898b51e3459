import Casework

extension MatterLife {
  private static let booked = Step(
    "opened", by: .recordMatters,
    says: ["visitKind": "desk", "appointedOn": .coming, "time": "23:30", "owner": "director"],
    may: ["place": "المكتب الثاني"], due: today, next: "moved kept cancelled")

  /// What is done about somebody who was wronged, or is to be received.
  static let rights = [
    MatterLife(
      .complaint,
      Step(
        "opened", by: .recordMatters, says: ["words": "تأخر الصرف", "channel": "phone", "about": "delay"],
        may: ["unit": "social", "owner": "director", "agreement": "93", "appealOf": "92", "restricted": "yes"],
        due: target, next: "assigned supported settlementTried followedUp"),
      Step(
        "assigned", by: .followMatters, says: ["owner": "director"], may: ["unit": "social", "words": "يخص وحدته"],
        due: target, next: "assigned supported settlementTried followedUp"),
      Step(
        "supported", by: .followMatters, says: ["ticket": "55", "words": "عطل في البوابة"], due: target,
        next: "assigned supported settlementTried followedUp"),
      Step(
        "settlementTried", by: .followMatters, says: ["heldOn": .past, "settled": "notAgreed", "words": "لم يتفقا"],
        due: target, next: "assigned supported settlementTried decided followedUp"),
      Step(
        "decided", by: .decideMatters, says: ["outcome": "upheld", "words": "ثبت التأخر"],
        may: ["remedy": "صرف فوري"], due: target, next: "told followedUp closed"),
      Step(
        "told", by: .recordMatters, says: ["channel": "phone", "toldOn": .past], due: target,
        next: "told followedUp closed"),
      Step(
        "followedUp", by: .superviseMatters, says: ["words": "راجعت الصرف"], due: target,
        next: "told followedUp closed"),
      Step("closed", by: .decideMatters, may: ["words": "رضي"])),
    MatterLife(
      .harm,
      Step(
        "opened", by: .recordMatters, says: ["words": "سقط عليه رف", "happenedOn": .past, "channel": "visit"],
        may: ["complaint": "92"], due: target, next: "minuted"),
      Step(
        "minuted", by: .runSessions,
        says: [
          "minutes": "7/1448", "heldOn": .past, "members": "فهد\nسعد", "harm": "كسر", "size": "متوسط",
          "causes": "رف غير مثبت", "approved": "yes",
        ], may: ["rulingNeeded": "yes"], due: target, next: "ruled dismissed"),
      Step(
        "ruled", by: .decideMatters, says: ["ruling": "حكم 55", "ruledOn": .past, "words": "يستحق"], due: target,
        next: "negotiated dismissed"),
      Step(
        "negotiated", by: .decideMatters, says: ["heldOn": .past, "offered": "400000", "words": "طلب أكثر"],
        may: ["asked": "600000"], due: target, next: "negotiated settled dismissed"),
      Step(
        "settled", by: .decideMatters,
        says: ["settledOn": .past, "amount": "500000", "words": "رضي الطرفان", "paper": "ص-12"], due: target,
        next: "paid"),
      Step("paid", by: .deliverServices, says: ["paidOn": .past, "paper": "ق-9"])),
    MatterLife(
      .harm,
      Step(
        "opened", by: .recordMatters, says: ["words": "تأذى من كلمة", "happenedOn": .past, "channel": "visit"],
        due: target, next: "minuted"),
      Step(
        "minuted", by: .runSessions,
        says: [
          "minutes": "8/1448", "heldOn": .past, "members": "فهد\nسعد", "harm": "لا ضرر", "size": "لا شيء",
          "causes": "سوء فهم", "approved": "yes",
        ], due: target, next: "ruled negotiated dismissed"),
      Step("dismissed", by: .decideMatters, says: ["words": "لم يثبت ضرر"])),
    MatterLife(
      .appointment, booked,
      Step(
        "moved", by: .recordMatters, says: ["appointedOn": .coming, "time": "23:45"],
        may: ["place": "داره", "owner": "researcher", "words": "طلب تأخيره"], due: today,
        next: "moved kept cancelled"),
      Step("kept", by: .recordMatters, may: ["visit": "1", "request": "1", "words": "حضر في وقته"])),
    MatterLife(.appointment, booked, Step("cancelled", by: .recordMatters, says: ["reason": "سافر"])),
  ]
}
