public import Calendars

/// An officer attested to have read and known a version of the policy, and to keep to it.
public struct PolicyAcknowledged: Codable, Hashable, Sendable {
  /// The day from which the version holds.
  public var effectiveFrom: CivilDate

  public init(effectiveFrom: CivilDate) {
    self.effectiveFrom = effectiveFrom
  }
}

/// A unit of the association was handed a copy of a version of the policy.
public struct PolicyCopyHanded: Codable, Hashable, Sendable {
  public var unit: String
  /// The day from which the version holds.
  public var effectiveFrom: CivilDate

  public init(unit: String, effectiveFrom: CivilDate) {
    self.unit = unit
    self.effectiveFrom = effectiveFrom
  }
}

/// How far a version of the policy has reached the staff (clauses P3, K9 and A).
public struct PolicyCirculation: Hashable, Sendable {
  /// When each officer signed.
  public private(set) var signatures: [OfficerID: Moment] = [:]
  /// When each unit was handed its copy.
  public private(set) var copies: [String: Moment] = [:]

  public init() {}

  mutating func sign(_ officer: OfficerID, at moment: Moment) { signatures[officer] = moment }
  mutating func hand(to unit: String, at moment: Moment) { copies[unit] = moment }
}

extension OfficeRegister {
  /// How far the version in force on a day has reached the staff.
  public func circulation(inForceOn day: CivilDate) -> PolicyCirculation {
    circulations[policy(inForceOn: day).versionDay] ?? PolicyCirculation()
  }

  /// Officers at work who have to sign and did not sign the version in force on a day.
  public func officersToSign(on day: CivilDate) -> [Officer] {
    let (signatures, profile) = (circulation(inForceOn: day).signatures, profile(inForceOn: day))
    return officers.filter { $0.may(.signPolicy, under: profile) && signatures[$0.id] == nil }
  }

  func signature(of officer: OfficerID, on day: CivilDate) throws(OfficeRefusal) -> OfficeEvent {
    guard circulation(inForceOn: day).signatures[officer] == nil else { throw .policySigned }
    return .policyAcknowledged(PolicyAcknowledged(effectiveFrom: policy(inForceOn: day).versionDay))
  }

  func copy(for unit: String, on day: CivilDate) throws(OfficeRefusal) -> OfficeEvent {
    let policy = policy(inForceOn: day)
    guard policy.profile.unit(unit) != nil else { throw .unitUnknown(unit) }
    guard circulation(inForceOn: day).copies[unit] == nil else { throw .copyHanded(unit) }
    return .policyCopyHanded(PolicyCopyHanded(unit: unit, effectiveFrom: policy.versionDay))
  }
}
