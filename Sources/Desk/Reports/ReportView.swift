public import Calendars

/// What a period comes to in figures; those of fewer people than the association's smallest group are not told.
public struct ReportView: Hashable, Sendable {
  /// Both days are counted.
  public var period: ClosedRange<CivilDate>
  /// Minutes until service began, and of service, in each month that has any visit.
  public var waiting: [CivilDate: Amount]
  public var service: [CivilDate: Amount]
  /// Days that requests spent on each stretch of their way.
  public var stages: [RequestSpan: Amount]
  public var replies: [CivilDate: ReplyCount]
  /// Complaints by their subject, and in each month.
  public var complaints: [String: ComplaintCount]
  public var complaintMonths: [CivilDate: Int]
  /// Days until complaints were decided, in each month.
  public var complaintDays: [CivilDate: Amount]
  public var opinions: [CivilDate: OpinionCount]
  /// Requests and visits by their channel.
  public var channels: [String: ChannelCount]
  public var parity: [ParityDimension: [ParityRow]]
  /// What was done by its last day and what after it, clock by clock, in each month.
  public var deadlines: [CivilDate: [DeadlineClock: ReplyCount]]
  /// Requests by the channel by which they came, in each month.
  public var intake: [CivilDate: [String: Int]]

  public init(
    period: ClosedRange<CivilDate>, waiting: [CivilDate: Amount] = [:], service: [CivilDate: Amount] = [:],
    stages: [RequestSpan: Amount] = [:], replies: [CivilDate: ReplyCount] = [:],
    complaints: [String: ComplaintCount] = [:], complaintMonths: [CivilDate: Int] = [:],
    complaintDays: [CivilDate: Amount] = [:], opinions: [CivilDate: OpinionCount] = [:],
    channels: [String: ChannelCount] = [:], parity: [ParityDimension: [ParityRow]] = [:],
    deadlines: [CivilDate: [DeadlineClock: ReplyCount]] = [:], intake: [CivilDate: [String: Int]] = [:]
  ) {
    self.period = period
    self.waiting = waiting
    self.service = service
    self.stages = stages
    self.replies = replies
    self.complaints = complaints
    self.complaintMonths = complaintMonths
    self.complaintDays = complaintDays
    self.opinions = opinions
    self.channels = channels
    self.parity = parity
    self.deadlines = deadlines
    self.intake = intake
  }
}

/// So many, and how much of it altogether.
public struct Amount: Hashable, Sendable {
  public var count: Int
  public var total: Int

  public init(count: Int, total: Int) {
    self.count = count
    self.total = total
  }

  /// Tenths of what falls on each, rounded.
  public var averageTenths: Int { count == 0 ? 0 : (total * 10 + count / 2) / count }
}

/// A stretch of a request's way: until its papers were complete, it was decided, told of, and delivered.
public enum RequestSpan: String, CaseIterable, Hashable, Sendable {
  case completing, deciding, telling, delivering
}

/// How decisions stood to their reply windows.
public struct ReplyCount: Hashable, Sendable {
  public var kept: Int
  /// Before the floor, for a reason.
  public var early: Int
  /// After the ceiling.
  public var late: Int

  public init(kept: Int, early: Int, late: Int) {
    self.kept = kept
    self.early = early
    self.late = late
  }

  public var all: Int { kept + early + late }
}

/// Complaints of one subject.
public struct ComplaintCount: Hashable, Sendable {
  public var received: Int
  /// Upheld, wholly or in part.
  public var upheld: Int
  public var undecided: Int

  public init(received: Int, upheld: Int, undecided: Int) {
    self.received = received
    self.upheld = upheld
    self.undecided = undecided
  }
}

/// What beneficiaries said of the procedure and of the provider, in points from 1 to 5.
public struct OpinionCount: Hashable, Sendable {
  /// Nil where fewer gave one than the smallest group.
  public var procedure: Amount?
  public var provider: Amount?
  public var declined: Int

  public init(procedure: Amount?, provider: Amount?, declined: Int) {
    self.procedure = procedure
    self.provider = provider
    self.declined = declined
  }
}

/// What came by a channel.
public struct ChannelCount: Hashable, Sendable {
  public var requests: Int
  public var visits: Int

  public init(requests: Int, visits: Int) {
    self.requests = requests
    self.visits = visits
  }
}
