import Casework

/// What people say and write in a demo office, as data.
///
/// `{service}` stands for the service's label. No text holds a person's name, as none should in a real office.
public struct DemoTexts: Decodable, Sendable {
  /// The officers' names by their role.
  var officers: [String: String]
  /// Words by association; `default` serves one that has none of its own.
  var associations: [String: AssociationTexts]
  var desk: DeskTexts
  var referral: ReferralTexts
  var study: StudyTexts
  var decision: DecisionTexts
  var places: PlaceTexts
  var matters: [MatterScript]
  /// What beneficiaries say when they are asked for an opinion.
  var opinions: [String]
  var messages: MessageTexts
  var policy: PolicyTexts

  func words(for profile: String) -> AssociationTexts {
    associations[profile] ?? associations["default"] ?? AssociationTexts()
  }
}

/// What differs with the people whom an association serves.
struct AssociationTexts: Decodable, Sendable {
  /// How many of a thousand came from abroad and are identified by a passport, a visa or an iqama.
  var foreignersPerMille = 0
  /// How many of a thousand persons are children with a guardian.
  var childrenPerMille = 0
  var purposes: [String] = []
  var needs: [String] = []
  /// What a woman alone, or a man alone, would say of herself or himself.
  var needsOfWomen: [String]?
  var needsOfMen: [String]?
  var findings: [String] = []
  var questions: [Exchange] = []

  func needs(of sex: Sex?) -> [String] {
    switch sex {
    case .female: needs + (needsOfWomen ?? [])
    case .male: needs + (needsOfMen ?? [])
    case nil: needs
    }
  }

  /// A question of a beneficiary and the answer given.
  struct Exchange: Decodable, Sendable {
    var question: String
    var answer: String
  }
}

/// Words of the reception desk.
struct DeskTexts: Decodable, Sendable {
  /// What people come for who have a request already.
  var followUps: [String]
  var sources: [String]
  var notReadOut: [String]
  var withdrawals: [String]
  var abandoned: [String]
  var finished: [String]
  var enteredInError: [String]
  /// Why a whole file was entered in error, and why a dependant left a household.
  var filesInError: [String]
  var departures: [String]
  var documentNotes: [String]
  /// Reasons of a correction by the field that it puts right.
  var corrections: [String: [String]]
}

/// Words of those who hand a case on and of those who answer for it.
struct ReferralTexts: Decodable, Sendable {
  var unclear: [String]
  var unclearAnswers: [String]
  var study: [String]
  var service: [String]
  var outside: [String]
  var returns: [String]
  var transfers: [String]
  var revocations: [String]
  var outcomes: [String]
}

/// Words of the researcher.
struct StudyTexts: Decodable, Sendable {
  var assessments: [String]
  /// Grounds by what is recommended.
  var recommendations: [String: [String]]
  var incomes: [String]
  var expenses: [String]
}

/// Words of those who decide, and of those who tell the beneficiary.
struct DecisionTexts: Decodable, Sendable {
  var accepted: [String]
  var acceptedInPart: [String]
  var rejected: [String]
  var postponed: [String]
  var grants: [String]
  var early: [String]
  var noticesOfGrant: [String]
  var noticesOfRefusal: [String]
  var otherChannel: [String]
  var deliveries: [String]
  var partDeliveries: [String]
}

/// A text of a policy in words of its own, so that the way from a clause to its text can be tried.
struct PolicyTexts: Decodable, Sendable {
  /// The name of the file that it is said to come from.
  var source: String
  var title: String
  /// That it is no association's policy.
  var notice: String
  /// A sentence for each clause, by its id.
  var clauses: [String: String]
}

/// Words of whoever sees to a message that the program does not hand over.
struct MessageTexts: Decodable, Sendable {
  var done: [String]
}

/// Places and bodies.
struct PlaceTexts: Decodable, Sendable {
  var shelves: [String]
  var districts: [String]
  var branches: [String]
  var organisations: [String]
}
