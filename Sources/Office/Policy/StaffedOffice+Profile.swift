import Casework
import ProfileFiles

extension StaffedOffice {
  /// A profile that is to hold keeps the rules of profile files, by whichever way it came.
  func demandSound(_ command: OfficeCommand) throws {
    guard case .adoptPolicy(let profile, _, _) = command else { return }
    let read = ProfileFile.read(text: ProfileFile.write(profile), fileName: profile.id)
    let flaws = read.problems.filter { !$0.code.isWarning }.map { problem in
      ProfileFlaw(code: problem.code.rawValue, key: problem.key, value: problem.value, allowed: problem.allowed)
    }
    guard flaws.isEmpty else { throw Refusal.office(.profileUnsound(flaws)) }
  }
}
