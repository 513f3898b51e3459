/// What a figure counts; `part` and `result` split it up.
public enum FigureMeasure: String, CaseIterable, Hashable, Sendable {
  /// Requests on the day on which they were opened, by the beneficiary's category, nationality, sex or branch; the result
  /// is the decision's outcome or `given`, with the listed reason after a slash where it is a refusal.
  case category, nationality, sex, branch
  /// Requests by the channel by which they came.
  case channel
  /// Days that a stage took, on the day on which it ended; the part is the `RequestStage`.
  case stage
  /// Decisions on their day; the result is the `ReplyTiming`.
  case reply
  /// Visits by their channel, with the minutes until service began.
  case waiting
  /// Closed visits by their channel, with the minutes of service.
  case service
  /// Complaints on the day on which they came, by their subject; the result is the outcome, empty while there is none.
  case complaint
  /// Complaints on the day of their decision, with the days that it took.
  case complaintDecided
  /// Opinions on their day; the result is `given` or `declined`, the total that of the procedure or of the provider in points.
  case procedure, provider
  /// What had a last day, on the day on which it was done; the part is `FigureMeasure.referralClock`, `postponementClock`,
  /// `ownReplyClock`, the kind of matter for which the association set itself a time, or the kind with `officerDay` where an
  /// officer set the day; the result is the `ReplyTiming`.
  case deadline

  public static let referralClock = "referral"
  /// A decision that was put off to a day.
  public static let postponementClock = "postponement"
  /// The answer to a request, by the association's own aim.
  public static let ownReplyClock = "reply"
  public static let officerDay = ".day"
}

/// A stretch of a request's way.
public enum RequestStage: String, CaseIterable, Hashable, Sendable {
  /// From the opening until the papers were complete.
  case completing
  /// Until the decision.
  case deciding
  /// Until the beneficiary was told.
  case telling
  /// Until the service was delivered.
  case delivering
}

/// How a decision stood to its reply window.
public enum ReplyTiming: String, CaseIterable, Hashable, Sendable {
  case kept
  /// Before the floor, for a reason.
  case early
  /// After the ceiling.
  case late
}
