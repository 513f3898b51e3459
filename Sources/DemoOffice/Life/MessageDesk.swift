public import Casework

/// Writes the text of a demo's message from the program's templates, which this room does not know.
public typealias DemoMessageWriter =
  @Sendable (_ file: BeneficiaryFile, _ topic: MessageTopic, _ way: ReminderWay, _ context: DecisionContext) ->
  MessageDraft

/// What is done with one message of a demo office.
enum MessageAct: Sendable {
  case write(FileNumber)
  case attempt(FileNumber, message: Int)
  case end(FileNumber, message: Int, MessageOutcome)
  /// An officer has called, written or told.
  case done(FileNumber, message: Int)

  var file: FileNumber {
    switch self {
    case .write(let file), .attempt(let file, _), .end(let file, _, _), .done(let file, _): file
    }
  }
}

/// The messages of a demo office: how many there are, and what becomes of each.
struct MessageDesk: Sendable {
  /// Messages are written in the last working days alone: those of before are over and tell nothing more.
  static let days = 30
  private static let filesPerDailyMessage = 400
  private static let fewestADay = 2
  /// Of fewer files each is in somebody's hands, and nobody is written to.
  private static let fewestFiles = 100
  /// On the last day so many times more are written, since the queue is seen as it stands then.
  static let lastDayTimes = 6

  let write: DemoMessageWriter?
  let messagesPerDay: Int
  /// Chance of its own, so that more or fewer messages leave everything else as it is.
  var random: SeededRandom

  /// What becomes of a message that the program hands over.
  enum Fate: CaseIterable {
    case taken, takenLater, takenToo, refused, takenAsWell, unknown
  }

  init(write: DemoMessageWriter?, fileCount: Int, seed: UInt64) {
    self.write = write
    messagesPerDay = fileCount < Self.fewestFiles ? 0 : max(Self.fewestADay, fileCount / Self.filesPerDailyMessage)
    random = SeededRandom(seed: seed ^ 0x4D61_696C)
  }

  /// The same whenever it is asked, and each as often as the others.
  func fate(of message: BeneficiaryMessage, in file: BeneficiaryFile) -> Fate {
    Fate.allCases[(file.id.value + message.id) % Fate.allCases.count]
  }
}
