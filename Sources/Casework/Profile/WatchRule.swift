/// What the association watches of its own accord: its own settings, of which the policy states none.
public struct WatchRule: Codable, Hashable, Sendable {
  /// For so many days before and after its last day a document is listed.
  public var expiryDays: Int
  /// The documents that are listed; empty for all that show their last day themselves.
  public var documents: [String]
  /// The ages at which something changes for a dependant.
  public var ageLimits: [AgeLimit]
  /// For so many days before and after the birthday the dependant is listed.
  public var ageDays: Int
  /// A file in which nothing has happened for so many months is silent.
  public var silentMonths: Int
  /// Results of fewer people than these would point at somebody and are not shown.
  public var smallestGroup: Int
  /// So many complaints of the same subject and unit within `repeatedDays` are a general issue.
  public var repeatedCount: Int
  public var repeatedDays: Int
  /// For so many days after a service has ended its beneficiary is asked for an opinion.
  public var opinionDays: Int
  /// When beneficiaries are reminded; nil where that was never set.
  public var reminders: ReminderRule?

  public init(
    expiryDays: Int = 30, documents: [String] = [], ageLimits: [AgeLimit] = [], ageDays: Int = 60,
    silentMonths: Int = 12, smallestGroup: Int = 5, repeatedCount: Int = 3, repeatedDays: Int = 90,
    opinionDays: Int = 90, reminders: ReminderRule? = nil
  ) {
    self.expiryDays = expiryDays
    self.documents = documents
    self.ageLimits = ageLimits
    self.ageDays = ageDays
    self.silentMonths = silentMonths
    self.smallestGroup = smallestGroup
    self.repeatedCount = repeatedCount
    self.repeatedDays = repeatedDays
    self.opinionDays = opinionDays
    self.reminders = reminders
  }

  /// The rule of reminders as it holds.
  public var reminding: ReminderRule {
    get { reminders ?? ReminderRule() }
    set { reminders = newValue == ReminderRule() ? nil : newValue }
  }
}

/// An age from which dependants of some relations are looked at anew.
public struct AgeLimit: Codable, Hashable, Sendable {
  /// Whole years of the civil calendar.
  public var age: Int
  /// Relations of the profile.
  public var relations: [String]

  public init(age: Int, relations: [String]) {
    self.age = age
    self.relations = relations
  }
}

extension Profile {
  /// The association's own settings, or those that hold where it made none.
  public var watched: WatchRule { watch ?? WatchRule() }

  /// The documents whose last day is watched.
  public var watchedDocuments: [String] {
    let named = watched.documents
    return named.isEmpty ? documents.filter { $0.validity == .untilDateShown }.map(\.id) : named
  }
}
