import Calendars
import Casework
import Testing

@Suite("An appointment is made, moved, and kept or cancelled")
struct AppointmentTests {
  private func context() throws -> DecisionContext {
    var profile = Samples.ceilingPolicy
    profile.clauses.append(
      Clause(
        id: "R1", title: Samples.words("الاستقبال", "Reception"), place: Samples.words("م", "p"), duties: [.received]))
    return DecisionContext(
      officer: Samples.director, now: Samples.moment("2026-11-22"), register: try OfficeRegister.sample(profile))
  }

  private let facts: MatterFacts = [
    "visitKind": "desk", "appointedOn": "2026-11-25", "time": "10:30", "place": "المكتب الثاني",
    "owner": Samples.director.id.rawValue,
  ]

  private func recorded(_ events: [StreamEvent], number: Int) -> [RecordedEvent] {
    events.enumerated().map { place, event in
      RecordedEvent(
        number: number + place, stream: event.stream, at: Samples.moment("2026-11-22"), officer: Samples.director.id,
        clauses: [], event: event.event)
    }
  }

  private func made(_ number: Int = 7, changing changes: [String: String] = [:]) throws -> Matter {
    let facts = MatterFacts(facts.texts.merging(changes) { $1 })
    let id = MatterID(number, file: .first)
    let events = try Matter.open(.appointment, id, facts, around: MatterSurroundings(), in: try context())
    return try #require(Matter(id: id, events: recorded(events, number: 1)))
  }

  private func refusal(_ step: String, _ facts: MatterFacts) throws -> Refusal? {
    let (matter, context) = (try made(), try context())
    do {
      _ = try matter.take(step, facts, around: MatterSurroundings(), in: context)
      return nil
    } catch {
      return error
    }
  }

  @Test("its day is the day on which it is due, and its hour and place are its title, as they were agreed last")
  func moved() throws {
    var matter = try made()
    #expect(matter.due == CivilDate(iso: "2026-11-25"))
    #expect(matter.title == "10:30 · المكتب الثاني")
    let later: MatterFacts = ["appointedOn": "2026-11-29", "time": "09:00"]
    let events = try matter.take("moved", later, around: MatterSurroundings(), in: try context())
    for event in recorded(events, number: 2) { matter.apply(event) }
    #expect(matter.due == CivilDate(iso: "2026-11-29"))
    #expect(matter.title == "09:00 · المكتب الثاني")
    #expect(matter["owner"] == Samples.director.id.rawValue)
  }

  @Test("an hour of today that has passed, a day that has, and what is no hour are refused")
  func timePassed() throws {
    let past: MatterFacts = ["appointedOn": "2026-11-22", "time": "00:01"]
    #expect(try refusal("moved", past) == .matter(.rule(.appointment, "timePassed")))
    let yesterday: MatterFacts = ["appointedOn": "2026-11-21", "time": "10:30"]
    #expect(try refusal("moved", yesterday) == .matter(.dateInPast(.appointment, "appointedOn")))
    let foreign: MatterFacts = ["appointedOn": "2026-11-25", "time": "10h30"]
    #expect(try refusal("moved", foreign) == .matter(.fieldUnfit(.appointment, "time")))
  }

  @Test("it is kept by something, and a visit or a study that is named has to be there")
  func fulfilled() throws {
    #expect(try refusal("kept", [:]) == .matter(.rule(.appointment, "nothingKeptIt")))
    #expect(try refusal("kept", ["visit": "3"]) == .matter(.rule(.appointment, "noSuchVisit")))
    #expect(try refusal("kept", ["request": "1"]) == .matter(.rule(.appointment, "noSuchStudy")))
    #expect(try refusal("kept", ["words": "زاره الباحث"]) == nil)
    #expect(try refusal("cancelled", [:]) == .matter(.fieldMissing(.appointment, "reason")))
    #expect(try refusal("cancelled", ["reason": "سافر"]) == nil)
  }

  @Test("a visit to the desk keeps the first appointment of its day that is for the desk; a call keeps none")
  func visit() throws {
    let profile = try context().profile
    let inPerson = try #require(profile.channels.first { $0.reach == .inPerson }).id
    let byPhone = try #require(profile.channels.first { $0.reach == .phone }).id
    let matters = [
      try made(5), try made(6, changing: ["time": "08:15"]),
      try made(7, changing: ["visitKind": "field", "time": "07:00"]),
      try made(8, changing: ["appointedOn": "2026-11-26", "time": "06:00"]),
      try made(9, changing: ["time": "05:00"]).having("kept", ["visit": "1"]),
    ]
    func opened(_ channel: String) throws -> CaseEvent {
      let arrival = Moment(try #require(CivilDate(iso: "2026-11-25")), minutesOfDay: 500, in: .riyadh)
      return .visit(.opened(VisitOpened(visit: 2, channel: channel, purpose: "موعد", arrivedAt: arrival)))
    }
    #expect(AppointmentFulfilment(try opened(byPhone), under: profile) == nil)
    let fulfilment = try #require(AppointmentFulfilment(try opened(inPerson), under: profile))
    let kept = Matter.kept(by: fulfilment, among: matters)
    #expect(
      kept == [
        StreamEvent(.matter(MatterID(6, file: .first)), .matter(MatterEvent(.appointment, "kept", ["visit": "2"])))
      ])
  }

  @Test("the appointment that a visit kept is open again when the visit is void, and can be kept anew; no other is")
  func resumed() throws {
    var matter = try made()
    let kept = MatterEvent(.appointment, "kept", ["visit": "2"])
    let keeping = StreamEvent(matter.id.stream, .matter(kept))
    for event in recorded([keeping], number: 2) { matter.apply(event) }
    #expect(!matter.isOpen)
    #expect(matter.resumed(byVoiding: 3) == [])
    let again = matter.resumed(byVoiding: 2)
    let day = CivilDate(iso: "2026-11-25")
    #expect(
      again == [
        StreamEvent(
          .matter(MatterID(7, file: .first)), .matter(MatterEvent(.appointment, "resumed", ["visit": "2"], due: day)))
      ])
    for event in recorded(again, number: 3) { matter.apply(event) }
    #expect(matter.isOpen)
    #expect(matter.due == day)
    #expect(matter.resumed(byVoiding: 2) == [])
    #expect(matter.obstacle(to: try #require(matter.plan.step("kept"))) == nil)
    for event in recorded([keeping], number: 4) { matter.apply(event) }
    #expect(!matter.isOpen)
    #expect(try refusal("resumed", ["visit": "2"]) == .matter(.stepUnknown("resumed")))
  }

  @Test("a study on the spot keeps an appointment for a field visit, one at the desk or by telephone does not")
  func study() throws {
    let profile = try context().profile
    let matters = [try made(5), try made(7, changing: ["visitKind": "field"])]
    func studied(_ means: CaseStudied.Means) throws -> CaseEvent {
      let day = try #require(CivilDate(iso: "2026-11-25"))
      return .request(
        .studied(CaseStudied(request: 1, means: means, studiedOn: day, findings: "داره", incomes: [], expenses: [])))
    }
    #expect(AppointmentFulfilment(try studied(.telephone), under: profile) == nil)
    let fulfilment = try #require(AppointmentFulfilment(try studied(.field), under: profile))
    #expect(Matter.kept(by: fulfilment, among: matters).map(\.stream) == [.matter(MatterID(7, file: .first))])
    #expect(Matter.kept(by: fulfilment, among: [try made(5)]) == [])
  }
}
