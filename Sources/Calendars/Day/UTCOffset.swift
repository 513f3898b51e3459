/// A clock's distance from UTC, in minutes; Saudi Arabia keeps one all year.
public struct UTCOffset: Hashable, Sendable {
  public let minutes: Int

  public init(minutes: Int) {
    self.minutes = minutes
  }

  public static let riyadh = UTCOffset(minutes: 180)
}
