public import Calendars

/// An income or an expense of a household, per month.
public struct MoneyLine: Codable, Hashable, Sendable {
  public var label: String
  /// Halalas per month; 100 are one riyal.
  public var halalas: Int

  public init(label: String, halalas: Int) {
    self.label = label
    self.halalas = halalas
  }
}

/// A researcher's study of the case.
public struct CaseStudied: Codable, Hashable, Sendable {
  public enum Means: String, Codable, CaseIterable, Hashable, Sendable { case field, telephone, desk }

  public var request: Int
  public var means: Means
  public var studiedOn: CivilDate
  public var findings: String
  public var incomes: [MoneyLine]
  public var expenses: [MoneyLine]

  public init(
    request: Int, means: Means, studiedOn: CivilDate, findings: String, incomes: [MoneyLine], expenses: [MoneyLine]
  ) {
    self.request = request
    self.means = means
    self.studiedOn = studiedOn
    self.findings = findings
    self.incomes = incomes
    self.expenses = expenses
  }
}

public struct NeedAssessed: Codable, Hashable, Sendable {
  public var request: Int
  /// A need level of the profile.
  public var level: String
  public var grounds: String

  public init(request: Int, level: String, grounds: String) {
    self.request = request
    self.level = level
    self.grounds = grounds
  }
}

public struct CaseRecommended: Codable, Hashable, Sendable {
  public enum Recommendation: String, Codable, CaseIterable, Hashable, Sendable { case accept, acceptInPart, reject }

  public var request: Int
  public var recommendation: Recommendation
  public var grounds: String
  public var halalas: Int?

  public init(request: Int, recommendation: Recommendation, grounds: String, halalas: Int?) {
    self.request = request
    self.recommendation = recommendation
    self.grounds = grounds
    self.halalas = halalas
  }
}

/// The request waits for those who decide: the committee, or a unit of the profile.
public struct BroughtToDecider: Codable, Hashable, Sendable {
  public var request: Int
  /// The unit; nil for the committee.
  public var unit: String?
  /// Why it comes without the need assessment that the policy asks for; nil where there is one, or none is asked for.
  public var unassessedReason: String?

  public init(request: Int, unit: String?, unassessedReason: String? = nil) {
    self.request = request
    self.unit = unit
    self.unassessedReason = unassessedReason
  }
}
