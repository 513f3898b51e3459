import Calendars

extension MatterPlan {
  /// A day and an hour at which a beneficiary is received, or visited (clause R1: enough time for everybody).
  static let appointment = MatterPlan(
    .file,
    opening: MatterStep(
      openingName, by: .recordMatters,
      [
        MatterField("visitKind", .choice(Appointment.VisitKind.allCases.map(\.rawValue))),
        MatterField("appointedOn", .day(.coming)), MatterField("time", .time),
        MatterField("place", .line, isRequired: false), MatterField("owner", .officer),
      ],
      duties: [.received], due: .field("appointedOn"), rule: liesAhead),
    steps: [
      MatterStep(
        "moved", by: .recordMatters,
        [
          MatterField("appointedOn", .day(.coming)), MatterField("time", .time),
          MatterField("place", .line, isRequired: false), MatterField("owner", .officer, isRequired: false),
          MatterField("words", .words, isRequired: false),
        ],
        isRepeatable: true, duties: [.received], due: .field("appointedOn"), rule: liesAhead),
      MatterStep(
        "kept", by: .recordMatters,
        [
          MatterField("visit", .number(1...9_999), isRequired: false),
          MatterField("request", .number(1...9_999), isRequired: false),
          MatterField("words", .words, isRequired: false),
        ],
        isRepeatable: true, ends: true, duties: [.received], due: .nothing, rule: isFulfilled),
      MatterStep(
        "cancelled", by: .recordMatters, [MatterField("reason", .words)], ends: true, duties: [.dataKept], due: .nothing
      ),
    ],
    consequences: [
      // The visit that kept it was entered in error.
      MatterStep(
        "resumed", by: .recordMatters, [MatterField("visit", .number(1...9_999))], reopens: true, duties: [.dataKept])
    ],
    subject: ["appointedOn"])

  private static let liesAhead: MatterRule = { facts, _, _, context throws(MatterRefusal) in
    guard let day = facts.day("appointedOn"), let time = facts["time"].flatMap({ TimeOfDay(text: $0) }) else { return }
    guard Moment(day, minutesOfDay: time.minutes, in: .riyadh) > context.now else {
      throw .rule(.appointment, "timePassed")
    }
  }

  /// A visit or a study that is named has to be there; where none is, words tell how it was kept.
  private static let isFulfilled: MatterRule = { facts, _, around, _ throws(MatterRefusal) in
    let (visit, request) = (facts.number("visit"), facts.number("request"))
    guard visit != nil || request != nil || facts["words"] != nil else { throw .rule(.appointment, "nothingKeptIt") }
    if let visit, around.concerned?.visit(visit)?.isVoid != false { throw .rule(.appointment, "noSuchVisit") }
    if let request, around.concerned?.request(request)?.studies.isEmpty != false {
      throw .rule(.appointment, "noSuchStudy")
    }
  }
}
