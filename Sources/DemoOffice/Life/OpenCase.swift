import Calendars
import Casework

/// A file with work ahead of it.
struct OpenCase: Sendable {
  var file: BeneficiaryFile
  /// What is going to happen, the next act last.
  var plan: [PlannedAct] = []
  /// The ordinal of the request that is worked on, or nil.
  var requestID: Int?
  /// The stage at which the case rests until today, so that every list of the office has something to show.
  var restsAt: RequestStatus?
  /// Whether the answer is going to come before the floor, for a reason.
  var isHurried = false
  /// Rests or waits for others, with nothing planned.
  var isParked = false

  var request: ServiceRequest? { requestID.flatMap { file.request($0) } }

  /// Puts acts before everything that is planned.
  mutating func planNext(_ acts: [PlannedAct]) {
    plan.append(contentsOf: acts.reversed())
  }
}
