/// A way in which the association and its beneficiaries reach each other (clause CH).
public struct Channel: Codable, Hashable, Sendable, Identifiable {
  public var id: String
  public var label: Bilingual
  /// What must be known of the beneficiary to use it.
  public var reach: Reach
  /// Counts as an electronic means (clause O2).
  public var isElectronic: Bool

  public enum Reach: String, Codable, CaseIterable, Hashable, Sendable {
    case inPerson, phone, email, post, account, fax
  }

  public init(id: String, label: Bilingual, reach: Reach, isElectronic: Bool) {
    self.id = id
    self.label = label
    self.reach = reach
    self.isElectronic = isElectronic
  }
}

/// A step of dealing with a beneficiary, in the order of the policy.
public struct ProcedureStep: Codable, Hashable, Sendable {
  public var clause: String
  public var label: Bilingual

  public init(clause: String, label: Bilingual) {
    self.clause = clause
    self.label = label
  }
}
