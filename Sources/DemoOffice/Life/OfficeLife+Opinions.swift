import Calendars
import Casework

extension OfficeLife {
  private static let askedPerMille = 880
  private static let givenPerMille = 850
  private static let wordsPerMille = 300

  /// Most beneficiaries are asked some days after their request is over; a few are forgotten.
  mutating func appointOpinion(about request: ServiceRequest, of file: BeneficiaryFile) {
    guard profile.matterKinds.contains(.opinion), matterDesk.random.chance(perMille: Self.askedPerMille) else { return }
    let index = dayIndex + matterDesk.random.number(in: 1...8)
    let minute = DemoScript.opensAtMinute + matterDesk.random.number(in: 5...420)
    guard index < days.count else { return }
    let call = matterDesk.note(MatterDesk.OpinionCall(request: request, file: file))
    let at = Moment(days[index], minutesOfDay: minute, in: .riyadh)
      .adding(milliseconds: Int64(matterDesk.random.below(60_000)))
    appointmentsMade += 1
    later[index].append(Appointment(at: at, order: appointmentsMade, subject: .opinion(call)))
  }

  /// Asks a beneficiary about the request; whoever declines says nothing of it.
  mutating func askForOpinion(_ number: Int, at now: Moment) -> DemoCommit? {
    guard let call = matterDesk.takeCall(number) else { return nil }
    let officer = [staff.liaison, staff.reception].first {
      $0.may(MatterKind.opinion.plan.opening.permission, under: profile)
    }
    let asking = officer ?? staff.director
    let around = MatterSurroundings(concerned: call.file)
    let id = MatterID(matterDesk.openedCount + 1, file: call.file.id)
    let facts = opinion(about: call.request)
    do throws(Refusal) {
      let events = try Matter.open(.opinion, id, facts, around: around, in: context(asking, now))
      guard let matter = Matter(id: id, events: recorded(events, by: asking, at: now)) else { return nil }
      matterDesk.keep(opinion: matter)
      var commit = commit(events, by: asking, at: now)
      commit.matter = matter
      return commit
    } catch {
      refusals.append(error)
      return nil
    }
  }

  private mutating func opinion(about request: ServiceRequest) -> MatterFacts {
    var facts: MatterFacts = ["given": "declined", "request": String(request.id), "service": request.service]
    facts["channel"] = matterDesk.random.choice(of: profile.channels)?.id
    guard matterDesk.random.chance(perMille: Self.givenPerMille) else { return facts }
    facts["given"] = "given"
    facts["procedure"] = String(matterDesk.random.number(in: 3...5))
    facts["provider"] = String(matterDesk.random.number(in: 3...5))
    if matterDesk.random.chance(perMille: Self.wordsPerMille) {
      facts["words"] = matterDesk.random.choice(of: texts.opinions)
    }
    return facts
  }
}
