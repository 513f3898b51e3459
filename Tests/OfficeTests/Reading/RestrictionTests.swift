import Calendars
import Casework
import Desk
import Office
import OfficeStage
import Testing

@Suite("A restricted file is closed to others by the office, in every question")
struct RestrictionTests {
  private static let name = "هند سالم المطيري"

  /// An office with two files under way, of which the first is open to the researcher alone.
  private static func office() throws -> (OfficeStage, CaseReference) {
    let stage = try OfficeStage.staffed(.bazil)
    var person = StagePeople.person(name, serial: 1, at: .bazil)
    person[.identityExpiry] = "2026-12-05"
    let reference = CaseReference(file: try stage.register(person), ordinal: 1)
    let need = RequestCommand.open(
      service: stage.policy.service, category: nil, need: "حاجة عاجلة", channel: "interview")
    try stage.submit(.request(reference.file, need), as: StagePeople.reception)
    _ = try stage.openRequest("سعد ناصر العنزي", serial: 2)
    try stage.submit(
      .visit(reference.file, .open(channel: "interview", purpose: "متابعة", arrivedAt: nil)), as: StagePeople.reception)
    try stage.submit(
      .referral(
        reference.file,
        .send(request: 1, target: .researchers, purpose: .study, reason: "دراسة", due: nil, consent: nil)),
      as: StagePeople.reception)
    let call = MessageDraft(
      topic: MessageTopic(.receipt, request: 1), channel: "telephone", medium: .call, language: .arabic,
      subject: "طلبكم", words: "نأمل حضور " + name)
    try stage.submit(.message(reference.file, .queue(call)), as: StagePeople.reception)
    let signed: MatterFacts = [
      "terms": "سكن " + name, "version": "1", "signedOn": stage.clock.today.iso, "paper": "ع 1",
    ]
    try stage.submit(.matter(.open(.agreement, file: reference.file, signed)), as: StagePeople.director)
    try stage.submit(
      .file(reference.file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")),
      as: StagePeople.director)
    return (stage, reference)
  }

  /// Every question in which the file could show itself.
  private static func questions(_ file: FileNumber) -> [Question] {
    [
      .home, .search(SearchQuestion(text: name)), .search(SearchQuestion(text: "هند")),
      .search(SearchQuestion(text: file.text)), .search(SearchQuestion(text: StagePeople.nationalID(1))),
      .search(SearchQuestion(text: StagePeople.mobile(1))),
      .duplicates(
        DuplicateProbe(
          name: name, identity: Identity(kind: .nationalID, number: StagePeople.nationalID(1)),
          phone: StagePeople.mobile(1),
          birth: OfficeStage.day("1985-03-14"), except: nil)),
      .accessLog(.file(file), OfficeStage.everything), .register, .drafts, .rights, .matterKinds, .matter(1),
      .keeping(file), .copy(file), .mentions(file), .endedRetention(OfficeStage.everything),
      .sessions(OfficeStage.everything), .unasked(OfficeStage.everything), .repeatedComplaints, .liaisons,
      .messages(MessageQuestion(window: OfficeStage.everything)),
      .reminders(ReminderQuestion(window: OfficeStage.everything)),
      .outreach(OutreachQuestion(window: OfficeStage.everything)),
      .matters(MatterQuestion(window: OfficeStage.everything)),
    ]
      + FileListQuestion.Order.allCases.map { .files(FileListQuestion(order: $0, window: OfficeStage.everything)) }
      + [
        .files(
          FileListQuestion(order: .name, category: StagePolicy.bazil.category, window: OfficeStage.everything))
      ]
      + Worklist.allCases.map { .worklist($0, OfficeStage.everything) }
      + ReferralBox.allCases.map { .referrals($0, OfficeStage.everything) }
  }

  /// What an answer tells beside the question that it repeats, as that of a search does, which holds what was typed.
  private static func told(_ answer: Answer, to question: Question) -> String {
    let words = String(reflecting: answer)
    guard case .search(let typed) = question else { return words }
    return words.replacing(String(reflecting: typed), with: "")
  }

  @Test("whoever is named finds the file in every list on which it stands")
  func named() throws {
    let (stage, reference) = try Self.office()
    let desk = try stage.seat(StagePeople.researcher)
    let telling = Self.questions(reference.file).filter { question in
      Self.told(desk.perform(.ask(question)), to: question).contains(Self.name)
    }
    #expect(telling.count == 18)
    let director = try stage.seat(StagePeople.director)
    #expect(try director.due(until: stage.clock.today).map(\.kind).contains(.messageTask(reference)))
  }

  @Test(
    "no answer to anybody who is not named holds the name, the identity number or the phone",
    arguments: [StagePeople.reception, StagePeople.liaison, StagePeople.auditor, StagePeople.founder])
  func closed(officer: Officer) throws {
    let (stage, reference) = try Self.office()
    let desk = try stage.seat(officer)
    for question in Self.questions(reference.file) {
      let told = Self.told(desk.perform(.ask(question)), to: question)
      for secret in [Self.name, StagePeople.nationalID(1), "+966551000001"] {
        #expect(!told.contains(secret), "\(question)")
      }
    }
    let file = reference.file
    #expect(try !desk.due(until: stage.clock.today).map(\.kind).contains(.messageTask(reference)))
    let refused = Answer.refused(.access(.fileRestricted(file)))
    #expect(desk.perform(.ask(.file(file, asOf: nil))) == refused)
    #expect(desk.perform(.ask(.file(file, asOf: stage.clock.today))) == refused)
    #expect(desk.perform(.submit(Submission(.access(.readFile(file, .audit, note: nil))))) == refused)
    let asksInVain = officer == StagePeople.founder ? Answer.refused(.notPermitted(.showMaskedFields)) : refused
    #expect(desk.perform(.submit(Submission(.access(.showFields(file))))) == asksInVain)
  }

  @Test("nobody who is not named changes it, whatever their role")
  func unchanged() throws {
    let (stage, reference) = try Self.office()
    let file = reference.file
    let appointment: MatterFacts = [
      "visitKind": "desk", "appointedOn": "2026-11-25", "time": "09:15", "owner": StagePeople.reception.id.rawValue,
    ]
    let commands: [CaseCommand] = [
      .file(file, .correct(.mobile, to: "0550000000", reason: "تغير", confirmed: [])),
      .visit(file, .close(visit: 1, readOutMissing: true, reason: nil)),
      .request(file, .explainReply(request: 1)), .referral(file, .revoke(referral: 1, reason: "خطأ")),
      .matter(.open(.appointment, file: file, appointment)),
    ]
    for command in commands {
      #expect(
        refusal { try stage.submit(command, as: StagePeople.reception) } == .access(.fileRestricted(file)))
    }
  }

  @Test("others see that it is there: by its number, by a whole number of the person, and in lists without words")
  func exists() throws {
    let (stage, reference) = try Self.office()
    try stage.submit(.referral(reference.file, .accept(referral: 1)), as: StagePeople.researcher)
    let closed = try stage.ask(.search(SearchQuestion(text: reference.file.text))).found
    #expect(closed?.rows.map(\.isClosed) == [true])
    #expect(try stage.ask(.search(SearchQuestion(text: StagePeople.nationalID(1)))).found?.rows.map(\.id) == [.first])
    for typed in [
      SearchQuestion(text: "هند"), SearchQuestion(text: String(StagePeople.mobile(1).suffix(8))),
      SearchQuestion(text: StagePeople.nationalID(1), category: StagePolicy.bazil.category),
      SearchQuestion(text: StagePeople.nationalID(1), status: .draft),
      SearchQuestion(text: StagePeople.nationalID(1), officer: StagePeople.researcher.id),
    ] {
      let found = try stage.ask(.search(typed)).found
      #expect(found?.rows == [], "\(typed)")
      #expect(found?.total == 0, "\(typed)")
    }
    // Its place among the names would tell with which letter its name begins.
    _ = try stage.register("ياسر علي الدوسري", serial: 3)
    guard
      case .files(let page) = try stage.ask(.files(FileListQuestion(order: .name, window: OfficeStage.everything)))
    else {
      Issue.record("no list")
      return
    }
    #expect(page.rows.map(\.isClosed) == [false, false, true])
    #expect(page.rows.map(\.name) == ["سعد ناصر العنزي", "ياسر علي الدوسري", ""])
  }

  @Test("a newcomer is likened to a closed file by the identity number alone, to others than those who are named")
  func likened() throws {
    let (stage, reference) = try Self.office()
    func likened(_ officer: Officer, identity: Identity?) throws -> [DuplicateHint] {
      let probe = DuplicateProbe(
        name: Self.name, identity: identity, phone: StagePeople.mobile(1), birth: OfficeStage.day("1985-03-14"),
        except: nil)
      guard case .duplicates(let hints) = try stage.ask(.duplicates(probe), as: officer) else { return [] }
      return hints
    }
    #expect(try likened(StagePeople.reception, identity: nil) == [])
    #expect(try likened(StagePeople.researcher, identity: nil).map(\.file.id) == [reference.file])
    let known = try likened(
      StagePeople.reception, identity: Identity(kind: .nationalID, number: StagePeople.nationalID(1)))
    #expect(known.map(\.file.id) == [reference.file])
    #expect(known.map(\.file.isClosed) == [true])
  }

  @Test("nobody to whom it is closed learns by a trial whether its person can be reminded, nor do auditors of any file")
  func reminded() throws {
    let (stage, reference) = try Self.office()
    guard
      case .reminders(_, let page) = try stage.ask(
        .reminders(ReminderQuestion(window: OfficeStage.everything)), as: StagePeople.director),
      let topic = page.rows.first(where: { $0.file == reference.file })?.topic
    else { throw Failure(.internalFault) }
    func tried(_ scope: ReminderScope, as officer: Officer) throws -> [WrittenReminder] {
      try stage.seat(officer).remind(scope, handedOver: [], isTrial: true) { _, _, _ in
        preconditionFailure("A trial writes nothing.")
      }
    }
    let one = ReminderScope.one(reference.file, topic)
    #expect(try tried(one, as: StagePeople.director).map(\.result) == [.task])
    #expect(refusal { _ = try tried(one, as: StagePeople.reception) } == .access(.fileRestricted(reference.file)))
    #expect(refusal { _ = try tried(.all(nil), as: StagePeople.auditor) } == .notPermitted(.giveNotice))
    #expect(
      refusal { _ = try stage.seat(StagePeople.auditor).messagesToSend(by: [.text, .email]) }
        == .notPermitted(.giveNotice))
  }

  @Test("words that narrow a list find and count what is open to the officer, on every page of it")
  func narrowed() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let files = try (1...6).map { try stage.openRequest(Self.name, serial: $0).file }
    for file in files {
      let complaint: MatterFacts = ["words": "تأخر " + Self.name, "channel": "interview", "about": "delay"]
      try stage.submit(.matter(.open(.complaint, file: file, complaint)), as: StagePeople.director)
    }
    for file in [files[0], files[2], files[5]] {
      try stage.submit(
        .file(file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    }
    func pages(_ officer: Officer, _ question: (RowWindow) -> Question) throws -> [(Int, [FileNumber?])] {
      try stride(from: 0, to: 6, by: 2).map { first in
        switch try stage.ask(question(RowWindow(first: first, count: 2)), as: officer) {
        case .worklist(_, let page): (page.total, page.rows.map(\.id.file))
        case .matters(_, let page): (page.total, page.rows.map(\.id.file))
        default: (-1, [])
        }
      }
    }
    let lists: [(RowWindow) -> Question] = [
      { .worklist(.toComplete, $0, matching: "هند") },
      { .matters(MatterQuestion(kind: .complaint, window: $0, text: "تأخر")) },
    ]
    for list in lists {
      let others = try pages(StagePeople.reception, list)
      #expect(others.map(\.0) == [3, 3, 3])
      #expect(Set(others.flatMap(\.1)) == [files[1], files[3], files[4]])
      for officer in [StagePeople.researcher, StagePeople.director] {
        let own = try pages(officer, list)
        #expect(own.map(\.0) == [6, 6, 6])
        #expect(Set(own.flatMap(\.1)) == Set(files))
      }
    }
  }

  @Test("a search tells neither in its rows nor in its count, however many come behind them, what is closed")
  func counted() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let files = try (1...6).map { try stage.register(Self.name, serial: $0) }
    for file in [files[0], files[2], files[5]] {
      try stage.submit(
        .file(file, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    }
    func found(_ text: String, _ officer: Officer) throws -> SearchAnswer {
      try #require(try stage.ask(.search(SearchQuestion(text: text, limit: 2)), as: officer).found)
    }
    for text in ["هند", Self.name, "10000", "10000 هند"] {
      let others = try found(text, StagePeople.reception)
      #expect(others.rows.map(\.id) == [files[4], files[3]], "\(text)")
      #expect(others.total == 3, "\(text)")
      let own = try found(text, StagePeople.researcher)
      #expect(own.rows.map(\.id) == [files[5], files[4]], "\(text)")
      #expect(own.total == 6, "\(text)")
    }
    let whole = StagePeople.nationalID(1)
    #expect(try found(whole, StagePeople.reception).rows.map(\.isClosed) == [true])
    #expect(try found("hind " + whole, StagePeople.reception).total == 0)
    #expect(try found("hind " + whole, StagePeople.researcher).rows.map(\.id) == [files[0]])
  }

  @Test("a file that was merged into one that is closed does not lead there by its name")
  func merged() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let kept = try stage.register(Self.name, serial: 1)
    let second = try stage.register("سعد ناصر العنزي", serial: 2)
    try stage.submit(.merge(second, .into(kept, reason: "شخص واحد")), as: StagePeople.researcher)
    try stage.submit(
      .file(kept, .restrict(to: [StagePeople.researcher.id], reason: "قريبة لموظف")), as: StagePeople.director)
    let found = try stage.ask(.search(SearchQuestion(text: "سعد ناصر"))).found
    #expect(found?.total == 0)
    let byNumber = try stage.ask(.search(SearchQuestion(text: second.text))).found
    #expect(byNumber?.rows.map(\.id) == [kept])
    #expect(byNumber?.rows.map(\.isClosed) == [true])
  }

  @Test("a complaint that is closed to the officer is not counted among those that words find")
  func narrowedComplaints() throws {
    let stage = try OfficeStage.staffed(.kadi)
    for isRestricted in [false, true, true] {
      var complaint: MatterFacts = ["words": "تأخر الصرف", "channel": "interview", "about": "delay"]
      if isRestricted { complaint[Matter.restrictedFlag] = "yes" }
      try stage.submit(.matter(.open(.complaint, file: nil, complaint)), as: StagePeople.reception)
    }
    func found(_ officer: Officer) throws -> [Int] {
      let question = MatterQuestion(window: RowWindow(first: 0, count: 1), text: "الصرف")
      guard case .matters(_, let page) = try stage.ask(.matters(question), as: officer) else { return [] }
      return [page.total, page.rows.count]
    }
    #expect(try found(StagePeople.reception) == [3, 1])
    #expect(try found(StagePeople.director) == [3, 1])
    #expect(try found(StagePeople.secretary) == [1, 1])
  }

  @Test("a breach of the code of conduct stands on the lists of those alone who supervise, and is counted for no other")
  func conduct() throws {
    let stage = try OfficeStage.staffed(.kadi)
    let breach: MatterFacts = ["words": "رفع صوته", "happenedOn": stage.clock.today.iso]
    try stage.submit(.matter(.open(.conduct, file: nil, breach)), as: StagePeople.director)
    func listed(_ officer: Officer) throws -> [MatterKind] {
      guard
        case .matters(_, let page) = try stage.ask(
          .matters(MatterQuestion(window: OfficeStage.everything)), as: officer),
        case .matterKinds(let kinds) = try stage.ask(.matterKinds, as: officer)
      else { throw Failure(.internalFault) }
      #expect(kinds.filter { $0.open > 0 }.map(\.kind) == page.rows.map(\.kind))
      return page.rows.map(\.kind)
    }
    #expect(try listed(StagePeople.director) == [.conduct])
    #expect(try listed(StagePeople.reception) == [])
  }

  @Test("whoever is named works on, and the director always may; both are noted")
  func open() throws {
    let (stage, reference) = try Self.office()
    #expect(
      try stage.ask(.file(reference.file, asOf: nil), as: StagePeople.researcher).opened?.file.facts.name == Self.name)
    #expect(try stage.ask(.file(reference.file, asOf: nil), as: StagePeople.director).opened != nil)
    #expect(
      try stage.ask(.search(SearchQuestion(text: "هند")), as: StagePeople.researcher).found?.rows.map(\.name)
        == [Self.name])
    let question = Question.accessLog(.file(reference.file), OfficeStage.everything)
    guard case .accessLog(_, let page) = try stage.ask(question, as: StagePeople.director) else {
      Issue.record("no answer")
      return
    }
    #expect(page.rows.map(\.officer) == [StagePeople.director.id, StagePeople.researcher.id])
    #expect(page.rows.allSatisfy { $0.event != nil })
    // To whom it is closed, it is told that it was read, not why.
    guard case .accessLog(_, let told) = try stage.ask(question, as: StagePeople.auditor) else { return }
    #expect(told.rows.map(\.officer) == page.rows.map(\.officer))
    #expect(told.rows.allSatisfy { $0.event == nil })
  }

  @Test("what its person asked over their data is told to those to whom the file is open; to others only that they did")
  func dataRequests() throws {
    let (stage, reference) = try Self.office()
    let words = "تصحيح حالتي الاجتماعية"
    let facts = DataRequestFacts(
      file: reference.file, right: .correction, asker: .representative, proof: "وكالة 4411",
      identityCheck: .originalSighted, channel: "interview", receivedOn: stage.clock.today, words: words)
    try stage.submit(.rights(.receive(facts)), as: StagePeople.director)
    func told(_ officer: Officer) throws -> String {
      String(reflecting: try stage.ask(.rights, as: officer))
    }
    for secret in [words, "وكالة 4411"] {
      #expect(try told(StagePeople.director).contains(secret))
      #expect(try told(StagePeople.researcher).contains(secret))
      #expect(try !told(StagePeople.founder).contains(secret))
      #expect(try !told(StagePeople.reception).contains(secret))
    }
    guard case .rights(let view) = try stage.ask(.rights, as: StagePeople.founder) else { return }
    #expect(view.register.openRequests.map(\.facts.right) == [.correction])
    let answered = DataRequestAnswered(
      request: 1, outcome: .refused, ground: "لا صك", channel: "telephone", answeredOn: stage.clock.today)
    try stage.submit(.rights(.answer(answered)), as: StagePeople.director)
    #expect(try !told(StagePeople.founder).contains("لا صك"))
  }

  @Test("once it is lifted everybody finds it again; a reason and a known officer are demanded")
  func lifted() throws {
    let (stage, reference) = try Self.office()
    let file = reference.file
    func met(_ command: FileCommand) -> Refusal? {
      refusal { try stage.submit(.file(file, command), as: StagePeople.director) }
    }
    let nobody = OfficerID(rawValue: "nobody")
    #expect(met(.restrict(to: [], reason: "س")) == .file(.officersMissing))
    #expect(met(.restrict(to: [nobody], reason: "س")) == .file(.officerUnknown(nobody)))
    #expect(met(.restrict(to: [StagePeople.researcher.id], reason: "س")) == .file(.nothingChanged))
    #expect(met(.restrict(to: [StagePeople.liaison.id], reason: " ")) == .file(.reasonMissing))
    #expect(met(.liftRestriction(reason: "")) == .file(.reasonMissing))
    #expect(met(.liftRestriction(reason: "انتهى السبب")) == nil)
    #expect(met(.liftRestriction(reason: "انتهى السبب")) == .file(.notRestricted))
    #expect(try stage.ask(.search(SearchQuestion(text: "هند"))).found?.rows.map(\.name) == [Self.name])
    #expect(try stage.ask(.file(file, asOf: nil)).opened != nil)
  }
}
