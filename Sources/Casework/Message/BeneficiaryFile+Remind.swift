import Calendars

extension BeneficiaryFile {
  /// The message by which the beneficiary was, or is to be, reminded of a cause. One that was called off because its cause
  /// had gone is none: the cause has come back.
  public func reminder(of topic: MessageTopic) -> BeneficiaryMessage? {
    guard let cause = topic.cause else { return nil }
    return messages.last { $0.draft.topic.cause == cause && $0.cancelled?.value.cause != .superseded }
  }

  /// The topic with the day that it is about, as things stand.
  func dated(_ topic: MessageTopic, about matter: Matter?, in context: DecisionContext) -> MessageTopic {
    guard topic.day == nil else { return topic }
    var topic = topic
    if topic.kind == .appointment {
      topic.day = matter?.appointment?.day
      topic.time = matter?.appointment?.time
      return topic
    }
    topic.day = days(of: topic, in: context).min {
      abs($0.daysSinceEpoch - context.today.daysSinceEpoch) < abs($1.daysSinceEpoch - context.today.daysSinceEpoch)
    }
    return topic
  }

  /// The days that a topic may be about: of a dependant one for each age that the association watches.
  func days(of topic: MessageTopic, in context: DecisionContext) -> [CivilDate] {
    switch topic.kind.subject {
    case .document: return [lastDay(of: topic.document)].compactMap(\.self)
    case .file: return [lastActiveAt.day(in: .riyadh)]
    case .dependant:
      guard let dependant = facts.dependants.first(where: { $0.id == topic.dependant }), let birth = dependant.birth
      else { return [] }
      return context.profile.watched.ageLimits.filter { $0.relations.contains(dependant.relation) }
        .map { birth.date.birthday(years: $0.age) }
    case .request, .matter: return []
    }
  }

  /// How a reminder reaches the beneficiary: by the agreed channel, handed over by the program where it can; where that
  /// reaches nobody, by a call, then by a letter; nil where the file has no address at all.
  /// - Parameter handedOver: the media that the desk is set up for.
  public func reminderWay(handedOver: Set<MessageMedium>, under profile: Profile) -> ReminderWay? {
    if let agreed = profile.channel(facts.contact.channel) {
      let media = agreed.reach.media.filter { facts.address(for: $0, by: agreed) != nil }
      let best = media.first { handedOver.contains($0) } ?? media.first { !$0.isHandedOver } ?? media.first
      if let best { return ReminderWay(channel: agreed.id, medium: best, isAgreed: true) }
    }
    let others: [(Channel.Reach, MessageMedium)] = [(.phone, .call), (.post, .letter)]
    for (reach, medium) in others {
      let usable = profile.channels.first { $0.reach == reach && facts.address(for: medium, by: $0) != nil }
      if let usable { return ReminderWay(channel: usable.id, medium: medium, isAgreed: false) }
    }
    return nil
  }
}

/// How a reminder reaches a beneficiary.
public struct ReminderWay: Hashable, Sendable {
  /// A channel of the profile.
  public var channel: String
  public var medium: MessageMedium
  /// Whether it is the channel that was agreed on.
  public var isAgreed: Bool

  public init(channel: String, medium: MessageMedium, isAgreed: Bool) {
    self.channel = channel
    self.medium = medium
    self.isAgreed = isAgreed
  }
}

extension CivilDate {
  /// The day on which somebody born on this day is so many years old; born on 29 February, on 1 March where there is none.
  fileprivate func birthday(years: Int) -> CivilDate {
    CivilDate(year: year + years, month: month, day: day) ?? CivilDate(year: year + years, month: 3, day: 1) ?? self
  }
}
