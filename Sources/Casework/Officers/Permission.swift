/// An act that only some roles may do.
public enum Permission: String, Codable, CaseIterable, Hashable, Sendable {
  case readFiles
  case registerFiles
  case correctFiles
  case receiveVisits
  case takeRequests
  case checkDocuments
  case sendReferrals
  case answerReferrals
  case studyCases
  case runSessions
  case decideRequests
  case giveNotice
  case deliverServices
  case editCalendar
  case manageOfficers
  case adoptPolicy
  case verifyLedger
  case keepRecoveryKey
  case receiveDataRequests
  case answerDataRequests
  case holdFiles
  case eraseFiles
  case confirmErasure
  /// Asking for the numbers and studies of a file that are masked otherwise.
  case showMaskedFields
  /// Opening a file to named officers alone.
  case restrictFiles
  /// Seeing who read which file.
  case reviewAccess
  case mergeFiles
  /// Seeing, clause by clause, what shows that the policy is kept.
  case reviewEvidence
  /// Attesting to have read the policy: everybody whom it binds.
  case signPolicy
  /// Opening matters beside requests, and noting what was said to whom.
  case recordMatters
  /// Doing what a matter asks for.
  case followMatters
  case decideMatters
  /// Following up what others do about matters, from above.
  case superviseMatters
  /// Registering files from a list, many at once.
  case importFiles
  /// Taking the register's first pages out of the office.
  case exportFiles

  /// The roles that hold this permission in every association; a profile may add roles, never take them away.
  public var roles: Set<Role> { Self.rolesOfEach[self] ?? [] }

  /// Made once: every screen asks for several of them at each key.
  private static let rolesOfEach = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.listedRoles) })

  private var listedRoles: Set<Role> {
    switch self {
    case .readFiles: Set(Role.allCases)
    case .registerFiles, .correctFiles: [.reception, .researcher, .liaison, .director]
    case .receiveVisits: [.reception, .researcher, .liaison, .director]
    case .takeRequests: [.reception, .liaison, .director]
    case .checkDocuments: [.reception, .researcher, .director]
    case .sendReferrals: [.reception, .researcher, .secretary, .liaison, .director]
    case .answerReferrals: [.researcher, .secretary, .liaison, .director]
    case .studyCases: [.researcher, .director]
    case .runSessions: [.secretary, .director]
    case .decideRequests: [.secretary, .director]
    case .giveNotice: [.reception, .secretary, .liaison, .director]
    case .deliverServices: [.reception, .liaison, .director]
    case .editCalendar, .importFiles: [.director, .administrator]
    case .manageOfficers: [.administrator]
    case .adoptPolicy: [.director, .administrator]
    case .verifyLedger, .reviewAccess, .reviewEvidence: [.auditor, .director, .administrator]
    case .keepRecoveryKey, .exportFiles: [.director]
    case .receiveDataRequests: [.reception, .liaison, .director, .administrator]
    case .answerDataRequests, .holdFiles, .confirmErasure: [.director, .administrator]
    case .showMaskedFields: [.reception, .researcher, .secretary, .liaison, .director, .auditor]
    case .signPolicy: Set(Role.allCases).subtracting([.auditor])
    case .recordMatters: [.reception, .researcher, .secretary, .liaison, .director]
    case .followMatters: [.researcher, .secretary, .liaison, .director]
    case .decideMatters: [.secretary, .director]
    case .eraseFiles, .restrictFiles, .superviseMatters: [.director]
    case .mergeFiles: [.researcher, .director]
    }
  }

  /// The roles that hold this permission under a profile.
  public func roles(under profile: Profile) -> Set<Role> {
    Set(Role.allCases.filter { isHeld(by: $0, under: profile) })
  }

  fileprivate func isHeld(by role: Role, under profile: Profile) -> Bool {
    roles.contains(role) || profile.roles.contains { $0.role == role && $0.grants.contains(self) }
  }
}

extension Officer {
  /// Whether one of the officer's roles holds the permission under the profile.
  public func may(_ permission: Permission, under profile: Profile) -> Bool {
    isActive && roles.contains { permission.isHeld(by: $0, under: profile) }
  }
}
