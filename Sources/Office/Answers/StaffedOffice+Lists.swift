import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// Days before the ceiling of a reply window within which a request is shown as due soon.
  static let dueSoonDays = 5
  /// Rows of a kind on the home screen.
  static let homeRowCount = 8

  /// For so many days what became of a referral is news to its sender.
  static let newsDays = 30
  var newsBegin: CivilDate { clock().day(in: .riyadh).adding(days: -Self.newsDays) }

  func homeView() throws -> HomeView {
    let today = clock().day(in: .riyadh)
    var counts: [Worklist: Int] = [:]
    let stages = try index.requestCounts()
    for list in Worklist.allCases {
      if let stage = list.stage { counts[list] = stages[stage] ?? 0 }
    }
    counts[.dueSoon] = try index.dueCount(by: today.adding(days: Self.dueSoonDays))
    let late = try lateReplies(on: today)
    return HomeView(
      counts: counts, inboxCount: try index.inboxCount(of: officer),
      inboxLate: try index.inboxCount(of: officer, dueBefore: today),
      outboxCount: try index.outboxCount(of: officerID), fileCount: try index.fileCount(),
      openVisits: try index.openVisits(count: Self.homeRowCount).map { FileRow($0, for: officer) },
      recentFiles: try index.recentFiles(count: Self.homeRowCount).map { FileRow($0, for: officer) },
      lateCount: late.ofPolicy, drafts: try drafts(),
      rights: try rightsTally(on: today), backup: backupStanding,
      matters: try matterKinds().filter { $0.open > 0 }, outreachCount: try outreachCount(),
      unaskedCount: try unaskedCount(), repeatedCount: try repeatedCount(),
      newsCount: try index.newsCount(of: officerID, since: newsBegin), messages: try messageTally(),
      reminderCount: try reminderCount(), appointments: try ownAppointments(on: today),
      ownLateCount: late.ofOwnAim)
  }

  /// The undecided requests whose last day is past: the policy's ceiling, or the association's own aim, which no policy
  /// knows of and which breaks none.
  func lateReplies(on today: CivilDate) throws -> (ofPolicy: Int, ofOwnAim: Int) {
    try owedReplies(by: today.adding(days: -1))
  }

  /// Answers that are owed by a day, or by any.
  func owedReplies(by day: CivilDate? = nil) throws -> (ofPolicy: Int, ofOwnAim: Int) {
    let all = try index.dueCount(by: day)
    guard register.policies.contains(where: { $0.profile.reply.internalTargetDays != nil }) else { return (all, 0) }
    let own = try index.ownDueCount(by: day)
    return (all - own, own)
  }

  func search(_ question: SearchQuestion) throws -> SearchAnswer {
    let result = try index.search(
      SearchQuery(
        text: question.text, limit: question.limit, category: question.category, status: question.status,
        officer: question.officer, reader: question.isWholeNumber ? nil : officer))
    // A file and those that were merged into it are one row.
    let rows = try led(result.rows, showing: question.text)
    return SearchAnswer(
      question: question, rows: rows, total: result.total - (result.rows.count - rows.count),
      isCountExact: result.isCountExact,
      near: try led(result.nearRows).filter { near in !rows.contains { $0.id == near.id } })
  }

  func duplicates(of probe: DuplicateProbe) throws -> [DuplicateHint] {
    let query = DuplicateQuery(
      name: probe.name, identity: probe.identity, phone: probe.phone, birth: probe.birth, except: probe.except)
    var hints: [DuplicateHint] = []
    for duplicate in try index.duplicates(of: query) {
      // A file and those that were merged into it are known to be one person's.
      guard let row = try led([duplicate.file]).first, row.id != probe.except,
        !hints.contains(where: { $0.file.id == row.id })
      else { continue }
      hints.append(DuplicateHint(file: row, reasons: duplicate.reasons))
    }
    return hints.filter { !$0.file.isClosed || $0.reasons.contains(.sameIdentity) }
  }

  /// Rows of names that are meant, perhaps, beside those for which more speaks.
  private static let nearHintCount = 5

  /// Signs of somebody's own file while they are typed, and behind them names that differ from the typed one by a letter.
  func duplicatesAndNearNames(of probe: DuplicateProbe) throws -> [DuplicateHint] {
    let hints = try duplicates(of: probe)
    // One word alone is nobody's name.
    guard probe.name.split(separator: " ").count > 1 else { return hints }
    let near = try index.search(SearchQuery(text: probe.name, limit: Self.nearHintCount, reader: officer)).nearRows
    return try hints
      + led(near).filter { row in
        // Somebody born on another day is somebody else.
        let isOther = probe.birth.flatMap { birth in row.birth.map { $0 != birth } } ?? false
        return !isOther && row.id != probe.except && !hints.contains { $0.file.id == row.id }
      }.map { DuplicateHint(file: $0, reasons: [.similarName]) }
  }

  func files(_ question: FileListQuestion) throws -> RowPage<FileRow> {
    var window = question.window
    if let letters = question.startingWith {
      window.first = try index.firstIndex(startingWith: letters, category: question.category)
    }
    let order: FileOrder =
      switch question.order {
      case .newest: .newest
      case .name: .name
      case .number: .number
      }
    return RowPage(
      try index.files(by: order, category: question.category, window: IndexWindow(window))
    ) { FileRow($0, for: officer) }
  }

  func worklist(_ list: Worklist, _ window: RowWindow, matching words: String) throws -> RowPage<RequestRow> {
    let soon = clock().day(in: .riyadh).adding(days: Self.dueSoonDays)
    let words = Narrowing(words, for: officer)
    let page =
      if let stage = list.stage {
        try index.requests(on: stage, window: IndexWindow(window), matching: words)
      } else {
        try index.requestsDue(by: soon, window: IndexWindow(window), matching: words)
      }
    return RowPage(page) { RequestRow($0, for: officer) }
  }

  func referrals(_ box: ReferralBox, _ window: RowWindow, matching words: String) throws -> RowPage<ReferralRow> {
    let words = Narrowing(words, for: officer)
    let page =
      switch box {
      case .inbox: try index.inbox(of: officer, window: IndexWindow(window), matching: words)
      case .outbox: try index.outbox(of: officerID, window: IndexWindow(window), matching: words)
      case .news: try index.news(of: officerID, since: newsBegin, window: IndexWindow(window), matching: words)
      }
    return RowPage(page) { ReferralRow($0, for: officer) }
  }
}

extension SearchQuestion {
  /// Digits from which on a number is somebody's own: a whole identity number or telephone.
  private static let wholeNumberDigits = 9

  /// Whether files that are closed to the officer are told of: to whoever typed a whole number of the person, so that
  /// nobody is registered twice, and never to whoever tries names or parts of numbers.
  fileprivate var isWholeNumber: Bool {
    guard category == nil, status == nil, officer == nil else { return false }
    let digitCounts = text.split(whereSeparator: \.isWhitespace).map { piece in
      TypedNumber.compact(String(piece)).utf8.count { (0x30...0x39).contains($0) }
    }
    // A piece without a digit is a word of a name.
    return !digitCounts.contains(0) && digitCounts.reduce(0, +) >= Self.wholeNumberDigits
  }
}

extension Worklist {
  /// The stage of the index that the list shows; nil for the list that goes by dates.
  var stage: WorkStage? {
    switch self {
    case .toComplete: .toComplete
    case .toRefer: .toRefer
    case .toStudy: .toStudy
    case .toDecide: .toDecide
    case .postponed: .postponed
    case .toTell: .toTell
    case .toDeliver: .toDeliver
    case .dueSoon: nil
    }
  }
}
