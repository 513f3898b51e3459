import ArabicText

/// A noun that stands with a number.
enum CountedNoun: String, CaseIterable {
  case days, workingDays, hours, minutes, seconds, months, years, complaints
}

extension Phrases {
  /// A number with its noun in the form that agrees with it: Arabic has one for one, for two, for a few and for many,
  /// and the one for two changes after a preposition.
  func count(_ number: Int, _ noun: CountedNoun, afterPreposition: Bool = false) -> String {
    let form = Self.form(number)
    let key = "count." + noun.rawValue + "." + (afterPreposition && form == "two" ? "afterPreposition" : form)
    return self(key, ["count": Isolate.leftToRight(String(number))])
  }

  /// A span of time in hours and minutes, in words.
  func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    guard hours > 0 else { return rest == 0 ? self["duration.none"] : count(rest, .minutes) }
    guard rest > 0 else { return count(hours, .hours) }
    return self("duration.both", ["hours": count(hours, .hours), "minutes": count(rest, .minutes)])
  }

  /// A time to wait, after a preposition: in seconds, or in whole minutes where it is longer than one.
  func wait(seconds: Int) -> String {
    seconds <= 60
      ? count(seconds, .seconds, afterPreposition: true)
      : count((seconds + 59) / 60, .minutes, afterPreposition: true)
  }

  private static func form(_ number: Int) -> String {
    switch (number, number % 100) {
    case (1, _): "one"
    case (2, _): "two"
    case (_, 3...10): "few"
    case (_, 11...99): "many"
    default: "other"
    }
  }
}
