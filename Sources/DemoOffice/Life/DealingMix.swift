import Casework

/// How often people come with a request and how often they come again, so that a file has about ten events.
struct DealingMix: Sendable {
  /// Of a thousand dealings, those in which a service is asked for.
  let requestsPerMille: Int
  /// Of a thousand dealings, those after which the same person comes again.
  let returnsPerMille: Int

  private static let eventsPerFile = 10.0
  /// Visit, question, requirements, closing, now and then a referral.
  private static let eventsPerInquiry = 3.2
  private static let usualReturns = 0.08
  private static let mostRequests = 0.7

  init(profile: Profile) {
    let request = Self.eventsPerRequest(profile)
    let perDealing = (Self.eventsPerFile - 1) * (1 - Self.usualReturns)
    let share = (perDealing - Self.eventsPerInquiry) / max(1, request - Self.eventsPerInquiry)
    let requests = min(Self.mostRequests, max(0.1, share))
    let achieved = requests * request + (1 - requests) * Self.eventsPerInquiry
    let returns = min(0.75, max(Self.usualReturns, 1 - achieved / (Self.eventsPerFile - 1)))
    requestsPerMille = Int(requests * 1_000)
    returnsPerMille = Int(returns * 1_000)
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
    var events = 5.2 + perRule / Double(max(1, profile.services.count))
    if profile.intake.hasRequestForm { events += 4.8 }
    switch profile.decision.decider {
    case .committee: events += 10.5
    case .unit: events += 7.2
    case .nobody: events += 1.6
    }
    return events
  }
}
