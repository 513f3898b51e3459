import Calendars
import CaseIndex
public import Casework
import Desk

extension StaffedOffice {
  func messages(_ question: MessageQuestion) throws -> RowPage<MessageRow> {
    let page = try index.messages(
      open: question.isOpen, at: clock(), window: IndexWindow(question.window),
      matching: Narrowing(question.text, for: officer))
    return RowPage(page) { MessageRow($0, for: officer) }
  }

  func messageTally() throws -> MessageTally? {
    guard officer.may(.giveNotice, under: context().profile) else { return nil }
    let counts = try index.messageCounts(at: clock())
    return MessageTally(waiting: counts.waiting, tasks: counts.tasks, unknown: counts.unknown)
  }

  func decide(
    _ command: MessageCommand, _ number: FileNumber, _ submission: Submission, _ context: DecisionContext
  ) throws -> [StreamEvent] {
    let file = try workable(number, for: submission)
    return try file.decide(command, about: try matter(of: command, in: file), in: context)
  }

  /// A matter of which its beneficiary is told, as far as the officer may know of it.
  /// - Throws: `Refusal` where there is none of that number, or where it is not for the officer.
  public func toldMatter(_ number: Int) throws -> Matter {
    try catchUp()
    return try admittedMatter(number).matter
  }

  /// The file that a matter concerns.
  /// - Throws: `Refusal` where it concerns none.
  public func file(ofMatter number: Int?) throws -> FileNumber {
    guard let number, let file = try toldMatter(number).id.file else {
      throw Refusal.matter(.matterUnknown(number ?? 0))
    }
    return file
  }

  /// The matter that a message is about, as far as the officer may know of it.
  private func matter(of command: MessageCommand, in file: BeneficiaryFile) throws -> Matter? {
    let topic = command.draft?.topic ?? command.message.flatMap { file.message($0)?.draft.topic }
    guard let number = topic?.matter else { return nil }
    if command.draft != nil { return try admittedMatter(number).matter }
    // What was queued goes, whoever sends it.
    return try index.matter(number).map { try matter($0.id) }
  }
}

extension MessageRow {
  /// The row as the officer may see it: of a closed file only that it is there.
  init(_ row: IndexedMessage, for officer: Officer) {
    let isClosed = !officer.isAdmitted(among: row.restrictedTo)
    self.init(
      id: row.id, name: isClosed ? "" : row.name, isClosed: isClosed, kind: row.kind,
      request: isClosed ? nil : row.request, channel: row.channel, medium: row.medium, stage: row.stage, at: row.at,
      queuedAt: row.queuedAt, attempts: row.attempts)
  }
}
