import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// The kinds of matter that the policy asks for and the officer may see.
  var readableKinds: [MatterKind] {
    let profile = context().profile
    return profile.matterKinds.filter { officer.may($0.plan.readers, under: profile) }
  }

  func matterKinds() throws -> [MatterKindCount] {
    let counts = try index.openMatterCounts(dueBefore: clock().day(in: .riyadh))
    return readableKinds.map { MatterKindCount(kind: $0, open: counts[$0]?.open ?? 0, late: counts[$0]?.late ?? 0) }
  }

  func matters(_ question: MatterQuestion) throws -> RowPage<MatterRow> {
    let kinds = readableKinds.filter { question.kind == nil || question.kind == $0 }
    let query = MatterQuery(kinds: kinds, file: question.file, narrowing: Narrowing(question.text, for: officer))
    return RowPage(try index.matters(query, window: IndexWindow(question.window))) { MatterRow($0, for: officer) }
  }

  /// The matters of a file that the officer may know of, the open ones first.
  func matterRows(of file: FileNumber) throws -> [MatterRow] {
    let query = MatterQuery(kinds: readableKinds, file: file)
    return try index.matters(query, window: IndexWindow(first: 0, count: .max)).rows.map { MatterRow($0, for: officer) }
  }

  /// A matter with its steps; where it concerns a file, that is noted as a reading of the file before it is shown.
  func matterView(_ number: Int) throws -> MatterView {
    let (matter, name) = try admittedMatter(number)
    if let file = matter.id.file { _ = try readFile(file, asOf: nil, reason: .followUp) }
    let others = try index.files(matter.namedFiles).map { FileRow($0, for: officer) }
    return MatterView(matter: matter, name: name, others: others)
  }

  /// A matter that the officer may know of, with the name of whom it concerns.
  /// - Throws: `Refusal` where there is none of that number, or where it is not for the officer.
  func admittedMatter(_ number: Int) throws -> (matter: Matter, name: String?) {
    guard let row = try index.matter(number) else { throw Refusal.matter(.matterUnknown(number)) }
    let matter = try matter(row.id)
    try matter.demandAdmission(of: officer, under: context().profile)
    return (matter, row.name)
  }

  /// A matter replayed from its events.
  func matter(_ id: MatterID) throws -> Matter {
    guard let matter = Matter(id: id, events: try projector.events(of: id.stream, in: index)) else {
      throw Refusal.matter(.matterUnknown(id.number))
    }
    return matter
  }

  /// Who answers for which category and field; whoever left answers for nothing.
  func liaisonPosts() throws -> [LiaisonPost] {
    try index.liaisonPosts().filter { register.activeOfficer($0.owner) != nil }
  }

  /// Every matter of a file, the newest first.
  func matters(of file: FileNumber) throws -> [Matter] {
    let query = MatterQuery(kinds: MatterKind.allCases, file: file)
    return try index.matters(query, window: IndexWindow(first: 0, count: .max)).rows.map { try matter($0.id) }
      .sorted { $0.id.number > $1.id.number }
  }

  func decide(_ command: MatterCommand, _ submission: Submission, _ context: DecisionContext) throws -> [StreamEvent] {
    if let file = command.file {
      let file = try self.file(file)
      try file.demandAdmission(of: officer)
      try file.demandWorkable(for: submission.command)
    }
    let around = MatterSurroundings(
      named: try matters(named: command.named), files: Set(try index.files(command.namedFiles).map(\.id)),
      concerned: try command.file.map { try self.file($0) },
      askedAbout: try command.file.map { try index.requestsAskedAbout(of: $0) } ?? [],
      liaisons: try liaisonPosts())
    switch command {
    case .open(let kind, let file, let facts):
      let id = MatterID(try index.nextMatterNumber(), file: file)
      return try Matter.open(kind, id, facts, around: around, in: context)
    case .take(let id, let kind, let step, let facts):
      let matter = try matter(id)
      guard matter.kind == kind else { throw Refusal.matter(.matterUnknown(id.number)) }
      try demandUnchanged(id.stream, upTo: matter.lastNumber, for: submission)
      return try matter.take(step, facts, around: around, in: context) + overtakenMessages(about: matter)
    }
  }

  private func matters(named numbers: [Int]) throws -> [Int: Matter] {
    var named: [Int: Matter] = [:]
    for number in numbers {
      if let row = try index.matter(number) { named[number] = try matter(row.id) }
    }
    return named
  }
}

extension MatterRow {
  init(_ row: IndexedMatter, for officer: Officer) {
    let isClosed = !officer.isAdmitted(to: row)
    self.init(
      id: row.id, kind: row.kind, title: isClosed ? "" : row.title, name: isClosed ? nil : row.name,
      isClosed: isClosed, step: row.step, openedOn: row.openedOn, due: row.due, isOpen: row.isOpen,
      owner: isClosed ? nil : row.owner, unit: isClosed ? nil : row.unit,
      request: isClosed ? nil : row.request, outcome: isClosed ? nil : row.outcome,
      subject: isClosed ? [:] : row.subject)
  }
}
