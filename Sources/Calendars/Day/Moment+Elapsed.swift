extension Moment {
  /// Whole minutes from this instant until another, as waiting and service times are told; negative when it is earlier.
  public func minutes(until other: Moment) -> Int {
    Int((other.millisecondsSinceEpoch - millisecondsSinceEpoch) / 60_000)
  }

  /// The instant that many milliseconds later (earlier when negative).
  public func adding(milliseconds: Int64) -> Moment {
    Moment(millisecondsSinceEpoch: millisecondsSinceEpoch + milliseconds)
  }
}
