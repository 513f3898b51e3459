import Calendars
import CaseIndex
import Casework
import Desk
import Office

/// Every list that an officer opens, at its beginning, middle and end.
struct ListsBenchmark {
  let setting: BenchmarkSetting

  static let rowsOfScreen = 34
  private static let rounds = 15
  private static let target = Figure.Target.atMost(30)

  func run() throws -> BenchmarkResult {
    let office = try setting.office.signedIn()
    var figures: [Figure] = [try figure("home", [.home], of: office)]
    let files = try office.index.fileCount()
    for order in FileListQuestion.Order.allCases {
      let questions = windows(files).map { Question.files(FileListQuestion(order: order, window: $0)) }
      figures.append(try figure("files by \(order.rawValue)", questions, of: office))
    }
    figures.append(try figure("files from a typed name on", try jumps(office), of: office))
    for list in Worklist.allCases {
      let total = try count {
        .worklist(list, $0)
      } of: {
        office.perform(.ask($0))
      }
      figures.append(
        try figure("worklist \(list.rawValue), \(total)", windows(total).map { .worklist(list, $0) }, of: office))
    }
    for box in ReferralBox.allCases {
      let total = try count {
        .referrals(box, $0)
      } of: {
        office.perform(.ask($0))
      }
      figures.append(
        try figure("referrals \(box.rawValue), \(total)", windows(total).map { .referrals(box, $0) }, of: office))
    }
    let sessions = try count {
      .sessions($0)
    } of: {
      office.perform(.ask($0))
    }
    figures.append(try figure("sessions, \(sessions)", windows(sessions).map { .sessions($0) }, of: office))
    figures += try matters(of: office)
    figures += try narrowed(of: office)
    figures += try keeping(of: setting.office.signedIn(as: "director"))
    figures.append(try figure("a whole file", try cases(office), of: office))
    figures += try evidence(of: setting.office.signedIn(as: "auditor"))
    return BenchmarkResult(
      name: "lists", data: "\(files) files of \(setting.office.path)",
      method: "\(Self.rowsOfScreen) rows at the beginning, in the middle and at the end, catch-up included.",
      figures: figures)
  }

  func figure(_ name: String, _ questions: [Question], of office: StaffedOffice) throws -> Figure {
    var times = Samples()
    for _ in 0..<Self.rounds {
      for question in questions {
        var answer = Answer.drafts([])
        times.add(Stopwatch.milliseconds { answer = office.perform(.ask(question)) })
        if case .failed(let failure) = answer { throw BenchmarkProblem("\(name): \(failure.code)") }
      }
    }
    return Figure(name, .milliseconds, times, target: Self.target)
  }

  private func windows(_ total: Int) -> [RowWindow] {
    [0, total / 4, total / 2, total * 3 / 4, max(0, total - Self.rowsOfScreen)].map {
      RowWindow(first: $0, count: Self.rowsOfScreen)
    }
  }

  private func count(_ question: (RowWindow) -> Question, of ask: (Question) -> Answer) throws -> Int {
    switch ask(question(RowWindow(first: 0, count: 1))) {
    case .worklist(_, let page): page.total
    case .referrals(_, let page): page.total
    case .sessions(let page): page.total
    case .matters(_, let page): page.total
    case .outreach(_, let page): page.total
    case .unasked(let page): page.total
    case .reminders(_, let page): page.total
    case .messages(_, let page): page.total
    case .accessLog(_, let page): page.total
    case .files(let page): page.total
    case .endedRetention(let page): page.total
    default: throw BenchmarkProblem("a list was not answered")
    }
  }

  /// What is followed up beside requests, whom to call on, to ask, to remind and to tell.
  private func matters(of office: StaffedOffice) throws -> [Figure] {
    let lists: [(String, (RowWindow) -> Question)] = [
      ("matters", { .matters(MatterQuestion(window: $0)) }), ("outreach", { .outreach(OutreachQuestion(window: $0)) }),
      ("unasked", { .unasked($0) }), ("reminders", { .reminders(ReminderQuestion(window: $0)) }),
      ("messages that wait", { .messages(MessageQuestion(window: $0)) }),
      ("messages that are over", { .messages(MessageQuestion(isOpen: false, window: $0)) }),
    ]
    return try figures(of: lists, office)
  }

  /// What the director looks after.
  private func keeping(of office: StaffedOffice) throws -> [Figure] {
    try figures(
      of: [
        ("files whose retention has ended", { .endedRetention($0) }), ("sign-ins", { .accessLog(.desk, $0) }),
        ("what an officer read", { .accessLog(.officer(OfficerID(rawValue: BenchmarkOffice.officer)), $0) }),
      ], office)
  }

  private func figures(of lists: [(String, (RowWindow) -> Question)], _ office: StaffedOffice) throws -> [Figure] {
    try lists.compactMap { name, question in
      // The policy of the office may not ask for it.
      if case .refused = office.perform(.ask(question(RowWindow(first: 0, count: 1)))) { return nil }
      let total = try count(question) { office.perform(.ask($0)) }
      return try figure("\(name), \(total)", windows(total).map(question), of: office)
    }
  }

  func rows(_ office: StaffedOffice) throws -> [FileRow] {
    let total = try office.index.fileCount()
    return try windows(total).flatMap { window -> [FileRow] in
      let question = FileListQuestion(order: .number, window: RowWindow(first: window.first, count: 4))
      guard case .files(let page) = office.perform(.ask(.files(question))) else {
        throw BenchmarkProblem("the register was not answered")
      }
      return page.rows
    }
  }

  private func jumps(_ office: StaffedOffice) throws -> [Question] {
    try rows(office).map { row in
      .files(
        FileListQuestion(
          order: .name, window: RowWindow(first: 0, count: Self.rowsOfScreen), startingWith: String(row.name.prefix(2)))
      )
    }
  }

  /// The evidence guide over everything, and the days of the clause that most was done for.
  private func evidence(of office: StaffedOffice) throws -> [Figure] {
    let today = BenchmarkOffice.now().day(in: .riyadh)
    let period = today.adding(months: -120)...today
    guard case .evidence(let view) = office.perform(.ask(.evidence(period))),
      let clause = view.clauses.max(by: { $0.count < $1.count })
    else { throw BenchmarkProblem("the evidence was not answered") }
    func days(_ window: RowWindow) -> Question {
      .clauseDays(ClauseQuestion(clause: clause.id, period: period, window: window))
    }
    guard case .clauseDays(let answered) = office.perform(.ask(days(RowWindow(first: 0, count: 1)))),
      let day = answered.page.rows.first
    else { throw BenchmarkProblem("the days of a clause were not answered") }
    return [
      try figure("the evidence guide, \(view.clauses.count) clauses", [.evidence(period)], of: office),
      try figure(
        "days of a clause, \(answered.page.total)", windows(answered.page.total).map { days($0) }, of: office),
      try figure(
        "the acts of a day, \(day.count)", [.acts(ActQuestion(clause: clause.id, row: day))], of: office),
    ]
  }

  private func cases(_ office: StaffedOffice) throws -> [Question] {
    try rows(office).map { .file($0.id, asOf: nil) }
  }
}
