import Casework
import Desk

extension StaffedOffice {
  /// Roles that answer for the office's copies.
  private static let keepers: Set<Role> = [.director, .administrator]

  /// How the office stands with its copies; nil for officers who do not answer for them.
  var backupStanding: BackupStanding? {
    guard !officer.roles.isDisjoint(with: Self.keepers) else { return nil }
    return BackupStanding(known: register.backups, limitDays: site.backupLimitDays)
  }
}
