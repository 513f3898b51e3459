import Calendars
import Casework

extension Profile {
  /// The same policy with the facts of an approval.
  func approved(_ minutes: String, on iso: String) -> Profile {
    var profile = self
    profile.approval.minutes = minutes
    profile.approval.approvedOn = Samples.day(iso)
    return profile
  }
}
