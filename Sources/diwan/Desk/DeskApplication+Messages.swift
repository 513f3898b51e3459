import Casework
import Desk
import DiwanScreens

extension DeskApplication {
  /// Hands a message over now, in the name of the officer at work.
  func send(_ reference: CaseReference) throws -> Answer {
    let office = try officeAtWork()
    work.begin(at: Machine.now())
    defer { endWork() }
    let post = MessagePost(setting: ConfigurationFile.read().messages)
    return .messageSent(try post.send(reference, hurried: true, from: office))
  }

  /// Queues reminders, in the name of the officer at work.
  func remind(_ scope: ReminderScope) throws -> Answer {
    let office = try officeAtWork()
    work.begin(at: Machine.now())
    defer { endWork() }
    let post = MessagePost(setting: ConfigurationFile.read().messages)
    return .reminded(try post.remind(scope, from: office, setting: setting(of: office)))
  }
}
