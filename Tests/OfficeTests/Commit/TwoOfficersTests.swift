import Calendars
import CaseLedger
import Casework
import Desk
import Office
import OfficeStage
import Glibc
import Testing

@Suite("Several officers on one ledger")
struct TwoOfficersTests {
  @Test("what one officer records, the other's next question shows")
  func catchUp() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let other = try stage.seat(StagePeople.secondReception)
    #expect(try other.answer(.home).home?.fileCount == 0)
    let reference = try stage.openRequest()
    #expect(try other.answer(.home).home?.fileCount == 1)
    let view = try #require(try other.answer(.file(reference.file, asOf: nil)).opened)
    #expect(view.events.map(\.event.kindName) == ["file.registered", "request.opened"])
    #expect(view.events.map(\.officer) == [StagePeople.reception.id, StagePeople.reception.id])
    #expect(try other.answer(.search(SearchQuestion(text: "احمد"))).found?.rows.map(\.id) == [reference.file])
  }

  @Test("whoever answers for requests over data is told what came in since they looked, before anything is recorded")
  func dataRequests() throws {
    let stage = try OfficeStage.staffed(.kadi)
    func receipt(_ words: String) throws -> CaseCommand {
      .rights(
        .receive(
          DataRequestFacts(
            file: try stage.register(words, serial: words.count), right: .access, asker: .person, proof: "",
            identityCheck: .originalSighted, channel: "telephone", receivedOn: stage.clock.today, words: words)))
    }
    let (first, second) = (try receipt("نسخة من بياناتي"), try receipt("ما تعرفونه عني"))
    let desk = try stage.seat(StagePeople.director)
    let seen = desk.ledger.head.number
    let taken = try desk.submit(Submission(first, basedOn: seen))
    #expect(refusal { _ = try desk.submit(Submission(second, basedOn: seen)) } == .changedMeanwhile(taken.events))
    #expect(try desk.submit(Submission(second, basedOn: taken.number)).events.count == 1)
  }

  @Test("a request over data that another desk takes in stands on the next list of whoever answers it")
  func dataRequestFromElsewhere() throws {
    let stage = try OfficeStage.staffed(.kadi)
    func open() throws -> [Int] {
      guard case .rights(let view) = try stage.ask(.rights, as: StagePeople.director) else { return [] }
      return view.register.openRequests.map(\.id)
    }
    #expect(try open() == [])
    let facts = DataRequestFacts(
      file: try stage.register(), right: .access, asker: .person, proof: "", identityCheck: .originalSighted,
      channel: "telephone", receivedOn: stage.clock.today, words: "نسخة من بياناتي")
    try stage.submit(.rights(.receive(facts)), as: StagePeople.reception)
    #expect(try open() == [1])
  }

  @Test("the second officer on a file is told what changed and by whom; going on keeps both changes")
  func changedMeanwhile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let second = try stage.seat(StagePeople.secondReception)
    let seen = try #require(try second.answer(.file(number, asOf: nil)).opened).file.lastNumber
    let first = try stage.submit(
      .file(number, .correct(.mobile, to: "0559999999", reason: "رقم جديد", confirmed: [])),
      as: StagePeople.reception)

    let command = CaseCommand.file(number, .correct(.address, to: "حي العوالي", reason: "انتقال", confirmed: []))
    var submission = Submission(command, basedOn: seen)
    let seenBySecond = first.events.map { $0.masked(for: FileSight(showsNumbers: false, showsStudies: true)) }
    #expect(second.perform(.submit(submission)) == .refused(.changedMeanwhile(seenBySecond)))
    #expect(first.events.map(\.officer) == [StagePeople.reception.id])
    #expect(try stage.file(number).facts.address == nil)

    submission.basedOn = first.number
    guard case .receipt = second.perform(.submit(submission)) else {
      Issue.record("the decision to go on was not carried out")
      return
    }
    #expect(try stage.file(number).facts.address == "حي العوالي")
    #expect(try stage.file(number).facts.mobile?.e164 == "+966559999999")
  }

  @Test("whoever was told of one change and goes on is told of the next one, too")
  func changedAgain() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let second = try stage.seat(StagePeople.secondReception)
    let seen = try #require(try second.answer(.file(number, asOf: nil)).opened).file.lastNumber
    let command = CaseCommand.file(number, .correct(.address, to: "حي العوالي", reason: "انتقال", confirmed: []))
    var submission = Submission(command, basedOn: seen)
    for mobile in ["0559999999", "0558888888"] {
      let change = CaseCommand.file(number, .correct(.mobile, to: mobile, reason: "رقم جديد", confirmed: []))
      let first = try stage.submit(change, as: StagePeople.reception)
      guard case .refused(.changedMeanwhile(let told)) = second.perform(.submit(submission)) else {
        Issue.record("the change was not told of")
        return
      }
      #expect(told.map(\.number) == [first.number])
      submission.basedOn = first.number
    }
    #expect(try second.submit(submission).events.count == 1)
  }

  @Test("of two who change the same officer or the same calendar, the second is told what the first did")
  func officeChangedMeanwhile() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let second = try stage.seat(StagePeople.director)
    guard case .register(let seen) = second.perform(.ask(.register)) else {
      Issue.record("the register is not shown")
      return
    }
    let holiday = Holiday(first: OfficeStage.day("2026-12-01"), days: 1, name: HolidayName(ar: "عطلة", en: "Off"))
    let first = try stage.submit(.office(.addHoliday(holiday)), as: StagePeople.founder)
    let weekend = CaseCommand.office(.changeWeekend([.friday], reason: "عمل السبت"))
    let later = Holiday(first: OfficeStage.day("2026-12-08"), days: 1, name: HolidayName(ar: "أخرى", en: "Other"))
    var submission = Submission(.office(.addHoliday(later)), basedOn: seen.lastNumber)
    #expect(second.perform(.submit(submission)) == .refused(.changedMeanwhile(first.events)))
    submission.basedOn = first.number
    #expect(try second.submit(submission).events.map(\.event) == [.office(.holidayAdded(later))])
    // The weekend is not what was changed.
    #expect(try second.submit(Submission(weekend, basedOn: seen.lastNumber)).events.count == 1)
  }

  @Test("of two who take a step in one matter, the second is told what the first did")
  func sameMatter() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let facts: MatterFacts = ["words": "تأخر", "channel": "telephone", "about": "delay"]
    let opened = try stage.submit(.matter(.open(.complaint, file: nil, facts)), as: StagePeople.reception)
    func take(_ step: String, _ facts: MatterFacts, basedOn seen: Int) throws -> Receipt {
      let command = CaseCommand.matter(.take(MatterID(1), .complaint, step: step, facts))
      return try stage.seat(StagePeople.director).submit(Submission(command, basedOn: seen))
    }
    let tried: MatterFacts = ["heldOn": "2026-11-22", "settled": "notPossible", "words": "تعذر"]
    let first = try take("settlementTried", tried, basedOn: opened.number)
    let decided: MatterFacts = ["outcome": "upheld", "words": "ثبت"]
    #expect(
      refusal { _ = try take("decided", decided, basedOn: opened.number) } == .changedMeanwhile(first.events))
    #expect(try take("decided", decided, basedOn: first.number).events.map(\.number) == [first.number + 1])
  }

  @Test("one's own earlier changes, once seen, are no changes of others")
  func ownChanges() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let desk = try stage.seat(StagePeople.reception)
    let receipt = try stage.submit(
      .file(number, .correct(.address, to: "حي العوالي", reason: "انتقال", confirmed: [])),
      as: StagePeople.reception)
    let next = Submission(
      .file(number, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])), basedOn: receipt.number)
    #expect(try desk.submit(next).events.count == 1)
  }

  @Test("a case is decided once, though two officers decide it from the same picture")
  func decidedOnce() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let reference = try stage.waiting()
    let secretary = try stage.seat(StagePeople.secretary)
    let director = try stage.seat(StagePeople.director)
    let seen = try stage.file(reference.file).lastNumber
    let command = CaseCommand.request(reference.file, .decide(stage.acceptance(of: reference)))
    let receipt = try secretary.submit(Submission(command, basedOn: seen))
    #expect(receipt.events.map(\.event.kindName) == ["request.decided"])
    #expect(
      director.perform(.submit(Submission(command, basedOn: seen))) == .refused(.changedMeanwhile(receipt.events)))
    #expect(
      director.perform(.submit(Submission(command, basedOn: receipt.number)))
        == .refused(.request(.alreadyDecided)))
    #expect(try stage.request(reference).decisions.count == 1)
  }

  @Test("a case stands on one open agenda, and an agenda that changed meanwhile is not overwritten unseen")
  func agendas() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let first = try stage.waiting("أحمد محمد العتيبي", serial: 1)
    let second = try stage.waiting("سعد علي الحربي", serial: 2)
    let session = try stage.convene([first])
    #expect(
      refusal { _ = try stage.convene([first]) } == .session(.onOpenAgenda(first, session)))

    let director = try stage.seat(StagePeople.director)
    guard case .session(let view) = try director.answer(.session(session)) else {
      Issue.record("the session is not shown")
      return
    }
    #expect(view.agenda.map(\.id) == [first])
    #expect(view.waiting.map(\.id) == [second])
    let added = try stage.submit(.session(session, .setAgenda([first, second])), as: StagePeople.secretary)
    let emptied = Submission(.session(session, .setAgenda([])), basedOn: view.session.lastNumber)
    #expect(director.perform(.submit(emptied)) == .refused(.changedMeanwhile(added.events)))
  }

  @Test("a case that a session postponed waits for another session, and is not offered to the same one again")
  func postponed() throws {
    let stage = try OfficeStage.staffed(.bazil)
    let reference = try stage.waiting()
    let session = try stage.convene([reference])
    var decision = stage.acceptance(of: reference)
    decision.outcome = .postpone
    decision.granted = nil
    decision.postponedUntil = stage.clock.today.adding(days: 7)
    try stage.submit(.session(session, .decide(reference, decision)), as: StagePeople.secretary)
    let secretary = try stage.seat(StagePeople.secretary)
    guard case .session(let same) = try secretary.answer(.session(session)),
      case .session(let another) = try secretary.answer(.session(try stage.convene([])))
    else {
      Issue.record("a session is not shown")
      return
    }
    #expect(same.waiting.isEmpty)
    #expect(another.waiting.map(\.id) == [reference])
  }

  @Test("while another officer's act holds the lock, a command fails with that officer's name and loses nothing")
  func locked() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let number = try stage.register()
    let desk = try stage.seat(StagePeople.reception)
    let holder = MemoryStorage(disk: stage.disk)
    #expect(try holder.tryLock())
    let correction = Submission(
      .file(number, .correct(.address, to: "حي قباء", reason: "انتقال", confirmed: [])))
    guard case .failed(let failure) = desk.perform(.submit(correction)) else {
      Issue.record("a command went through a lock")
      return
    }
    #expect(failure.code == .lockedByOther)
    guard case .holder(officer: "reception", process: Int(getpid()), host: _) = failure.facts else {
      Issue.record("the holder is not told: \(failure)")
      return
    }
    holder.unlock()
    #expect(try desk.submit(correction).events.count == 1)
  }
}
