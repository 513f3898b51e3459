/// How long the association may take over requests about personal data and breaches, and how long it keeps files.
///
/// The periods are the association's to edit: 30 days and 72 hours are what the press reports of the Personal Data
/// Protection Law; ten years for money matters likewise; the other years are no law's but the association's own.
public struct DataRule: Codable, Hashable, Sendable {
  /// Calendar days from receipt within which a request is answered.
  public var answerDays: Int
  /// Calendar days by which an answer may be put off once, with a reason; nil where it may not.
  public var extensionDays: Int?
  /// Hours from discovery within which the authority is told of a breach.
  public var breachHours: Int
  public var retention: [RetentionClass]

  public init(answerDays: Int, extensionDays: Int?, breachHours: Int, retention: [RetentionClass]) {
    self.answerDays = answerDays
    self.extensionDays = extensionDays
    self.breachHours = breachHours
    self.retention = retention
  }
}

/// How long files of a kind are kept, and from when.
public struct RetentionClass: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  /// What people read; nil for the classes that the program itself knows, whose words are phrases.
  public var label: Bilingual?
  /// Whole years; 0 where nothing has to be kept.
  public var years: Int
  public var from: RetentionStart
  /// Required by law: nobody at the desk can shorten it.
  public var isBinding: Bool

  public init(id: String, label: Bilingual?, years: Int, from: RetentionStart, isBinding: Bool) {
    self.id = id
    self.label = label
    self.years = years
    self.from = from
    self.isBinding = isBinding
  }
}

/// The event from which the years of a retention class are counted; a class concerns the files that had it.
public enum RetentionStart: String, Codable, CaseIterable, Hashable, Sendable {
  /// Anything at all was recorded in the file.
  case lastActivity
  /// Money or goods were delivered.
  case lastDelivery
}

extension DataRule {
  /// What holds where a profile says nothing.
  public static let standard = DataRule(
    answerDays: 30, extensionDays: nil, breachHours: 72,
    retention: [
      RetentionClass(id: "money", label: nil, years: 10, from: .lastDelivery, isBinding: true),
      RetentionClass(id: "general", label: nil, years: 5, from: .lastActivity, isBinding: false),
    ])
}

extension Profile {
  /// The periods of this version of the policy.
  public var dataRule: DataRule { data ?? .standard }
}
