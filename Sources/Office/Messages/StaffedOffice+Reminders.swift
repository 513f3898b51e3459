import Calendars
import CaseIndex
public import Casework
public import Desk

extension StaffedOffice {
  /// Rows that are looked at in one go while everybody is reminded.
  private static let remindersPerWindow = 200
  /// Home counts no further.
  private static let longestReminderCount = 100

  private var reminderQuery: ReminderQuery {
    ReminderQuery(context().profile, on: clock().day(in: .riyadh))
  }

  func reminders(_ question: ReminderQuestion) throws -> RowPage<ReminderRow> {
    let page = try index.reminders(
      reminderQuery, kind: question.kind, window: IndexWindow(question.window),
      matching: Narrowing(question.text, for: officer))
    return RowPage(page) { ReminderRow($0, for: officer) }
  }

  /// For officers who tell beneficiaries something; a hundred stands for as many or more.
  func reminderCount() throws -> Int? {
    guard officer.may(.giveNotice, under: context().profile) else { return nil }
    return try index.reminderCount(reminderQuery, upTo: Self.longestReminderCount)
  }

  /// Reminds of something once: by the way that reaches the beneficiary, through the queue or as a task for an officer.
  ///
  /// - Parameters:
  ///   - handedOver: the media that the desk is set up for.
  ///   - isTrial: nothing is queued, only what would be is told.
  ///   - write: the text, by the way that was found.
  /// - Throws: `Refusal` where something else than the reminder itself stands against it, `Failure` where the machine does.
  public func remind(
    _ scope: ReminderScope, handedOver: Set<MessageMedium>, isTrial: Bool = false,
    write: (BeneficiaryFile, MessageTopic, ReminderWay) -> MessageDraft
  ) throws -> [WrittenReminder] {
    try context().demand(.giveNotice)
    try catchUp()
    switch scope {
    case .one(let number, let topic):
      return [try remind(number, topic, handedOver, isTrial: isTrial, write)].compactMap(\.self)
    case .all(let kind):
      var written: [WrittenReminder] = []
      try walkReminders(of: kind) { row in
        do {
          if let one = try remind(row.file, row.topic, handedOver, isTrial: isTrial, write) { written.append(one) }
        } catch Refusal.access, Refusal.file, Refusal.subject {
          // Others closed, erased or merged the file since the rows were read; whoever comes after it is reminded.
          written.append(WrittenReminder(file: row.file, kind: row.kind, result: .over))
        }
      }
      return written
    }
  }

  /// Everything that can be reminded of, as far as the files are open to the officer; what is done with a row does not
  /// move the others, since all rows are known before the first is looked at.
  private func walkReminders(of kind: ReminderKind?, _ take: (IndexedReminder) throws -> Void) throws {
    let query = reminderQuery
    var rows: [IndexedReminder] = []
    while true {
      let window = IndexWindow(first: rows.count, count: Self.remindersPerWindow)
      let page = try index.reminders(query, kind: kind, window: window)
      rows += page.rows
      if page.rows.isEmpty || rows.count >= page.total { break }
    }
    for row in rows where officer.isAdmitted(among: row.restrictedTo) { try take(row) }
  }

  private func remind(
    _ number: FileNumber, _ topic: MessageTopic, _ handedOver: Set<MessageMedium>, isTrial: Bool,
    _ write: (BeneficiaryFile, MessageTopic, ReminderWay) -> MessageDraft
  ) throws -> WrittenReminder? {
    guard let kind = ReminderKind(rawValue: topic.kind.rawValue) else { return nil }
    var written = WrittenReminder(file: number, kind: kind, result: .over)
    let file = try file(number)
    try file.demandAdmission(of: officer)
    guard file.reminder(of: topic) == nil else { return written }
    guard let way = file.reminderWay(handedOver: handedOver, under: context().profile) else {
      written.result = .noAddress
      return written
    }
    written.result = way.medium.isHandedOver ? .queued : .task
    if isTrial { return written }
    do {
      let receipt = try submit(Submission(.message(number, .remind(write(file, topic, way)))))
      for case .message(.queued(let queued)) in receipt.events.map(\.event) {
        written.message = CaseReference(file: number, ordinal: queued.message)
      }
    } catch Refusal.message {
      written.result = .over
    }
    return written
  }
}

extension ReminderRow {
  /// The row as the officer may see it: of a closed file only the kind remains.
  init(_ row: IndexedReminder, for officer: Officer) {
    guard officer.isAdmitted(among: row.restrictedTo) else {
      self.init(
        file: row.file, name: "", isClosed: true, kind: row.kind, topic: MessageTopic(row.kind.message), day: row.day)
      return
    }
    self.init(
      file: row.file, name: row.name, kind: row.kind, topic: row.topic, service: row.service, relation: row.relation,
      dependant: row.dependant, day: row.day, age: row.age)
  }
}
