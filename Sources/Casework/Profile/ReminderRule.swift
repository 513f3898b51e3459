/// When beneficiaries are reminded: the association's own setting, of which the policy states nothing.
public struct ReminderRule: Codable, Hashable, Sendable {
  /// For so many days papers are missing, or a service waits to be taken, before its beneficiary is reminded.
  public var waitDays: Int
  /// What is queued by the program itself when messages are sent; the rest waits for an officer's key.
  public var byItself: [ReminderKind]

  public init(waitDays: Int = 7, byItself: [ReminderKind] = []) {
    self.waitDays = waitDays
    self.byItself = byItself
  }
}
