package import Casework

/// One of the five associations, with what a visitor to each typically is and asks for.
package enum StagePolicy: String, CaseIterable, Sendable {
  case bazil
  case kadi
  case hearts = "little-hearts"
  case environment = "madinah-environment"
  case makeen

  package var profile: Profile {
    guard let profile = StageResources.profiles[rawValue] else {
      preconditionFailure("The profile of an association cannot be read.")
    }
    return profile
  }

  /// A category of people.
  package var category: String {
    switch self {
    case .bazil: "resident-pilgrim"
    case .kadi: "elderly"
    case .hearts: "child-patient"
    case .environment: "participant"
    case .makeen: "teacher"
    }
  }

  package var service: String {
    switch self {
    case .bazil: "lodging"
    case .kadi: "food-basket"
    case .hearts: "medicine"
    case .environment: "seedlings"
    case .makeen: "teacher-diploma"
    }
  }
}
