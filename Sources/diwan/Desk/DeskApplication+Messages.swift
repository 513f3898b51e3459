import Casework
import Desk
import DiwanScreens

extension DeskApplication {
  /// Hands a message over now, in the name of the officer at work.
  func send(_ reference: CaseReference) throws -> Answer {
    let office = try officeAtWork()
    work.begin(at: Machine.now())
    defer { endWork() }
    do {
      return .messageSent(
        try MessagePost(setting: ConfigurationFile.read().messages).send(reference, hurried: true, from: office))
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
  }

  /// Queues reminders, in the name of the officer at work.
  func remind(_ scope: ReminderScope) throws -> Answer {
    let office = try officeAtWork()
    work.begin(at: Machine.now())
    defer { endWork() }
    do {
      return .reminded(
        try MessagePost(setting: ConfigurationFile.read().messages)
          .remind(scope, from: office, setting: setting(of: office)))
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
  }
}
