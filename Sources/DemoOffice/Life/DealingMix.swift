import Casework

/// How often people come with a request and how often they come again, so that a file has about ten events.
struct DealingMix: Sendable {
  /// Of a thousand dealings, those in which a service is asked for.
  let requestsPerMille: Int
  /// Of a thousand dealings, those after which the same person comes again.
  let returnsPerMille: Int
  /// Of a thousand people, those who are registered by telephone or by a delegate and have not come yet.
  let absentPerMille: Int

  private static let eventsAfterRegistration = 9.5
  /// Visit, question, requirements, closing, now and then a referral.
  private static let eventsPerInquiry = 3.4
  private static let usualReturns = 0.08
  private static let mostReturns = 0.6
  private static let absent = 0.12
  private static let requests = 0.1...0.75

  init(profile: Profile) {
    let request = Self.eventsPerRequest(profile)
    let present = 1 - Self.absent
    let perDealing = Self.eventsAfterRegistration * (1 - Self.usualReturns) / present
    let wanted = (perDealing - Self.eventsPerInquiry) / max(1, request - Self.eventsPerInquiry)
    let share = min(Self.requests.upperBound, max(Self.requests.lowerBound, wanted))
    let achieved = share * request + (1 - share) * Self.eventsPerInquiry
    let returns = 1 - achieved * present / Self.eventsAfterRegistration
    requestsPerMille = Int(share * 1_000)
    returnsPerMille = Int(min(Self.mostReturns, max(Self.usualReturns, returns)) * 1_000)
    absentPerMille = Int(Self.absent * 1_000)
  }

  /// The events of one request from the visit to its end, on average, as far as the profile asks for them.
  private static func eventsPerRequest(_ profile: Profile) -> Double {
    let rules = profile.services.flatMap(\.documents)
    let perRule = rules.reduce(0.0) { sum, rule in
      let isForAll = rule.categories.isEmpty
      let share = isForAll ? 1 : Double(rule.categories.count) / Double(max(1, profile.categories.count))
      switch rule.need {
      case .required: return sum + share
      case .conditional: return sum + 1.35 * share
      case .optional: return sum + 0.12 * share
      }
    }
    var events = 3.6 + perRule / Double(max(1, profile.services.count))
    if profile.intake.hasRequestForm { events += profile.intake.needsDeclaration ? 5.7 : 4.7 }
    switch profile.decision.decider {
    case .committee: events += 11
    case .unit: events += 6.5
    case .nobody: events += 1.7
    }
    return events
  }
}
