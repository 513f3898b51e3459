public import Calendars
public import Casework

/// Of what beneficiaries can be reminded on a day, by the association's settings.
public struct ReminderQuery: Hashable, Sendable {
  private let watched: WatchQuery
  /// A request that waits since that day or before is reminded of.
  private let waitingSince: CivilDate
  /// A request that was over on that day or after asks for an opinion.
  private let overSince: CivilDate
  private let today: CivilDate
  /// The kinds that the policy knows, in the order of the list.
  public let kinds: [ReminderKind]

  public init(_ profile: Profile, on today: CivilDate) {
    self.today = today
    watched = WatchQuery(profile, on: today)
    waitingSince = today.adding(days: -profile.watched.reminding.waitDays)
    overSince = today.adding(days: -profile.watched.opinionDays)
    let offered = profile.matterKinds
    kinds = ReminderKind.allCases.filter { kind in
      switch kind {
      case .missingPapers: profile.intake.hasRequestForm
      case .expiringDocument, .delivery: true
      case .opinion: offered.contains(.opinion)
      case .ageLimit, .silentFile: offered.contains(.outreach)
      case .appointment: offered.contains(.appointment)
      }
    }
  }

  /// A contact task of this day or later for the same cause is enough.
  var calledSince: CivilDate { watched.calledSince }

  /// The lists that make up the whole one, or that of a kind.
  func parts(of kind: ReminderKind?) -> [ReminderPart] {
    kinds.filter { kind == nil || kind == $0 }.flatMap { kind -> [ReminderPart] in
      switch kind {
      case .missingPapers, .delivery: [ReminderPart(kind, days: .min...waitingSince.daysSinceEpoch)]
      case .opinion: [ReminderPart(kind, days: overSince.daysSinceEpoch...(.max))]
      case .expiringDocument: watched.parts(of: .expiringDocument).map { ReminderPart(kind, $0) }
      case .ageLimit: watched.parts(of: .ageLimit).map { ReminderPart(kind, $0) }
      case .silentFile: watched.parts(of: .silentFile).map { ReminderPart(kind, $0) }
      case .appointment: [ReminderPart(appointmentsFrom: today, to: today.adding(days: 1))]
      }
    }
  }
}
